#include "engine/render/view_area.h"

#include <algorithm>

namespace eng {
namespace {

glm::uvec2 wholeSizeOf(const View& view, glm::uvec2 pictureSize) {
  return view.tile.wholeSize.x > 0 ? view.tile.wholeSize : pictureSize;
}

}  // namespace

Rect wholeAreaOf(const View& view, glm::uvec2 pictureSize) {
  const glm::uvec2 whole = wholeSizeOf(view, pictureSize);
  if (view.area.size.x == 0 || view.area.size.y == 0) return {{0, 0}, whole};
  const glm::ivec2 low = glm::clamp(view.area.origin, glm::ivec2(0), glm::ivec2(whole) - 1);
  const glm::ivec2 high =
      glm::clamp(view.area.origin + glm::ivec2(view.area.size), low + 1, glm::ivec2(whole));
  return {low, glm::uvec2(high - low)};
}

VkRect2D areaOf(const View& view, glm::uvec2 pictureSize) {
  const Rect whole = wholeAreaOf(view, pictureSize);
  const glm::ivec2 size(pictureSize), origin = whole.origin - view.tile.origin;
  const glm::ivec2 low = glm::clamp(origin, glm::ivec2(0), size - 1);
  const glm::ivec2 high = glm::clamp(origin + glm::ivec2(whole.size), low + 1, size);
  return {{low.x, low.y}, {uint32_t(high.x - low.x), uint32_t(high.y - low.y)}};
}

bool reachesPicture(const View& view, glm::uvec2 pictureSize) {
  const Rect whole = wholeAreaOf(view, pictureSize);
  const glm::ivec2 low = whole.origin - view.tile.origin, high = low + glm::ivec2(whole.size);
  return glm::all(glm::greaterThan(high, glm::ivec2(0))) &&
         glm::all(glm::lessThan(low, glm::ivec2(pictureSize)));
}

glm::mat4 clipFromScene(const View& view, glm::uvec2 pictureSize) {
  const Rect whole = wholeAreaOf(view, pictureSize);
  const glm::mat4 clip =
      projectionMatrix(float(whole.size.x) / float(whole.size.y)) * viewMatrix(view.camera);
  if (view.tile.wholeSize.x == 0) return clip;
  const VkRect2D part = areaOf(view, pictureSize);
  const glm::vec2 size(float(part.extent.width), float(part.extent.height));
  const glm::vec2 origin = glm::vec2(glm::ivec2(part.offset.x, part.offset.y) + view.tile.origin);
  const glm::vec2 scale = glm::vec2(whole.size) / size;
  const glm::vec2 shift = (2.0f * (glm::vec2(whole.origin) - origin) + glm::vec2(whole.size) - size) / size;
  glm::mat4 crop(1.0f);
  crop[0][0] = scale.x;
  crop[1][1] = scale.y;
  crop[3][0] = shift.x;
  crop[3][1] = shift.y;
  return crop * clip;
}

glm::vec3 pointAt(const View& view, glm::uvec2 pictureSize, glm::uvec2 pixel, float depth) {
  const VkRect2D area = areaOf(view, pictureSize);
  const glm::vec2 origin(float(area.offset.x), float(area.offset.y));
  const glm::vec2 size(float(area.extent.width), float(area.extent.height));
  const glm::vec2 ndc = (glm::vec2(pixel) + 0.5f - origin) / size * 2.0f - 1.0f;
  const glm::vec4 point = glm::inverse(clipFromScene(view, pictureSize)) * glm::vec4(ndc, depth, 1.0f);
  return glm::vec3(point) / point.w;
}

}  // namespace eng
