// The window's images. A resize is a value, not an error.
#pragma once

#include <vector>

#include "engine/gpu/device.h"
#include "engine/gpu/image.h"

namespace eng {

enum class SwapchainStatus {
  Ready,
  Outdated,  // the surface changed: recreate and try again
};

class Swapchain {
 public:
  Swapchain(Device& device, VkSurfaceKHR surface, glm::uvec2 framebufferSize);
  ~Swapchain();
  Swapchain(const Swapchain&) = delete;

  // Waits for nothing of ours; what is in flight keeps the old images.
  void recreate(glm::uvec2 framebufferSize);

  SwapchainStatus acquire();
  // The framebuffer size that it was made for.
  glm::uvec2 size() const { return size_; }
  Image& image() { return images_[imageIndex_]; }
  // To give to the submit that draws into image().
  WaitSignal semaphores() const { return {acquired_[frame_], presentable_[imageIndex_]}; }
  SwapchainStatus present();

 private:
  void create(glm::uvec2 framebufferSize, VkSwapchainKHR old);
  void createSemaphores();
  void retireAll();

  Device& device_;
  VkSurfaceKHR surface_;
  VkSwapchainKHR swapchain_ = VK_NULL_HANDLE;
  glm::uvec2 size_{0};
  std::vector<Image> images_;
  std::vector<VkSemaphore> acquired_;  // by frame in flight
  std::vector<VkSemaphore>
      presentable_;  // by image: the presentation engine may hold one longer than a frame
  size_t frame_ = 0;
  uint32_t imageIndex_ = 0;
};

}  // namespace eng
