// Two frames in flight: each has its command buffer, a bump arena for what the CPU writes for it, and its
// clocks.
#pragma once

#include <array>
#include <cstring>
#include <span>

#include "engine/gpu/buffer.h"
#include "engine/gpu/commands.h"
#include "engine/gpu/profiler.h"

namespace eng {

class FrameRing {
 public:
  static constexpr size_t kFramesInFlight = 2;
  static constexpr VkDeviceSize kArenaBytes = 1 << 14;

  explicit FrameRing(Device& device);
  ~FrameRing();
  FrameRing(const FrameRing&) = delete;

  // Waits until the frame before last is done, frees what was retired, and starts recording.
  Commands begin();
  // Ends recording and submits. The picture is there once the device's clock has passed the value returned.
  uint64_t submit(Commands& commands, WaitSignal semaphores = {});

  // Copies a value into this frame's arena, where shaders read it as uniform data.
  template <class Value>
  UniformRange upload(const Value& value) {
    return uploadBytes(std::as_bytes(std::span(&value, 1)));
  }

  Profiler& profiler() { return frames_[current_].profiler; }
  const std::vector<PassTiming>& times() const { return times_; }  // of the last frame known to be done

 private:
  struct Frame {
    explicit Frame(Device& device, size_t index);
    VkCommandPool pool = VK_NULL_HANDLE;
    VkCommandBuffer buffer = VK_NULL_HANDLE;
    Buffer arena;
    VkDeviceSize used = 0;
    Profiler profiler;
    uint64_t value = 0;  // of the clock, when it is done
  };

  UniformRange uploadBytes(std::span<const std::byte> bytes);

  Device& device_;
  std::array<Frame, kFramesInFlight> frames_;
  size_t current_ = 0;
  std::vector<PassTiming> times_;
};

}  // namespace eng
