// A buffer with memory of its own and a device address. Move-only; frees itself when the GPU is done with it.
#pragma once

#include <cstddef>
#include <string>

#include "engine/gpu/device.h"

namespace eng {

class Buffer {
 public:
  Buffer() = default;
  Buffer(Device& device, const std::string& name, VkDeviceSize size, Domain domain);
  ~Buffer();
  Buffer(Buffer&& other) noexcept;
  Buffer& operator=(Buffer&& other) noexcept;

  VkBuffer handle() const { return buffer_; }
  VkDeviceSize size() const { return size_; }
  VkDeviceAddress address() const { return address_; }
  std::byte* mapped() const { return mapped_; }  // null in Domain::Gpu

 private:
  Device* device_ = nullptr;
  VkBuffer buffer_ = VK_NULL_HANDLE;
  VkDeviceMemory memory_ = VK_NULL_HANDLE;
  VkDeviceSize size_ = 0;
  VkDeviceAddress address_ = 0;
  std::byte* mapped_ = nullptr;
};

}  // namespace eng
