#include "engine/render/pass_lines.h"

namespace eng {

PassLines::PassLines(Device& device, const ShaderLibrary& shaders)
    : pipeline_(device, shaders,
                {.name = "lines",
                 .vertexShader = "fullscreen.vert",
                 .fragmentShader = "lines.frag",
                 .colourFormats = {kColourFormat},
                 .blends = {Blend::Over},
                 .sampledImages = 2}) {}

void PassLines::record(FrameContext& frame, VkSampler nearest) const {
  frame.commands.use(frame.targets.id, ImageUse::SampledInFragment);
  frame.commands.use(frame.targets.depth, ImageUse::SampledInFragment);
  const Attachment colours[] = {{frame.targets.scene, std::nullopt, nullptr, true}};
  frame.commands.beginRendering(colours, nullptr, frame.area);
  frame.commands.setViewport(frame.area, frame.area);
  frame.commands.bind(pipeline_, frame.constants);
  const SampledImage images[] = {{frame.targets.id, nearest}, {frame.targets.depth, nearest}};
  frame.commands.sample(pipeline_, images);
  frame.commands.drawFullscreen();
  frame.commands.endRendering();
}

}  // namespace eng
