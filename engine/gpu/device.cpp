#include "engine/gpu/device.h"

#include <algorithm>
#include <array>

#include "engine/base/error.h"
#include "engine/gpu/check.h"

namespace eng {
namespace {

// Best property sets first; the last of each always exists by the specification.
std::array<VkMemoryPropertyFlags, 3> wishes(Domain domain) {
  constexpr VkMemoryPropertyFlags kLocal = VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT;
  constexpr VkMemoryPropertyFlags kWritten =
      VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
  switch (domain) {
    case Domain::Gpu:
      return {kLocal, kLocal, 0};
    case Domain::Upload:
      return {kLocal | kWritten, kWritten, kWritten};
    case Domain::Readback:
      return {kWritten | VK_MEMORY_PROPERTY_HOST_CACHED_BIT, kWritten, kWritten};
  }
  return {};
}

}  // namespace

Device::Device(const DeviceCandidate& candidate, bool withSwapchain, bool nameObjects)
    : physical_(candidate.physical),
      properties_(candidate.properties),
      driver_(candidate.driver),
      queueFamily_(candidate.queueFamily) {
  vkGetPhysicalDeviceMemoryProperties(physical_, &memory_);
  findAbilities();
  create(withSwapchain);
  vkGetDeviceQueue(device_, queueFamily_, 0, &queue_);
  createTimeline();
  loadFunctions(nameObjects);
}

// What not every device has and drawing does without.
void Device::findAbilities() {
  VkPhysicalDeviceFeatures features{};
  vkGetPhysicalDeviceFeatures(physical_, &features);
  writesFromFragments_ = features.fragmentStoresAndAtomics;
  coverageAfterDepth_ = hasExtension(physical_, VK_EXT_POST_DEPTH_COVERAGE_EXTENSION_NAME);
  VkPhysicalDeviceMaintenance3Properties limits{
      .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MAINTENANCE_3_PROPERTIES};
  VkPhysicalDeviceProperties2 properties{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2,
                                         .pNext = &limits};
  vkGetPhysicalDeviceProperties2(physical_, &properties);
  largestAllocation_ = limits.maxMemoryAllocationSize;
}

VkDeviceSize Device::ownMemory() const {
  VkDeviceSize largest = 0;
  for (uint32_t i = 0; i < memory_.memoryHeapCount; ++i)
    if (memory_.memoryHeaps[i].flags & VK_MEMORY_HEAP_DEVICE_LOCAL_BIT)
      largest = std::max(largest, memory_.memoryHeaps[i].size);
  return largest;
}

void Device::create(bool withSwapchain) {
  VkPhysicalDeviceVulkan13Features features13{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES,
                                              .synchronization2 = VK_TRUE,
                                              .dynamicRendering = VK_TRUE};
  VkPhysicalDeviceVulkan12Features features12{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES,
                                              .pNext = &features13,
                                              .scalarBlockLayout = VK_TRUE,
                                              .timelineSemaphore = VK_TRUE,
                                              .bufferDeviceAddress = VK_TRUE};
  VkPhysicalDeviceFeatures2 features{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2,
                                     .pNext = &features12};
  features.features.independentBlend = VK_TRUE;
  features.features.fragmentStoresAndAtomics = writesFromFragments_;
  features.features.shaderClipDistance = VK_TRUE;
  std::vector<const char*> extensions = requiredDeviceExtensions();
  if (withSwapchain) extensions.push_back(VK_KHR_SWAPCHAIN_EXTENSION_NAME);
  if (coverageAfterDepth_) extensions.push_back(VK_EXT_POST_DEPTH_COVERAGE_EXTENSION_NAME);
  const float priority = 1.0f;
  const VkDeviceQueueCreateInfo queue{.sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO,
                                      .queueFamilyIndex = queueFamily_,
                                      .queueCount = 1,
                                      .pQueuePriorities = &priority};
  const VkDeviceCreateInfo info{.sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO,
                                .pNext = &features,
                                .queueCreateInfoCount = 1,
                                .pQueueCreateInfos = &queue,
                                .enabledExtensionCount = uint32_t(extensions.size()),
                                .ppEnabledExtensionNames = extensions.data()};
  VK_CHECK(vkCreateDevice(physical_, &info, nullptr, &device_));
}

void Device::createTimeline() {
  const VkSemaphoreTypeCreateInfo type{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO,
                                       .semaphoreType = VK_SEMAPHORE_TYPE_TIMELINE};
  const VkSemaphoreCreateInfo info{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO, .pNext = &type};
  VK_CHECK(vkCreateSemaphore(device_, &info, nullptr, &timeline_));
}

void Device::loadFunctions(bool nameObjects) {
  pushDescriptors = reinterpret_cast<PFN_vkCmdPushDescriptorSetKHR>(
      vkGetDeviceProcAddr(device_, "vkCmdPushDescriptorSetKHR"));
  if (!nameObjects) return;
  setName_ = reinterpret_cast<PFN_vkSetDebugUtilsObjectNameEXT>(
      vkGetDeviceProcAddr(device_, "vkSetDebugUtilsObjectNameEXT"));
  beginLabel = reinterpret_cast<PFN_vkCmdBeginDebugUtilsLabelEXT>(
      vkGetDeviceProcAddr(device_, "vkCmdBeginDebugUtilsLabelEXT"));
  endLabel = reinterpret_cast<PFN_vkCmdEndDebugUtilsLabelEXT>(
      vkGetDeviceProcAddr(device_, "vkCmdEndDebugUtilsLabelEXT"));
}

Device::~Device() {
  vkDeviceWaitIdle(device_);
  freeRetired(UINT64_MAX);
  vkDestroySemaphore(device_, timeline_, nullptr);
  vkDestroyDevice(device_, nullptr);
}

uint64_t Device::submit(VkCommandBuffer commands, WaitSignal semaphores) {
  const uint64_t value = submitted_ + 1;
  const VkSemaphoreSubmitInfo wait{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO,
                                   .semaphore = semaphores.wait,
                                   .stageMask = VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT};
  const VkSemaphoreSubmitInfo signals[2] = {{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO,
                                             .semaphore = timeline_,
                                             .value = value,
                                             .stageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT},
                                            {.sType = VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO,
                                             .semaphore = semaphores.signal,
                                             .stageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT}};
  const VkCommandBufferSubmitInfo buffer{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_SUBMIT_INFO,
                                         .commandBuffer = commands};
  const VkSubmitInfo2 info{.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO_2,
                           .waitSemaphoreInfoCount = semaphores.wait ? 1u : 0u,
                           .pWaitSemaphoreInfos = &wait,
                           .commandBufferInfoCount = 1,
                           .pCommandBufferInfos = &buffer,
                           .signalSemaphoreInfoCount = semaphores.signal ? 2u : 1u,
                           .pSignalSemaphoreInfos = signals};
  VK_CHECK(vkQueueSubmit2(queue_, 1, &info, VK_NULL_HANDLE));
  submitted_ = value;
  return value;
}

void Device::waitFor(uint64_t value) {
  const VkSemaphoreWaitInfo info{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_WAIT_INFO,
                                 .semaphoreCount = 1,
                                 .pSemaphores = &timeline_,
                                 .pValues = &value};
  VK_CHECK(vkWaitSemaphores(device_, &info, UINT64_MAX));
  uint64_t passed = 0;
  VK_CHECK(vkGetSemaphoreCounterValue(device_, timeline_, &passed));
  freeRetired(passed);
}

void Device::retire(std::function<void(VkDevice)> free) {
  retired_.push_back({submitted_ + 1, std::move(free)});
}

void Device::freeRetired(uint64_t passed) {
  while (!retired_.empty() && retired_.front().value <= passed) {
    const auto free = std::move(retired_.front().free);
    retired_.pop_front();
    free(device_);
  }
}

VkDeviceMemory Device::allocate(const VkMemoryRequirements& needs, Domain domain, VkImage dedicatedTo) {
  const VkMemoryDedicatedAllocateInfo dedicated{.sType = VK_STRUCTURE_TYPE_MEMORY_DEDICATED_ALLOCATE_INFO,
                                                .image = dedicatedTo};
  const VkMemoryAllocateFlagsInfo addressed{.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_FLAGS_INFO,
                                            .flags = VK_MEMORY_ALLOCATE_DEVICE_ADDRESS_BIT};
  for (const VkMemoryPropertyFlags wish : wishes(domain)) {
    for (uint32_t type = 0; type < memory_.memoryTypeCount; ++type) {
      const bool allowed = needs.memoryTypeBits & (1u << type);
      if (!allowed || (memory_.memoryTypes[type].propertyFlags & wish) != wish) continue;
      const VkMemoryAllocateInfo info{
          .sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO,
          .pNext = dedicatedTo ? static_cast<const void*>(&dedicated) : &addressed,
          .allocationSize = needs.size,
          .memoryTypeIndex = type};
      VkDeviceMemory memory = VK_NULL_HANDLE;
      if (vkAllocateMemory(device_, &info, nullptr, &memory) == VK_SUCCESS) return memory;
    }
  }
  throw Error("the device has no room for another " + std::to_string(needs.size >> 20) +
              " MiB; choose a smaller picture or model");
}

void Device::name(VkObjectType type, uint64_t handle, const std::string& text) const {
  if (!setName_) return;
  const VkDebugUtilsObjectNameInfoEXT info{.sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_OBJECT_NAME_INFO_EXT,
                                           .objectType = type,
                                           .objectHandle = handle,
                                           .pObjectName = text.c_str()};
  VK_CHECK(setName_(device_, &info));
}

}  // namespace eng
