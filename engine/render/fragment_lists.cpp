#include "engine/render/fragment_lists.h"

#include <algorithm>
#include <cstring>

#include "engine/base/error.h"

namespace eng {
namespace {

constexpr VkDeviceSize kMostBytes = VkDeviceSize(1) << 30;

VkDeviceSize limitOf(const Device& device, VkDeviceSize asked) {
  const VkDeviceSize possible = std::min(device.largestAllocation(), kMostBytes);
  return std::min(possible, asked > 0 ? asked : device.ownMemory() / 4);
}

}  // namespace

FragmentLists::FragmentLists(const Device& device, VkDeviceSize limitBytes)
    : limitBytes_(limitOf(device, limitBytes)) {}

void FragmentLists::clear(Commands& commands, VkRect2D rectangle) {
  Device& device = commands.device();
  rectangle_ = rectangle;
  const VkDeviceSize pixels =
      std::max<VkDeviceSize>(VkDeviceSize(rectangle.extent.width) * rectangle.extent.height, 1);
  if (!count_.handle()) {
    count_ = Buffer(device, "fragment count", sizeof(uint32_t), Domain::Gpu);
    countRead_ = Buffer(device, "fragment count for the CPU", sizeof(uint32_t), Domain::Readback);
  }
  if (heads_.size() < pixels * sizeof(uint32_t))
    heads_ = Buffer(device, "fragment lists", pixels * sizeof(uint32_t), Domain::Gpu);
  if (nodes_.size() == 0)
    nodes_ =
        Buffer(device, "fragments",
               std::max(std::min(pixels * kNodesPerPixel * kNodeBytes, limitBytes_ / kNodeBytes * kNodeBytes),
                        2 * kNodeBytes),
               Domain::Gpu);
  commands.clear(heads_, pixels * sizeof(uint32_t));
  commands.clear(count_, sizeof(uint32_t));
  for (Buffer* buffer : {&heads_, &nodes_, &count_}) commands.use(*buffer, BufferUse::WrittenInFragment);
}

void FragmentLists::finish(Commands& commands) {
  commands.use(heads_, BufferUse::ReadInFragment);
  commands.use(nodes_, BufferUse::ReadInFragment);
  commands.copy(count_, countRead_, sizeof(uint32_t));
  commands.use(countRead_, BufferUse::ReadByHost);
}

gpu::FragmentLists FragmentLists::constants() const {
  return {.heads = heads_.address(),
          .nodes = nodes_.address(),
          .count = count_.address(),
          .capacity = uint32_t(nodes_.size() / kNodeBytes),
          .width = rectangle_.extent.width,
          .origin = {rectangle_.offset.x, rectangle_.offset.y}};
}

uint64_t FragmentLists::wanted() const {
  uint32_t count = 0;
  if (countRead_.mapped()) std::memcpy(&count, countRead_.mapped(), sizeof count);
  return count;
}

bool FragmentLists::grow(Device& device) {
  const uint64_t needed = wanted() + 1;
  if (needed > limit()) return false;
  const uint64_t roomy = std::min(needed + needed / 4, limit());
  try {
    nodes_ = Buffer(device, "fragments", roomy * kNodeBytes, Domain::Gpu);
    return true;
  } catch (const Error&) {
    return false;  // the device is full; what is there stays
  }
}

}  // namespace eng
