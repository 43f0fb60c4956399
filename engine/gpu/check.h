// VK_CHECK: every Vulkan call that can fail goes through it.
#pragma once

#include <vulkan/vulkan.h>

#include <source_location>
#include <string>

namespace eng {

std::string nameOf(VkResult result);

// Throws eng::Error "vkQueueSubmit2(...) gave VK_ERROR_DEVICE_LOST (device.cpp:80)".
[[noreturn]] void throwVulkanError(const char* call, VkResult result, std::source_location where);

inline void checkVulkan(VkResult result, const char* call,
                        std::source_location where = std::source_location::current()) {
  if (result < 0) throwVulkanError(call, result, where);
}

}  // namespace eng

#define VK_CHECK(call) ::eng::checkVulkan((call), #call)
