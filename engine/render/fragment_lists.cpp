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

gpu::FragmentLists FragmentLists::prepare(Device& device, VkRect2D rectangle) {
  pixels_ = std::max<VkDeviceSize>(VkDeviceSize(rectangle.extent.width) * rectangle.extent.height, 1);
  if (!count_.handle()) {
    count_ = Buffer(device, "fragment count", sizeof(uint32_t), Domain::Gpu);
    countRead_ = Buffer(device, "fragment count for the CPU", sizeof(uint32_t), Domain::Readback);
  }
  if (heads_.size() < pixels_ * sizeof(uint32_t))
    heads_ = Buffer(device, "fragment lists", pixels_ * sizeof(uint32_t), Domain::Gpu);
  const VkDeviceSize most = limitBytes_ / kNodeBytes * kNodeBytes;
  if (nodes_.size() == 0)
    nodes_ =
        Buffer(device, "fragments",
               std::max(std::min(pixels_ * kNodesPerPixel * kNodeBytes, most), 2 * kNodeBytes), Domain::Gpu);
  return {.heads = wordsOf(heads_.address()),
          .nodes = wordsOf(nodes_.address()),
          .count = wordsOf(count_.address()),
          .capacity = uint32_t(nodes_.size() / kNodeBytes),
          .width = rectangle.extent.width,
          .origin = {rectangle.offset.x, rectangle.offset.y}};
}

void FragmentLists::clear(Commands& commands) {
  commands.clear(heads_, pixels_ * sizeof(uint32_t));
  commands.clear(count_, sizeof(uint32_t));
  for (Buffer* buffer : {&heads_, &nodes_, &count_}) commands.use(*buffer, BufferUse::WrittenInFragment);
}

void FragmentLists::finish(Commands& commands) {
  commands.use(heads_, BufferUse::ReadInFragment);
  commands.use(nodes_, BufferUse::ReadInFragment);
  commands.copy(count_, countRead_, sizeof(uint32_t));
  commands.use(countRead_, BufferUse::ReadByHost);
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
