// The window's surface; destroyed after the swapchain, before the instance.
#pragma once

#include <vulkan/vulkan.h>

#include <vector>

namespace eng {

class Window;

class Surface {
 public:
  Surface(VkInstance instance, Window* window);  // null window: no surface
  ~Surface();
  Surface(const Surface&) = delete;
  VkSurfaceKHR handle() const { return surface_; }

 private:
  VkInstance instance_;
  VkSurfaceKHR surface_ = VK_NULL_HANDLE;
};

// What the window system wants of the instance; empty without a window.
std::vector<const char*> surfaceExtensions(const Window* window);

}  // namespace eng
