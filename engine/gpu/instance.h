// The Vulkan instance and, when asked for, the validation layers whose messages are counted.
#pragma once

#include <vulkan/vulkan.h>

#include <string>
#include <vector>

namespace eng {

class Instance {
 public:
  // `surfaceExtensions` come from the window system; empty without a window.
  // Throws eng::Error when there is no Vulkan, or validation is wanted and not installed.
  Instance(bool validation, const std::vector<const char*>& surfaceExtensions);
  ~Instance();
  Instance(const Instance&) = delete;

  VkInstance handle() const { return instance_; }
  bool canNameObjects() const { return debugUtils_; }

  // Warnings and errors of the layers since the start of the process.
  static int messageCount();
  static std::vector<std::string> messages();

 private:
  void createMessenger();

  VkInstance instance_ = VK_NULL_HANDLE;
  VkDebugUtilsMessengerEXT messenger_ = VK_NULL_HANDLE;
  bool debugUtils_ = false;
};

}  // namespace eng
