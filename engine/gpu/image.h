// An image with memory of its own that remembers how it was used last, so that Commands::use() derives the
// barrier.
#pragma once

#include <glm/glm.hpp>
#include <string>

#include "engine/gpu/device.h"

namespace eng {

// What a command is about to do with an image. The layout, stage and access follow from it.
enum class ImageUse {
  Undefined,
  ColourAttachment,
  DepthAttachment,
  DepthMask,  // tested against without being written, and sampled by the same draw
  SampledInFragment,
  CopySource,
  CopyTarget,
  Present,
};

struct ImageState {
  VkImageLayout layout = VK_IMAGE_LAYOUT_UNDEFINED;
  VkPipelineStageFlags2 stages = VK_PIPELINE_STAGE_2_NONE;
  VkAccessFlags2 access = VK_ACCESS_2_NONE;
  bool writes = false;
};
ImageState stateFor(ImageUse use);

struct ImageInfo {
  std::string name;
  glm::uvec2 size{0};
  VkFormat format = VK_FORMAT_UNDEFINED;
  VkImageUsageFlags usage = 0;
  VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
  VkFormat secondFormat = VK_FORMAT_UNDEFINED;  // for a second view of the same texels: sRGB beside UNORM
};

class Image {
 public:
  Image() = default;
  Image(Device& device, const ImageInfo& info);
  // An image of the swapchain: not ours to free, no view.
  static Image borrowed(VkImage image, glm::uvec2 size, VkFormat format);
  ~Image();
  Image(Image&& other) noexcept;
  Image& operator=(Image&& other) noexcept;

  VkImage handle() const { return image_; }
  VkImageView view() const { return view_; }
  VkImageView secondView() const { return secondView_; }
  VkFormat format() const { return format_; }
  glm::uvec2 size() const { return size_; }
  VkImageAspectFlags aspect() const;
  VkDeviceSize bytes() const { return bytes_; }

  ImageState state;  // as the commands recorded so far leave it

 private:
  VkImageView makeView(VkFormat format) const;

  Device* device_ = nullptr;
  VkImage image_ = VK_NULL_HANDLE;
  VkDeviceMemory memory_ = VK_NULL_HANDLE;
  VkImageView view_ = VK_NULL_HANDLE;
  VkImageView secondView_ = VK_NULL_HANDLE;
  VkFormat format_ = VK_FORMAT_UNDEFINED;
  glm::uvec2 size_{0};
  VkDeviceSize bytes_ = 0;
};

}  // namespace eng
