#include "engine/gpu/readback.h"

#include <cstring>

namespace eng {
std::vector<std::byte> readImage(Device& device, FrameRing& ring, Image& image, VkRect2D region,
                                 size_t texelBytes) {
  const size_t bytes = size_t(region.extent.width) * region.extent.height * texelBytes;
  Buffer buffer(device, "readback", bytes, Domain::Readback);
  Commands commands = ring.begin();
  commands.use(image, ImageUse::CopySource);
  const VkBufferImageCopy copy{.imageSubresource = {image.aspect(), 0, 0, 1},
                               .imageOffset = {region.offset.x, region.offset.y, 0},
                               .imageExtent = {region.extent.width, region.extent.height, 1}};
  commands.use(buffer, BufferUse::CopyTarget);
  vkCmdCopyImageToBuffer(commands.handle(), image.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL,
                         buffer.handle(), 1, &copy);
  commands.use(buffer, BufferUse::ReadByHost);
  device.waitFor(ring.submit(commands));
  return {buffer.mapped(), buffer.mapped() + bytes};
}

}  // namespace eng
