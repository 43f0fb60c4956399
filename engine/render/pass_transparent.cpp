#include "engine/render/pass_transparent.h"

namespace eng {

PassTransparent::PassTransparent(Device& device, const ShaderLibrary& shaders)
    : accumulate_(device, shaders,
                  {.name = "translucent surfaces",
                   .vertexShader = "geometry.vert",
                   .fragmentShader = "transparent.frag",
                   .colourFormats = {kSumFormat, kUncoveredFormat},
                   .blends = {Blend::Sum, Blend::Uncovered},
                   .hasDepth = true,
                   .depthTest = DepthTest::Nearer},
                  ScenePipeline::Heat::Shown),
      composite_(device, shaders,
                 {.name = "translucent composite",
                  .vertexShader = "fullscreen.vert",
                  .fragmentShader = "composite.frag",
                  .colourFormats = {kColourFormat},
                  .blends = {Blend::Over},
                  .sampledImages = 2}) {}

void PassTransparent::record(FrameContext& frame, VkRect2D rectangle, VkSampler nearest) const {
  accumulate(frame, rectangle);
  composite(frame, rectangle, nearest);
}

void PassTransparent::accumulate(FrameContext& frame, VkRect2D rectangle) const {
  const Attachment colours[] = {{frame.targets.sum, VkClearValue{}},
                                {frame.targets.uncovered, VkClearValue{.color = {.float32 = {1, 1, 1, 1}}}}};
  const Attachment depth{frame.targets.depth, std::nullopt};
  frame.commands.beginRendering(colours, &depth, rectangle);
  frame.commands.setViewport(frame.area, rectangle);
  const Pipeline& accumulate = accumulate_.of(frame.view);
  frame.commands.bind(accumulate, frame.constants);
  drawItems(frame.commands, accumulate, frame.list, frame.list.translucent);
  frame.commands.endRendering();
}

void PassTransparent::composite(FrameContext& frame, VkRect2D rectangle, VkSampler nearest) const {
  frame.commands.use(frame.targets.sum, ImageUse::SampledInFragment);
  frame.commands.use(frame.targets.uncovered, ImageUse::SampledInFragment);
  const Attachment colours[] = {{frame.targets.scene, std::nullopt, nullptr, true}};
  frame.commands.beginRendering(colours, nullptr, rectangle);
  frame.commands.setViewport(frame.area, rectangle);
  frame.commands.bind(composite_, frame.constants);
  const SampledImage images[] = {{frame.targets.sum, nearest}, {frame.targets.uncovered, nearest}};
  frame.commands.sample(composite_, images);
  frame.commands.drawFullscreen();
  frame.commands.endRendering();
}

}  // namespace eng
