#include "engine/gpu/swapchain.h"

#include <algorithm>

#include "engine/base/error.h"
#include "engine/gpu/check.h"
#include "engine/gpu/frame_ring.h"

namespace eng {
namespace {

// UNORM, because the picture is already sRGB-encoded when it is copied here.
VkSurfaceFormatKHR chooseFormat(VkPhysicalDevice physical, VkSurfaceKHR surface) {
  uint32_t count = 0;
  VK_CHECK(vkGetPhysicalDeviceSurfaceFormatsKHR(physical, surface, &count, nullptr));
  std::vector<VkSurfaceFormatKHR> formats(count);
  VK_CHECK(vkGetPhysicalDeviceSurfaceFormatsKHR(physical, surface, &count, formats.data()));
  for (const VkFormat wanted : {VK_FORMAT_B8G8R8A8_UNORM, VK_FORMAT_R8G8B8A8_UNORM}) {
    const auto found = std::ranges::find_if(formats, [&](const auto& f) { return f.format == wanted; });
    if (found != formats.end()) return *found;
  }
  throw Error("this window offers no 8-bit UNORM format; choose another device with --device");
}

VkExtent2D chooseExtent(const VkSurfaceCapabilitiesKHR& surface, glm::uvec2 wanted) {
  if (surface.currentExtent.width != UINT32_MAX) return surface.currentExtent;
  return {std::clamp(wanted.x, surface.minImageExtent.width, surface.maxImageExtent.width),
          std::clamp(wanted.y, surface.minImageExtent.height, surface.maxImageExtent.height)};
}

VkSemaphore makeSemaphore(VkDevice device) {
  const VkSemaphoreCreateInfo info{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO};
  VkSemaphore semaphore = VK_NULL_HANDLE;
  VK_CHECK(vkCreateSemaphore(device, &info, nullptr, &semaphore));
  return semaphore;
}

}  // namespace

Swapchain::Swapchain(Device& device, VkSurfaceKHR surface, glm::uvec2 framebufferSize)
    : device_(device), surface_(surface) {
  create(framebufferSize, VK_NULL_HANDLE);
}

void Swapchain::create(glm::uvec2 framebufferSize, VkSwapchainKHR old) {
  VkSurfaceCapabilitiesKHR capabilities{};
  VK_CHECK(vkGetPhysicalDeviceSurfaceCapabilitiesKHR(device_.physical(), surface_, &capabilities));
  const VkSurfaceFormatKHR format = chooseFormat(device_.physical(), surface_);
  const VkExtent2D extent = chooseExtent(capabilities, framebufferSize);
  uint32_t count = capabilities.minImageCount + 1;
  if (capabilities.maxImageCount > 0) count = std::min(count, capabilities.maxImageCount);
  const VkSwapchainCreateInfoKHR info{.sType = VK_STRUCTURE_TYPE_SWAPCHAIN_CREATE_INFO_KHR,
                                      .surface = surface_,
                                      .minImageCount = count,
                                      .imageFormat = format.format,
                                      .imageColorSpace = format.colorSpace,
                                      .imageExtent = extent,
                                      .imageArrayLayers = 1,
                                      .imageUsage = VK_IMAGE_USAGE_TRANSFER_DST_BIT,
                                      .imageSharingMode = VK_SHARING_MODE_EXCLUSIVE,
                                      .preTransform = capabilities.currentTransform,
                                      .compositeAlpha = VK_COMPOSITE_ALPHA_OPAQUE_BIT_KHR,
                                      .presentMode = VK_PRESENT_MODE_FIFO_KHR,
                                      .clipped = VK_TRUE,
                                      .oldSwapchain = old};
  VK_CHECK(vkCreateSwapchainKHR(device_.handle(), &info, nullptr, &swapchain_));
  VK_CHECK(vkGetSwapchainImagesKHR(device_.handle(), swapchain_, &count, nullptr));
  std::vector<VkImage> handles(count);
  VK_CHECK(vkGetSwapchainImagesKHR(device_.handle(), swapchain_, &count, handles.data()));
  size_ = framebufferSize;
  images_.clear();
  for (VkImage handle : handles)
    images_.push_back(Image::borrowed(handle, {extent.width, extent.height}, format.format));
  createSemaphores();
}

void Swapchain::createSemaphores() {
  acquired_.clear();
  presentable_.clear();
  for (size_t i = 0; i < FrameRing::kFramesInFlight; ++i)
    acquired_.push_back(makeSemaphore(device_.handle()));
  for (size_t i = 0; i < images_.size(); ++i) presentable_.push_back(makeSemaphore(device_.handle()));
}

// A semaphore that a present still waits on outlives the frame's own value, so one idle wait is paid per
// resize.
void Swapchain::retireAll() {
  VK_CHECK(vkQueueWaitIdle(device_.queue()));
  for (VkSemaphore semaphore : acquired_) vkDestroySemaphore(device_.handle(), semaphore, nullptr);
  for (VkSemaphore semaphore : presentable_) vkDestroySemaphore(device_.handle(), semaphore, nullptr);
}

void Swapchain::recreate(glm::uvec2 framebufferSize) {
  retireAll();
  const VkSwapchainKHR old = swapchain_;
  create(framebufferSize, old);
  vkDestroySwapchainKHR(device_.handle(), old, nullptr);
}

Swapchain::~Swapchain() {
  retireAll();
  vkDestroySwapchainKHR(device_.handle(), swapchain_, nullptr);
}

SwapchainStatus Swapchain::acquire() {
  frame_ = (frame_ + 1) % acquired_.size();
  const VkResult result = vkAcquireNextImageKHR(device_.handle(), swapchain_, UINT64_MAX, acquired_[frame_],
                                                VK_NULL_HANDLE, &imageIndex_);
  if (result == VK_ERROR_OUT_OF_DATE_KHR) return SwapchainStatus::Outdated;
  VK_CHECK(result);
  return SwapchainStatus::Ready;
}

SwapchainStatus Swapchain::present() {
  const VkPresentInfoKHR info{.sType = VK_STRUCTURE_TYPE_PRESENT_INFO_KHR,
                              .waitSemaphoreCount = 1,
                              .pWaitSemaphores = &presentable_[imageIndex_],
                              .swapchainCount = 1,
                              .pSwapchains = &swapchain_,
                              .pImageIndices = &imageIndex_};
  const VkResult result = vkQueuePresentKHR(device_.queue(), &info);
  if (result == VK_ERROR_OUT_OF_DATE_KHR || result == VK_SUBOPTIMAL_KHR) return SwapchainStatus::Outdated;
  VK_CHECK(result);
  return SwapchainStatus::Ready;
}

}  // namespace eng
