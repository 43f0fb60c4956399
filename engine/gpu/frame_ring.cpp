#include "engine/gpu/frame_ring.h"

#include <cassert>

#include "engine/gpu/check.h"

namespace eng {

FrameRing::Frame::Frame(Device& device, size_t index)
    : arena(device, "frame arena " + std::to_string(index), kArenaBytes, Domain::Upload), profiler(device) {
  const VkCommandPoolCreateInfo poolInfo{.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO,
                                         .flags = VK_COMMAND_POOL_CREATE_TRANSIENT_BIT,
                                         .queueFamilyIndex = device.queueFamily()};
  VK_CHECK(vkCreateCommandPool(device.handle(), &poolInfo, nullptr, &pool));
  const VkCommandBufferAllocateInfo info{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO,
                                         .commandPool = pool,
                                         .level = VK_COMMAND_BUFFER_LEVEL_PRIMARY,
                                         .commandBufferCount = 1};
  VK_CHECK(vkAllocateCommandBuffers(device.handle(), &info, &buffer));
}

FrameRing::FrameRing(Device& device) : device_(device), frames_{Frame(device, 0), Frame(device, 1)} {}

FrameRing::~FrameRing() {
  for (Frame& frame : frames_)
    device_.retire([pool = frame.pool](VkDevice device) { vkDestroyCommandPool(device, pool, nullptr); });
}

Commands FrameRing::begin() {
  current_ = (current_ + 1) % kFramesInFlight;
  Frame& frame = frames_[current_];
  if (frame.value > 0) {
    device_.waitFor(frame.value);
    if (frame.profiler.used()) times_ = frame.profiler.read();
  }
  frame.used = 0;
  VK_CHECK(vkResetCommandPool(device_.handle(), frame.pool, 0));
  const VkCommandBufferBeginInfo info{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO,
                                      .flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT};
  VK_CHECK(vkBeginCommandBuffer(frame.buffer, &info));
  Commands commands(device_, frame.buffer);
  frame.profiler.begin(commands);
  return commands;
}

uint64_t FrameRing::submit(Commands& commands, WaitSignal semaphores) {
  VK_CHECK(vkEndCommandBuffer(commands.handle()));
  frames_[current_].value = device_.submit(commands.handle(), semaphores);
  return frames_[current_].value;
}

UniformRange FrameRing::uploadBytes(std::span<const std::byte> bytes) {
  Frame& frame = frames_[current_];
  constexpr VkDeviceSize kAlignment = 256;  // the most that any device asks of uniform data
  const VkDeviceSize offset = (frame.used + kAlignment - 1) / kAlignment * kAlignment;
  assert(offset + bytes.size() <= kArenaBytes);
  std::memcpy(frame.arena.mapped() + offset, bytes.data(), bytes.size());
  frame.used = offset + bytes.size();
  return {frame.arena.handle(), offset, bytes.size()};
}

}  // namespace eng
