#include "tests/leg/ruler/grid_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ruler {
namespace {

constexpr Colour kInk(60, 60, 60);

// Multiples of 10 mm between two places, in tens.
int firstTen(float mm) {
  return int(std::ceil(mm / 10.0f));
}
int lastTen(float mm) {
  return int(std::floor(mm / 10.0f));
}

float strengthOf(int ten) {
  return ten == 0 ? 0.6f : ten % 5 == 0 ? 0.35f : 0.12f;
}

bool isLabelled(int ten, const Plot& plot) {
  return ten % 5 == 0 || plot.pixelMm < 0.25f;
}

void frame(Canvas& canvas, const Plot& plot) {
  const glm::vec2 a = plot.origin, b = plot.origin + glm::vec2(plot.size) - 1.0f;
  canvas.line(a, {b.x, a.y}, kInk);
  canvas.line({b.x, a.y}, b, kInk);
  canvas.line(b, {a.x, b.y}, kInk);
  canvas.line({a.x, b.y}, a, kInk);
}

}  // namespace

glm::vec2 Plot::toPixel(glm::vec2 mm) const {
  return origin + glm::vec2(mm.x - box.min.x, box.max.y - mm.y) / pixelMm;
}

glm::vec2 Plot::toMm(glm::vec2 pixel) const {
  const glm::vec2 inside = (pixel - origin) * pixelMm;
  return {box.min.x + inside.x, box.max.y - inside.y};
}

Plot plotOf(const PictureBox& box, int pixels) {
  const glm::vec2 size = box.max - box.min;
  Plot plot{.box = box, .pixelMm = std::max(size.x, size.y) / float(pixels)};
  plot.size = glm::max(glm::ivec2(glm::ceil(size / plot.pixelMm)), glm::ivec2(1));
  return plot;
}

void drawGrid(Canvas& canvas, const Plot& plot) {
  const PictureBox& box = plot.box;
  for (int ten = firstTen(box.min.x); ten <= lastTen(box.max.x); ++ten) {
    const float x = 10.0f * float(ten);
    canvas.line(plot.toPixel({x, box.min.y}), plot.toPixel({x, box.max.y}), kInk, strengthOf(ten));
    if (isLabelled(ten, plot))
      canvas.number(glm::ivec2(plot.toPixel({x, box.min.y})) + glm::ivec2(3, -14),
                    fmt::format("{}", 10 * ten), kInk);
  }
  for (int ten = firstTen(box.min.y); ten <= lastTen(box.max.y); ++ten) {
    const float y = 10.0f * float(ten);
    canvas.line(plot.toPixel({box.min.x, y}), plot.toPixel({box.max.x, y}), kInk, strengthOf(ten));
    if (isLabelled(ten, plot))
      canvas.number(glm::ivec2(plot.toPixel({box.max.x, y})) + glm::ivec2(-36, -14),
                    fmt::format("{}", 10 * ten), kInk);
  }
  frame(canvas, plot);
}

}  // namespace ruler
