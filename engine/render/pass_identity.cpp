#include "engine/render/pass_identity.h"

namespace eng {
namespace {

PipelineInfo infoOf(std::string name, std::string vertexShader, std::string fragmentShader) {
  return {.name = std::move(name),
          .vertexShader = std::move(vertexShader),
          .fragmentShader = std::move(fragmentShader),
          .colourFormats = {kIdFormat},
          .blends = {Blend::Replace},
          .hasDepth = true,
          .depthTest = DepthTest::Nearer,
          .depthWrite = true};
}

}  // namespace

PassIdentity::PassIdentity(Device& device, const ShaderLibrary& shaders)
    : opaque_(device, shaders, infoOf("identity", "identity.vert", "identity.frag")),
      whole_(device, shaders,
             infoOf("identity of the whole", "identity_dissolving.vert", "identity_whole.frag")),
      pickable_(device, shaders,
                infoOf("identity of the pickable", "identity_dissolving.vert", "identity_pickable.frag")) {}

void PassIdentity::recordOpaque(FrameContext& frame) const {
  const Attachment ids[] = {{frame.targets.id, VkClearValue{}}};
  const Attachment depth{frame.targets.depth, VkClearValue{.depthStencil = {0.0f, 0}}};
  frame.commands.beginRendering(ids, &depth, frame.whole);
  draw(frame, opaque_, frame.list.opaque);
  draw(frame, whole_, frame.list.dissolving);
  frame.commands.endRendering();
}

void PassIdentity::recordTranslucent(FrameContext& frame) const {
  const Attachment ids[] = {{frame.targets.id, std::nullopt}};
  const Attachment depth{frame.targets.depth, std::nullopt};
  frame.commands.beginRendering(ids, &depth, frame.whole);
  draw(frame, pickable_, frame.list.translucent);
  frame.commands.endRendering();
}

void PassIdentity::draw(FrameContext& frame, const ScenePipeline& pipelines,
                        std::span<const DrawItem> items) const {
  if (items.empty()) return;
  const Pipeline& pipeline = pipelines.of(frame.view);
  frame.commands.setViewport(frame.area, frame.area);
  frame.commands.bind(pipeline, frame.constants);
  drawItems(frame.commands, pipeline, frame.list, items, true);
}

}  // namespace eng
