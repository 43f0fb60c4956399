// The checks that guard every other GPU test must themselves be seen to work: a missing barrier has to be
// reported.
#include <gtest/gtest.h>

#include "engine/gpu/frame_ring.h"
#include "engine/gpu/instance.h"

namespace eng {
namespace {

struct Bench {
  Instance instance{true, {}};
  Device device{chooseDevice(instance.handle(), VK_NULL_HANDLE, {}), false, true};
  FrameRing ring{device};
  Buffer from{device, "from", 256, Domain::Gpu};
  Buffer to{device, "to", 256, Domain::Gpu};
};

void copy(Commands& commands, const Buffer& from, const Buffer& to) {
  const VkBufferCopy region{.size = 256};
  vkCmdCopyBuffer(commands.handle(), from.handle(), to.handle(), 1, &region);
}

TEST(PlantedFault, TwoWritesWithoutABarrierAreReported) {
  Bench bench;
  const int before = Instance::messageCount();
  Commands commands = bench.ring.begin();
  copy(commands, bench.from, bench.to);
  copy(commands, bench.from, bench.to);
  bench.device.waitFor(bench.ring.submit(commands));
  EXPECT_GT(Instance::messageCount(), before);
}

TEST(PlantedFault, TwoSubmitsWithoutABarrierAreReported) {
  Bench bench;
  const int before = Instance::messageCount();
  for (int i = 0; i < 2; ++i) {
    Commands commands = bench.ring.begin();
    copy(commands, bench.from, bench.to);
    bench.ring.submit(commands);
  }
  EXPECT_GT(Instance::messageCount(), before);
}

TEST(PlantedFault, AnImageUsedWithItsTrackedStateIsNotReported) {
  Bench bench;
  const int before = Instance::messageCount();
  Image image(bench.device, {"image",
                             {16, 16},
                             VK_FORMAT_R8G8B8A8_UNORM,
                             VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT});
  Commands commands = bench.ring.begin();
  const Attachment colours[] = {{image, VkClearValue{}}};
  commands.beginRendering(colours, nullptr, {{0, 0}, {16, 16}});
  commands.endRendering();
  commands.use(image, ImageUse::CopySource);
  const Buffer target(bench.device, "target", 16 * 16 * 4, Domain::Readback);
  const VkBufferImageCopy region{.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1},
                                 .imageExtent = {16, 16, 1}};
  vkCmdCopyImageToBuffer(commands.handle(), image.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL,
                         target.handle(), 1, &region);
  bench.device.waitFor(bench.ring.submit(commands));
  EXPECT_EQ(Instance::messageCount(), before);
}

}  // namespace
}  // namespace eng
