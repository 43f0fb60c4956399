#include "engine/gpu/device_select.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <optional>

#include "engine/base/error.h"
#include "engine/gpu/check.h"

namespace eng {
namespace {

// Everything drawn fits these on any 1.3 driver that we know; a device without one is refused by name.
void refuseMissingFeatures(DeviceCandidate& candidate) {
  VkPhysicalDeviceVulkan13Features features13{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES};
  VkPhysicalDeviceVulkan12Features features12{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES,
                                              .pNext = &features13};
  VkPhysicalDeviceFeatures2 features{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2,
                                     .pNext = &features12};
  vkGetPhysicalDeviceFeatures2(candidate.physical, &features);
  const auto need = [&](VkBool32 has, const char* name) {
    if (!has) candidate.refusals.push_back(std::string("lacks ") + name);
  };
  need(features13.dynamicRendering, "dynamicRendering");
  need(features13.synchronization2, "synchronization2");
  need(features12.timelineSemaphore, "timelineSemaphore");
  need(features12.bufferDeviceAddress, "bufferDeviceAddress");
  need(features12.scalarBlockLayout, "scalarBlockLayout");
  need(features.features.independentBlend, "independentBlend");
  need(features.features.shaderClipDistance, "shaderClipDistance");
}

void refuseMissingExtensions(DeviceCandidate& candidate, bool withSurface) {
  std::vector<const char*> needed = requiredDeviceExtensions();
  if (withSurface) needed.push_back(VK_KHR_SWAPCHAIN_EXTENSION_NAME);
  for (const char* name : needed)
    if (!hasExtension(candidate.physical, name)) candidate.refusals.push_back(std::string("lacks ") + name);
}

std::optional<uint32_t> findQueueFamily(VkPhysicalDevice physical, VkSurfaceKHR surface) {
  uint32_t count = 0;
  vkGetPhysicalDeviceQueueFamilyProperties(physical, &count, nullptr);
  std::vector<VkQueueFamilyProperties> families(count);
  vkGetPhysicalDeviceQueueFamilyProperties(physical, &count, families.data());
  constexpr VkQueueFlags kNeeded = VK_QUEUE_GRAPHICS_BIT | VK_QUEUE_COMPUTE_BIT;
  for (uint32_t i = 0; i < count; ++i) {
    VkBool32 presents = VK_TRUE;
    if (surface) VK_CHECK(vkGetPhysicalDeviceSurfaceSupportKHR(physical, i, surface, &presents));
    if ((families[i].queueFlags & kNeeded) == kNeeded && presents) return i;
  }
  return std::nullopt;
}

std::string lowered(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
  return text;
}

int preferenceOf(VkPhysicalDeviceType type) {
  switch (type) {
    case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
      return 4;
    case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
      return 3;
    case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
      return 2;
    default:
      return 1;
  }
}

std::string driverText(VkPhysicalDevice physical) {
  VkPhysicalDeviceDriverProperties driver{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_DRIVER_PROPERTIES};
  VkPhysicalDeviceProperties2 properties{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2,
                                         .pNext = &driver};
  vkGetPhysicalDeviceProperties2(physical, &properties);
  return std::string(driver.driverName) + " " + driver.driverInfo;
}

DeviceCandidate examine(VkPhysicalDevice physical, VkSurfaceKHR surface, const std::string& preferredName) {
  DeviceCandidate candidate{.physical = physical};
  vkGetPhysicalDeviceProperties(physical, &candidate.properties);
  candidate.preference = preferenceOf(candidate.properties.deviceType);
  if (candidate.properties.apiVersion < VK_API_VERSION_1_3) {
    candidate.refusals.push_back("Vulkan " + versionText(candidate.properties.apiVersion) +
                                 ", 1.3 is needed");
    return candidate;
  }
  candidate.driver = driverText(physical);
  refuseMissingFeatures(candidate);
  refuseMissingExtensions(candidate, surface != VK_NULL_HANDLE);
  if (const auto family = findQueueFamily(physical, surface))
    candidate.queueFamily = *family;
  else
    candidate.refusals.push_back(surface ? "cannot present to this window" : "has no graphics queue");
  if (!preferredName.empty() &&
      lowered(candidate.properties.deviceName).find(lowered(preferredName)) == std::string::npos)
    candidate.refusals.push_back("is not the wanted '" + preferredName + "'");
  return candidate;
}

}  // namespace

const std::vector<const char*>& requiredDeviceExtensions() {
  static const std::vector<const char*> kExtensions{VK_KHR_PUSH_DESCRIPTOR_EXTENSION_NAME};
  return kExtensions;
}

bool hasExtension(VkPhysicalDevice physical, const char* name) {
  uint32_t count = 0;
  VK_CHECK(vkEnumerateDeviceExtensionProperties(physical, nullptr, &count, nullptr));
  std::vector<VkExtensionProperties> extensions(count);
  VK_CHECK(vkEnumerateDeviceExtensionProperties(physical, nullptr, &count, extensions.data()));
  return std::ranges::any_of(extensions,
                             [&](const auto& e) { return std::strcmp(e.extensionName, name) == 0; });
}

std::string typeName(VkPhysicalDeviceType type) {
  switch (type) {
    case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
      return "discrete GPU";
    case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
      return "integrated GPU";
    case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
      return "virtual GPU";
    case VK_PHYSICAL_DEVICE_TYPE_CPU:
      return "CPU";
    default:
      return "other";
  }
}

std::string versionText(uint32_t version) {
  return std::to_string(VK_API_VERSION_MAJOR(version)) + "." + std::to_string(VK_API_VERSION_MINOR(version)) +
         "." + std::to_string(VK_API_VERSION_PATCH(version));
}

std::vector<DeviceCandidate> deviceCandidates(VkInstance instance, VkSurfaceKHR surface,
                                              const std::string& preferredName) {
  uint32_t count = 0;
  VK_CHECK(vkEnumeratePhysicalDevices(instance, &count, nullptr));
  std::vector<VkPhysicalDevice> devices(count);
  VK_CHECK(vkEnumeratePhysicalDevices(instance, &count, devices.data()));
  std::vector<DeviceCandidate> candidates;
  for (VkPhysicalDevice device : devices) candidates.push_back(examine(device, surface, preferredName));
  std::ranges::stable_sort(candidates, [](const DeviceCandidate& a, const DeviceCandidate& b) {
    if (a.refusals.empty() != b.refusals.empty()) return a.refusals.empty();
    return a.preference > b.preference;
  });
  return candidates;
}

DeviceCandidate chooseDevice(VkInstance instance, VkSurfaceKHR surface, const std::string& preferredName) {
  const std::vector<DeviceCandidate> candidates = deviceCandidates(instance, surface, preferredName);
  if (candidates.empty())
    throw Error("no Vulkan device on this machine; install mesa-vulkan-drivers to draw on the CPU");
  if (candidates.front().refusals.empty()) return candidates.front();
  std::string text = "no Vulkan device can be used:";
  for (const DeviceCandidate& candidate : candidates) {
    text += std::string(" ") + candidate.properties.deviceName + " (";
    for (size_t i = 0; i < candidate.refusals.size(); ++i) text += (i ? ", " : "") + candidate.refusals[i];
    text += ")";
  }
  throw Error(text + "; see `calf-atlas devices`, or install mesa-vulkan-drivers to draw on the CPU");
}

}  // namespace eng
