// Which of the machine's Vulkan devices to use, and for each other one the reason why not.
#pragma once

#include <vulkan/vulkan.h>

#include <string>
#include <vector>

namespace eng {

struct DeviceCandidate {
  VkPhysicalDevice physical = VK_NULL_HANDLE;
  VkPhysicalDeviceProperties properties{};
  std::string driver;                 // "llvmpipe Mesa 22.3.6 (LLVM 15.0.6)"
  uint32_t queueFamily = 0;           // draws, computes, transfers and presents
  std::vector<std::string> refusals;  // empty: usable
  int preference = 0;                 // larger is better
};

// Best first among the usable, then the refused. `surface` may be null.
std::vector<DeviceCandidate> deviceCandidates(VkInstance instance, VkSurfaceKHR surface,
                                              const std::string& preferredName);

// The first usable one. Throws eng::Error that lists every device with its reasons.
DeviceCandidate chooseDevice(VkInstance instance, VkSurfaceKHR surface, const std::string& preferredName);

bool hasExtension(VkPhysicalDevice physical, const char* name);
std::string typeName(VkPhysicalDeviceType type);
std::string versionText(uint32_t version);
const std::vector<const char*>& requiredDeviceExtensions();

}  // namespace eng
