// The logical device, its one queue and its clock: a timeline semaphore that counts submissions. Objects that
// the GPU may still use are handed to retire() and freed when the clock has passed them, so nobody ever waits
// to destroy.
#pragma once

#include <vulkan/vulkan.h>

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "engine/gpu/device_select.h"

namespace eng {

// What memory is for; allocate() finds the type.
enum class Domain {
  Gpu,       // written once or by the GPU
  Upload,    // written by the CPU every frame, read by the GPU
  Readback,  // written by the GPU, read by the CPU
};

// Binary semaphores of a window: null without one.
struct WaitSignal {
  VkSemaphore wait = VK_NULL_HANDLE;    // a swapchain image must be there before it is written
  VkSemaphore signal = VK_NULL_HANDLE;  // tells the presentation engine that it is
};

class Device {
 public:
  Device(const DeviceCandidate& candidate, bool withSwapchain, bool nameObjects);
  ~Device();  // waits until the GPU is idle, then frees what was retired
  Device(const Device&) = delete;

  VkDevice handle() const { return device_; }
  VkPhysicalDevice physical() const { return physical_; }
  VkQueue queue() const { return queue_; }
  uint32_t queueFamily() const { return queueFamily_; }
  const VkPhysicalDeviceProperties& properties() const { return properties_; }
  const std::string& driver() const { return driver_; }
  bool isCpu() const { return properties_.deviceType == VK_PHYSICAL_DEVICE_TYPE_CPU; }
  // Whether fragment shaders may write to buffers, and whether they see which samples pass the depth test.
  bool writesFromFragments() const { return writesFromFragments_; }
  bool coverageAfterDepth() const { return coverageAfterDepth_; }
  // The most that one buffer may take: what the device allocates at once, and its own memory.
  VkDeviceSize largestAllocation() const { return largestAllocation_; }
  VkDeviceSize ownMemory() const;

  // Submits one command buffer and returns the clock's value once it is done.
  uint64_t submit(VkCommandBuffer commands, WaitSignal semaphores = {});
  void waitFor(uint64_t value);  // until the clock has passed `value`, then frees what can be freed
  uint64_t submitted() const { return submitted_; }

  // Runs `free` once everything submitted so far is done.
  void retire(std::function<void(VkDevice)> free);

  // Dedicated memory with device addresses. Throws eng::Error when the device has none left.
  VkDeviceMemory allocate(const VkMemoryRequirements& needs, Domain domain,
                          VkImage dedicatedTo = VK_NULL_HANDLE);

  // Shows in validation messages and in a frame debugger; nothing without debug utils.
  void name(VkObjectType type, uint64_t handle, const std::string& name) const;

  PFN_vkCmdPushDescriptorSetKHR pushDescriptors = nullptr;
  PFN_vkCmdBeginDebugUtilsLabelEXT beginLabel = nullptr;  // null without debug utils
  PFN_vkCmdEndDebugUtilsLabelEXT endLabel = nullptr;

 private:
  void create(bool withSwapchain);
  void findAbilities();
  void createTimeline();
  void loadFunctions(bool nameObjects);
  void freeRetired(uint64_t passed);

  VkPhysicalDevice physical_ = VK_NULL_HANDLE;
  VkPhysicalDeviceProperties properties_{};
  VkPhysicalDeviceMemoryProperties memory_{};
  std::string driver_;
  uint32_t queueFamily_ = 0;
  VkDevice device_ = VK_NULL_HANDLE;
  VkQueue queue_ = VK_NULL_HANDLE;
  VkSemaphore timeline_ = VK_NULL_HANDLE;
  uint64_t submitted_ = 0;
  bool writesFromFragments_ = false;
  bool coverageAfterDepth_ = false;
  VkDeviceSize largestAllocation_ = 0;
  PFN_vkSetDebugUtilsObjectNameEXT setName_ = nullptr;

  struct Retired {
    uint64_t value;
    std::function<void(VkDevice)> free;
  };
  std::deque<Retired> retired_;
};

}  // namespace eng
