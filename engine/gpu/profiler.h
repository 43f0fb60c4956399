// GPU time of each pass: two timestamps round it, read when the frame is known to be done.
#pragma once

#include <string>
#include <vector>

#include "engine/base/pass_timing.h"
#include "engine/gpu/commands.h"

namespace eng {

// The timestamps of one frame in flight.
class Profiler {
 public:
  explicit Profiler(Device& device);
  ~Profiler();
  Profiler(Profiler&& other) noexcept;

  void begin(Commands& commands);                // forget the last frame
  bool used() const { return !names_.empty(); }  // a frame that only copies has no passes
  std::vector<PassTiming> read() const;  // after the frame is done; empty where the queue has no clock

 private:
  friend class GpuScope;
  static constexpr uint32_t kMaxQueries = 64;
  Device* device_;
  VkQueryPool pool_ = VK_NULL_HANDLE;
  std::vector<std::string> names_;
};

// A pass: its label in a frame debugger and its time, from construction to destruction.
class GpuScope {
 public:
  GpuScope(Commands& commands, Profiler& profiler, const std::string& name);
  ~GpuScope();
  GpuScope(const GpuScope&) = delete;

 private:
  Commands& commands_;
  Profiler& profiler_;
  uint32_t query_;
};

}  // namespace eng
