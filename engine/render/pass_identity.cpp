#include "engine/render/pass_identity.h"

namespace eng {

PassIdentity::PassIdentity(Device& device, const ShaderLibrary& shaders)
    : pipeline_(device, shaders,
                {.name = "identity",
                 .vertexShader = "identity.vert",
                 .fragmentShader = "identity.frag",
                 .colourFormats = {kIdFormat},
                 .blends = {Blend::Replace},
                 .hasDepth = true,
                 .depthTest = DepthTest::Nearer,
                 .depthWrite = true}) {}

void PassIdentity::recordOpaque(FrameContext& frame) const {
  const Attachment ids[] = {{frame.targets.id, VkClearValue{}}};
  const Attachment depth{frame.targets.depth, VkClearValue{.depthStencil = {0.0f, 0}}};
  frame.commands.beginRendering(ids, &depth, frame.whole);
  draw(frame, frame.list.opaque);
}

void PassIdentity::recordTranslucent(FrameContext& frame) const {
  const Attachment ids[] = {{frame.targets.id, std::nullopt}};
  const Attachment depth{frame.targets.depth, std::nullopt};
  frame.commands.beginRendering(ids, &depth, frame.whole);
  draw(frame, frame.list.translucent);
}

void PassIdentity::draw(FrameContext& frame, std::span<const DrawItem> items) const {
  frame.commands.setViewport(frame.area, frame.area);
  const Pipeline& pipeline = pipeline_.of(frame.view);
  frame.commands.bind(pipeline);
  drawItems(frame.commands, pipeline, frame.push, items, true);
  frame.commands.endRendering();
}

}  // namespace eng
