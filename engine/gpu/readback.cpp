#include "engine/gpu/readback.h"

#include <cstring>

namespace eng {
namespace {

// What the copy wrote is made visible to the CPU, which waits for the submission itself.
void showToHost(Commands& commands, const Buffer& buffer) {
  const VkBufferMemoryBarrier2 barrier{.sType = VK_STRUCTURE_TYPE_BUFFER_MEMORY_BARRIER_2,
                                       .srcStageMask = VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT,
                                       .srcAccessMask = VK_ACCESS_2_TRANSFER_WRITE_BIT,
                                       .dstStageMask = VK_PIPELINE_STAGE_2_HOST_BIT,
                                       .dstAccessMask = VK_ACCESS_2_HOST_READ_BIT,
                                       .srcQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
                                       .dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
                                       .buffer = buffer.handle(),
                                       .size = VK_WHOLE_SIZE};
  const VkDependencyInfo dependency{.sType = VK_STRUCTURE_TYPE_DEPENDENCY_INFO,
                                    .bufferMemoryBarrierCount = 1,
                                    .pBufferMemoryBarriers = &barrier};
  vkCmdPipelineBarrier2(commands.handle(), &dependency);
}

}  // namespace

std::vector<std::byte> readImage(Device& device, FrameRing& ring, Image& image, VkRect2D region,
                                 size_t texelBytes) {
  const size_t bytes = size_t(region.extent.width) * region.extent.height * texelBytes;
  const Buffer buffer(device, "readback", bytes, Domain::Readback);
  Commands commands = ring.begin();
  commands.use(image, ImageUse::CopySource);
  const VkBufferImageCopy copy{.imageSubresource = {image.aspect(), 0, 0, 1},
                               .imageOffset = {region.offset.x, region.offset.y, 0},
                               .imageExtent = {region.extent.width, region.extent.height, 1}};
  vkCmdCopyImageToBuffer(commands.handle(), image.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL,
                         buffer.handle(), 1, &copy);
  showToHost(commands, buffer);
  device.waitFor(ring.submit(commands));
  return {buffer.mapped(), buffer.mapped() + bytes};
}

}  // namespace eng
