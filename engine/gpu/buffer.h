// A buffer with memory of its own and a device address. Move-only; frees itself when the GPU is done with it.
// One that the GPU writes remembers how it was used last, so that Commands::use() derives the barrier.
#pragma once

#include <cstddef>
#include <glm/glm.hpp>
#include <string>

#include "engine/gpu/device.h"

namespace eng {

// What a command is about to do with a buffer that the GPU writes.
enum class BufferUse {
  WrittenInFragment,  // and read: atomic counters and lists
  ReadInFragment,
  CopySource,
  CopyTarget,  // also of a fill
  ReadByHost,  // once the submission is done
};

struct BufferState {
  VkPipelineStageFlags2 stages = VK_PIPELINE_STAGE_2_NONE;
  VkAccessFlags2 access = VK_ACCESS_2_NONE;
  bool writes = false;
};
BufferState stateFor(BufferUse use);

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

  BufferState state;  // as the commands recorded so far leave it

 private:
  Device* device_ = nullptr;
  VkBuffer buffer_ = VK_NULL_HANDLE;
  VkDeviceMemory memory_ = VK_NULL_HANDLE;
  VkDeviceSize size_ = 0;
  VkDeviceAddress address_ = 0;
  std::byte* mapped_ = nullptr;
};

// A part of a buffer that shaders read as uniform data.
struct UniformRange {
  VkBuffer buffer = VK_NULL_HANDLE;
  VkDeviceSize offset = 0, bytes = 0;
};

// An address as shaders with 32-bit members hold it.
inline glm::uvec2 wordsOf(VkDeviceAddress address) {
  return {uint32_t(address), uint32_t(address >> 32)};
}

}  // namespace eng
