#include "engine/render/targets.h"

#include "engine/base/error.h"
#include "engine/gpu/pipeline.h"

namespace eng {
namespace {

constexpr VkImageUsageFlags kDrawn = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT;
constexpr VkImageUsageFlags kRead = VK_IMAGE_USAGE_SAMPLED_BIT;
constexpr VkImageUsageFlags kCopied = VK_IMAGE_USAGE_TRANSFER_SRC_BIT;
constexpr VkImageUsageFlags kDepth = VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT;

void checkSize(const Device& device, glm::uvec2 size) {
  const uint32_t limit = device.properties().limits.maxImageDimension2D;
  if (size.x == 0 || size.y == 0 || size.x > limit || size.y > limit)
    throw Error("a picture of " + std::to_string(size.x) + "x" + std::to_string(size.y) +
                " pixels cannot be drawn; this device takes 1x1 to " + std::to_string(limit) + "x" +
                std::to_string(limit));
}

}  // namespace

Targets::Targets(Device& device, glm::uvec2 wanted, VkDeviceSize listBytes)
    : size(wanted), lists(device, listBytes) {
  checkSize(device, size);
  scene =
      Image(device, {"scene", size, kFinalFormat, kDrawn | kCopied, VK_SAMPLE_COUNT_1_BIT, kColourFormat});
  depth = Image(device, {"depth", size, kDepthFormat, kDepth | kRead | kCopied});
}

void Targets::needIds(Device& device) {
  if (id.handle()) return;
  id = Image(device, {"id", size, kIdFormat, kDrawn | kRead | kCopied});
}

void Targets::needManySamples(Device& device) {
  if (manySamples.handle()) return;
  manySamples = Image(device, {"four samples", size, kColourFormat, kDrawn | kRead, VK_SAMPLE_COUNT_4_BIT});
  manyDepth = Image(device, {"four samples of depth", size, kDepthFormat, kDepth, VK_SAMPLE_COUNT_4_BIT});
}

void Targets::needTranslucency(Device& device) {
  if (sum.handle()) return;
  sum = Image(device, {"translucent sum", size, kSumFormat, kDrawn | kRead});
  uncovered = Image(device, {"translucent uncovered", size, kUncoveredFormat, kDrawn | kRead});
}

void Targets::needFinal(Device& device) {
  if (final.handle()) return;
  final = Image(device, {"final", size, kFinalFormat, kDrawn | kCopied | VK_IMAGE_USAGE_TRANSFER_DST_BIT});
}

void Targets::needOcclusion(Device& device) {
  if (occlusion.handle()) return;
  const glm::uvec2 half = (size + 1u) / 2u;
  halfDepth = Image(device, {"half depth", half, kDepthFormat, kDepth | kRead});
  halfOcclusion = Image(device, {"half occlusion", half, kOcclusionFormat, kDrawn | kRead});
  occlusion = Image(device, {"occlusion", half, kOcclusionFormat, kDrawn | kRead});
}

VkDeviceSize Targets::bytes() const {
  return scene.bytes() + final.bytes() + depth.bytes() + id.bytes() + manySamples.bytes() +
         manyDepth.bytes() + sum.bytes() + uncovered.bytes() + lists.bytes() + halfDepth.bytes() +
         halfOcclusion.bytes() + occlusion.bytes();
}

}  // namespace eng
