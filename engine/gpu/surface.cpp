#include "engine/gpu/surface.h"

#define GLFW_INCLUDE_VULKAN
#include <GLFW/glfw3.h>

#include "engine/gpu/check.h"
#include "engine/window/window.h"

namespace eng {

Surface::Surface(VkInstance instance, Window* window) : instance_(instance) {
  if (window) VK_CHECK(glfwCreateWindowSurface(instance, window->handle(), nullptr, &surface_));
}

Surface::~Surface() {
  if (surface_) vkDestroySurfaceKHR(instance_, surface_, nullptr);
}

std::vector<const char*> surfaceExtensions(const Window* window) {
  if (!window) return {};
  uint32_t count = 0;
  const char** names = glfwGetRequiredInstanceExtensions(&count);
  return {names, names + count};
}

}  // namespace eng
