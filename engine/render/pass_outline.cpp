#include "engine/render/pass_outline.h"

#include <cmath>

#include "engine/render/screen_rectangle.h"
#include "engine/render/view_area.h"

namespace eng {

PassOutline::PassOutline(Device& device, const ShaderLibrary& shaders)
    : pipeline_(device, shaders,
                {.name = "outline",
                 .vertexShader = "fullscreen.vert",
                 .fragmentShader = "outline.frag",
                 .colourFormats = {kColourFormat},
                 .blends = {Blend::Over},
                 .sampledImages = 1}) {}

void PassOutline::record(FrameContext& frame, VkSampler nearest) const {
  const int margin = int(std::ceil(6.0f * frame.view.pixelScale));
  const glm::mat4 viewProjection = clipFromScene(frame.view, frame.targets.size);
  const VkRect2D scissor = screenRectangle(frame.list.outlined, viewProjection, frame.area, margin);
  if (scissor.extent.width == 0 || scissor.extent.height == 0) return;
  frame.commands.use(frame.targets.id, ImageUse::SampledInFragment);
  const Attachment colours[] = {{frame.targets.scene, std::nullopt, nullptr, true}};
  frame.commands.beginRendering(colours, nullptr, scissor);
  frame.commands.setViewport(frame.area, scissor);
  frame.commands.bind(pipeline_, frame.constants);
  const SampledImage images[] = {{frame.targets.id, nearest}};
  frame.commands.sample(pipeline_, images);
  frame.commands.drawFullscreen();
  frame.commands.endRendering();
}

}  // namespace eng
