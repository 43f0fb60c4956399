#include "engine/gpu/commands.h"

#include <array>
#include <cassert>

namespace eng {
namespace {

VkRenderingAttachmentInfo attachmentInfo(const Attachment& attachment, VkImageLayout layout) {
  const auto viewOf = [&](const Image& image) {
    return attachment.secondView ? image.secondView() : image.view();
  };
  VkRenderingAttachmentInfo info{
      .sType = VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO,
      .imageView = attachment.secondView && attachment.image.secondView() ? attachment.image.secondView()
                                                                          : attachment.image.view(),
      .imageLayout = layout,
      .loadOp = attachment.clear ? VK_ATTACHMENT_LOAD_OP_CLEAR : VK_ATTACHMENT_LOAD_OP_LOAD,
      .storeOp = attachment.store ? VK_ATTACHMENT_STORE_OP_STORE : VK_ATTACHMENT_STORE_OP_DONT_CARE,
      .clearValue = attachment.clear.value_or(VkClearValue{})};
  if (attachment.resolveTo) {
    info.resolveMode = VK_RESOLVE_MODE_AVERAGE_BIT;
    info.resolveImageView = viewOf(*attachment.resolveTo);
    info.resolveImageLayout = layout;
  }
  return info;
}

}  // namespace

void Commands::use(Image& image, ImageUse use, bool discard) {
  const ImageState next = stateFor(use);
  const bool sameRead = !image.state.writes && !next.writes && image.state.layout == next.layout &&
                        (image.state.stages & next.stages) == next.stages;
  if (sameRead && image.state.layout != VK_IMAGE_LAYOUT_UNDEFINED) return;
  const VkImageMemoryBarrier2 barrier{
      .sType = VK_STRUCTURE_TYPE_IMAGE_MEMORY_BARRIER_2,
      .srcStageMask = image.state.stages,
      .srcAccessMask = image.state.writes ? image.state.access : VK_ACCESS_2_NONE,
      .dstStageMask = next.stages,
      .dstAccessMask = next.access,
      .oldLayout = discard ? VK_IMAGE_LAYOUT_UNDEFINED : image.state.layout,
      .newLayout = next.layout,
      .srcQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
      .dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
      .image = image.handle(),
      .subresourceRange = {image.aspect(), 0, 1, 0, 1}};
  const VkDependencyInfo dependency{.sType = VK_STRUCTURE_TYPE_DEPENDENCY_INFO,
                                    .imageMemoryBarrierCount = 1,
                                    .pImageMemoryBarriers = &barrier};
  vkCmdPipelineBarrier2(buffer_, &dependency);
  image.state = next;
}

void Commands::use(Buffer& buffer, BufferUse use) {
  const BufferState next = stateFor(use);
  const bool nothingBefore = buffer.state.stages == VK_PIPELINE_STAGE_2_NONE;
  const bool sameRead = !buffer.state.writes && !next.writes && buffer.state.stages == next.stages;
  if (!nothingBefore && !sameRead) {
    const VkBufferMemoryBarrier2 barrier{
        .sType = VK_STRUCTURE_TYPE_BUFFER_MEMORY_BARRIER_2,
        .srcStageMask = buffer.state.stages,
        .srcAccessMask = buffer.state.writes ? buffer.state.access : VK_ACCESS_2_NONE,
        .dstStageMask = next.stages,
        .dstAccessMask = next.access,
        .srcQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
        .dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
        .buffer = buffer.handle(),
        .size = VK_WHOLE_SIZE};
    const VkDependencyInfo dependency{.sType = VK_STRUCTURE_TYPE_DEPENDENCY_INFO,
                                      .bufferMemoryBarrierCount = 1,
                                      .pBufferMemoryBarriers = &barrier};
    vkCmdPipelineBarrier2(buffer_, &dependency);
  }
  buffer.state = next;
}

namespace {

// Whether drawing into `area` leaves nothing of what the image held.
bool covers(VkRect2D area, const Image& image) {
  return area.offset.x == 0 && area.offset.y == 0 && area.extent.width >= image.size().x &&
         area.extent.height >= image.size().y;
}

}  // namespace

void Commands::beginRendering(std::span<const Attachment> colours, const Attachment* depth, VkRect2D area) {
  std::array<VkRenderingAttachmentInfo, 4> infos{};
  assert(colours.size() <= infos.size());
  for (size_t i = 0; i < colours.size(); ++i) {
    Image& image = colours[i].image;
    use(image, ImageUse::ColourAttachment, colours[i].clear.has_value() && covers(area, image));
    if (colours[i].resolveTo) use(*colours[i].resolveTo, ImageUse::ColourAttachment, covers(area, image));
    infos[i] = attachmentInfo(colours[i], VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL);
  }
  VkRenderingAttachmentInfo depthInfo{};
  if (depth) {
    use(depth->image, depth->readOnly ? ImageUse::DepthMask : ImageUse::DepthAttachment,
        depth->clear.has_value() && covers(area, depth->image));
    depthInfo = attachmentInfo(*depth, depth->image.state.layout);
    if (depth->readOnly) depthInfo.storeOp = VK_ATTACHMENT_STORE_OP_NONE;
  }
  const VkRenderingInfo info{.sType = VK_STRUCTURE_TYPE_RENDERING_INFO,
                             .renderArea = area,
                             .layerCount = 1,
                             .colorAttachmentCount = uint32_t(colours.size()),
                             .pColorAttachments = infos.data(),
                             .pDepthAttachment = depth ? &depthInfo : nullptr};
  vkCmdBeginRendering(buffer_, &info);
}

void Commands::endRendering() {
  vkCmdEndRendering(buffer_);
}

void Commands::setViewport(VkRect2D area, VkRect2D scissor) {
  const VkViewport viewport{.x = float(area.offset.x),
                            .y = float(area.offset.y),
                            .width = float(area.extent.width),
                            .height = float(area.extent.height),
                            .minDepth = 0.0f,
                            .maxDepth = 1.0f};
  vkCmdSetViewport(buffer_, 0, 1, &viewport);
  vkCmdSetScissor(buffer_, 0, 1, &scissor);
}

void Commands::bind(const Pipeline& pipeline, const UniformRange& frame) {
  vkCmdBindPipeline(buffer_, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline.handle());
  const VkDescriptorBufferInfo range{frame.buffer, frame.offset, frame.bytes};
  const VkWriteDescriptorSet write{.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET,
                                   .dstBinding = CALF_FRAME_BINDING,
                                   .descriptorCount = 1,
                                   .descriptorType = VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER,
                                   .pBufferInfo = &range};
  device_.pushDescriptors(buffer_, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline.layout(), 0, 1, &write);
}

void Commands::push(const Pipeline& pipeline, const gpu::Push& constants) {
  vkCmdPushConstants(buffer_, pipeline.layout(), kPushStages, 0, sizeof constants, &constants);
}

void Commands::sample(const Pipeline& pipeline, std::span<const SampledImage> images) {
  std::array<VkDescriptorImageInfo, CALF_FRAME_BINDING> infos{};
  std::array<VkWriteDescriptorSet, CALF_FRAME_BINDING> writes{};
  assert(images.size() <= infos.size());
  for (size_t i = 0; i < images.size(); ++i) {
    infos[i] = {images[i].sampler, images[i].image.view(), images[i].image.state.layout};
    writes[i] = {.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET,
                 .dstBinding = uint32_t(i),
                 .descriptorCount = 1,
                 .descriptorType = VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER,
                 .pImageInfo = &infos[i]};
  }
  device_.pushDescriptors(buffer_, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline.layout(), 0,
                          uint32_t(images.size()), writes.data());
}

void Commands::drawFullscreen() {
  vkCmdSetCullMode(buffer_, VK_CULL_MODE_NONE);
  vkCmdDraw(buffer_, 3, 1, 0, 0);
}

void Commands::clear(Buffer& buffer, VkDeviceSize bytes) {
  use(buffer, BufferUse::CopyTarget);
  vkCmdFillBuffer(buffer_, buffer.handle(), 0, bytes, 0);
}

void Commands::copy(Buffer& from, Buffer& to, VkDeviceSize bytes) {
  use(from, BufferUse::CopySource);
  use(to, BufferUse::CopyTarget);
  const VkBufferCopy region{.size = bytes};
  vkCmdCopyBuffer(buffer_, from.handle(), to.handle(), 1, &region);
}

void Commands::beginLabel(const std::string& name) {
  if (!device_.beginLabel) return;
  const VkDebugUtilsLabelEXT label{.sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_LABEL_EXT,
                                   .pLabelName = name.c_str()};
  device_.beginLabel(buffer_, &label);
}

void Commands::endLabel() {
  if (device_.endLabel) device_.endLabel(buffer_);
}

}  // namespace eng
