#include "engine/render/screen_rectangle.h"

#include <algorithm>
#include <cmath>

#include "engine/geometry/box_corners.h"

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

VkRect2D screenRectangle(std::span<const DrawItem> items, const glm::mat4& viewProjection, VkRect2D area) {
  int x0 = INT32_MAX, y0 = INT32_MAX, x1 = INT32_MIN, y1 = INT32_MIN;
  for (const DrawItem& item : items) {
    const VkRect2D box = screenRectangle(item.range.bounds, viewProjection, area, 1);
    x0 = std::min(x0, box.offset.x);
    y0 = std::min(y0, box.offset.y);
    x1 = std::max(x1, box.offset.x + int(box.extent.width));
    y1 = std::max(y1, box.offset.y + int(box.extent.height));
  }
  if (x1 <= x0 || y1 <= y0) return {area.offset, {0, 0}};
  return {{x0, y0}, {uint32_t(x1 - x0), uint32_t(y1 - y0)}};
}

}  // namespace eng
