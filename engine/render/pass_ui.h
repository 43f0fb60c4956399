// Dear ImGui over the finished scene.
//
// In:  ImGui draw data. Out: final (UNORM view: ImGui blends encoded values, as its colours are meant).
// ImGui's Vulkan backend insists on a VkRenderPass; this is the only one in the engine. It relies on no
// dependency of its own: Commands::use() places the barrier before it.
#pragma once

#include "engine/render/frame_context.h"

struct ImDrawData;

namespace eng {

class PassUi {
 public:
  // An ImGui context with a built font atlas must be current.
  PassUi(Device& device, VkInstance instance);
  ~PassUi();
  PassUi(const PassUi&) = delete;

  void record(Commands& commands, Image& target, ImDrawData* data);

 private:
  void createRenderPass();
  void createDescriptorPool();
  void createBackend(VkInstance instance);
  void uploadFonts();
  void coverTarget(const Image& target);
  void useFonts(ImDrawData* data) const;

  Device& device_;
  VkRenderPass renderPass_ = VK_NULL_HANDLE;
  VkDescriptorPool descriptors_ = VK_NULL_HANDLE;
  VkFramebuffer framebuffer_ = VK_NULL_HANDLE;
  VkImageView covered_ = VK_NULL_HANDLE;  // the view that framebuffer_ was made for
};

}  // namespace eng
