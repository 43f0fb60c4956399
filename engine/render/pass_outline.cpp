#include "engine/render/pass_outline.h"

#include <algorithm>
#include <cmath>

#include "engine/geometry/box_corners.h"
#include "engine/render/view_area.h"

namespace eng {

VkRect2D screenRectangle(const Bounds& box, const glm::mat4& viewProjection, VkRect2D area,
                         int marginPixels) {
  glm::vec2 low(1e9f), high(-1e9f);
  for (const glm::vec3& p : cornersOf(box)) {
    const glm::vec4 clip = viewProjection * glm::vec4(p, 1.0f);
    if (clip.w <= kNearMm) return area;
    const glm::vec2 pixel = (glm::vec2(clip) / clip.w * 0.5f + 0.5f) *
                            glm::vec2(float(area.extent.width), float(area.extent.height));
    low = glm::min(low, pixel);
    high = glm::max(high, pixel);
  }
  const auto clampTo = [](float value, uint32_t limit) { return int(std::clamp(value, 0.0f, float(limit))); };
  const int x0 = clampTo(std::floor(low.x) - float(marginPixels), area.extent.width);
  const int y0 = clampTo(std::floor(low.y) - float(marginPixels), area.extent.height);
  const int x1 = clampTo(std::ceil(high.x) + float(marginPixels), area.extent.width);
  const int y1 = clampTo(std::ceil(high.y) + float(marginPixels), area.extent.height);
  return {{area.offset.x + x0, area.offset.y + y0}, {uint32_t(x1 - x0), uint32_t(y1 - y0)}};
}

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
  frame.commands.bind(pipeline_);
  frame.commands.push(pipeline_, frame.push);
  const SampledImage images[] = {{frame.targets.id, nearest}};
  frame.commands.sample(pipeline_, images);
  frame.commands.drawFullscreen();
  frame.commands.endRendering();
}

}  // namespace eng
