#include "engine/gpu/profiler.h"

#include <cassert>
#include <utility>

#include "engine/gpu/check.h"

namespace eng {

Profiler::Profiler(Device& device) : device_(&device) {
  const VkQueryPoolCreateInfo info{.sType = VK_STRUCTURE_TYPE_QUERY_POOL_CREATE_INFO,
                                   .queryType = VK_QUERY_TYPE_TIMESTAMP,
                                   .queryCount = kMaxQueries};
  VK_CHECK(vkCreateQueryPool(device.handle(), &info, nullptr, &pool_));
}

Profiler::~Profiler() {
  if (pool_) device_->retire([pool = pool_](VkDevice device) { vkDestroyQueryPool(device, pool, nullptr); });
}

Profiler::Profiler(Profiler&& other) noexcept
    : device_(other.device_),
      pool_(std::exchange(other.pool_, VK_NULL_HANDLE)),
      names_(std::move(other.names_)) {}

void Profiler::begin(Commands& commands) {
  names_.clear();
  vkCmdResetQueryPool(commands.handle(), pool_, 0, kMaxQueries);
}

std::vector<PassTiming> Profiler::read() const {
  std::vector<uint64_t> ticks(names_.size() * 2);
  std::vector<PassTiming> times;
  if (ticks.empty() || device_->properties().limits.timestampPeriod <= 0.0f) return times;
  const VkResult result = vkGetQueryPoolResults(device_->handle(), pool_, 0, uint32_t(ticks.size()),
                                                ticks.size() * sizeof(uint64_t), ticks.data(),
                                                sizeof(uint64_t), VK_QUERY_RESULT_64_BIT);
  if (result != VK_SUCCESS) return times;
  const double milliseconds = double(device_->properties().limits.timestampPeriod) * 1e-6;
  for (size_t i = 0; i < names_.size(); ++i)
    times.push_back({names_[i], double(ticks[2 * i + 1] - ticks[2 * i]) * milliseconds});
  return times;
}

GpuScope::GpuScope(Commands& commands, Profiler& profiler, const std::string& name)
    : commands_(commands), profiler_(profiler), query_(uint32_t(profiler.names_.size()) * 2) {
  assert(query_ + 1 < Profiler::kMaxQueries);
  profiler.names_.push_back(name);
  commands.beginLabel(name);
  vkCmdWriteTimestamp2(commands.handle(), VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, profiler.pool_, query_);
}

GpuScope::~GpuScope() {
  vkCmdWriteTimestamp2(commands_.handle(), VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, profiler_.pool_, query_ + 1);
  commands_.endLabel();
}

}  // namespace eng
