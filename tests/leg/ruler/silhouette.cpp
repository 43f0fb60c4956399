#include "tests/leg/ruler/silhouette.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "tests/leg/ruler/triangle.h"

namespace ruler {
namespace {

float cross2(glm::vec2 a, glm::vec2 b) {
  return a.x * b.y - a.y * b.x;
}

// In pixels: covers every pixel whose centre lies in the triangle.
void cover(Mask& mask, glm::vec2 a, glm::vec2 b, glm::vec2 c) {
  if (cross2(b - a, c - a) < 0.0f) std::swap(b, c);
  const glm::ivec2 low = glm::max(glm::ivec2(glm::floor(glm::min(a, glm::min(b, c)))), glm::ivec2(0));
  const glm::ivec2 high = glm::min(glm::ivec2(glm::ceil(glm::max(a, glm::max(b, c)))), mask.size - 1);
  for (int y = low.y; y <= high.y; ++y) {
    for (int x = low.x; x <= high.x; ++x) {
      const glm::vec2 p(float(x) + 0.5f, float(y) + 0.5f);
      if (cross2(b - a, p - a) >= 0.0f && cross2(c - b, p - b) >= 0.0f && cross2(a - c, p - c) >= 0.0f)
        mask.covered[size_t(y) * size_t(mask.size.x) + size_t(x)] = 1;
    }
  }
}

}  // namespace

std::optional<View> viewFromName(std::string_view name) {
  for (size_t i = 0; i < kViewNames.size(); ++i)
    if (name == kViewNames[i]) return View(i);
  return std::nullopt;
}

PictureAxes axesOf(View view) {
  const glm::vec3 lateral(1.0f, 0.0f, 0.0f), anterior(0.0f, 1.0f, 0.0f), proximal(0.0f, 0.0f, 1.0f);
  switch (view) {
    case View::Posterior:
      return {lateral, proximal};
    case View::Anterior:
      return {-lateral, proximal};
    case View::Lateral:
      return {anterior, proximal};
    case View::Medial:
      return {-anterior, proximal};
    case View::Superior:
      return {lateral, anterior};
    case View::Inferior:
      return {-lateral, anterior};
    case View::ThreeQuarter:
      return {glm::normalize(lateral + anterior), proximal};
  }
  return {lateral, proximal};
}

void PictureBox::add(glm::vec2 point) {
  min = glm::min(min, point);
  max = glm::max(max, point);
}

void PictureBox::add(const PictureBox& other) {
  min = glm::min(min, other.min);
  max = glm::max(max, other.max);
}

PictureBox boxOf(std::span<const eng::Mesh* const> meshes, const PictureAxes& axes) {
  PictureBox box;
  for (const eng::Mesh* mesh : meshes)
    for (glm::vec3 position : mesh->positions) box.add(axes.place(position));
  return box;
}

bool Mask::at(int x, int y) const {
  return x >= 0 && y >= 0 && x < size.x && y < size.y && covered[size_t(y) * size_t(size.x) + size_t(x)];
}

Mask silhouette(std::span<const eng::Mesh* const> meshes, const PictureAxes& axes, const PictureBox& box,
                float pixelMm) {
  Mask mask{.box = box, .pixelMm = pixelMm};
  mask.size = glm::max(glm::ivec2(glm::ceil((box.max - box.min) / pixelMm)), glm::ivec2(0));
  mask.covered.assign(size_t(mask.size.x) * size_t(mask.size.y), 0);
  const auto toPixels = [&](glm::vec3 point) { return (axes.place(point) - box.min) / pixelMm; };
  for (const eng::Mesh* mesh : meshes) {
    for (size_t i = 0; i < mesh->triangleCount(); ++i) {
      const Triangle t = triangleOf(*mesh, i);
      cover(mask, toPixels(t.a), toPixels(t.b), toPixels(t.c));
    }
  }
  return mask;
}

double silhouetteLikeness(std::span<const eng::Mesh* const> model,
                          std::span<const eng::Mesh* const> reference, View view, float pixelMm) {
  const PictureAxes axes = axesOf(view);
  PictureBox box = boxOf(model, axes);
  box.add(boxOf(reference, axes));
  const Mask a = silhouette(model, axes, box, pixelMm), b = silhouette(reference, axes, box, pixelMm);
  size_t both = 0, either = 0;
  for (size_t i = 0; i < a.covered.size(); ++i) {
    both += a.covered[i] && b.covered[i];
    either += a.covered[i] || b.covered[i];
  }
  return either > 0 ? double(both) / double(either) : 0.0;
}

}  // namespace ruler
