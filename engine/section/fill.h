// What lies inside a set of outlines, as triangles: any number of them, nested, overlapping, crossing
// themselves. What is inside goes by the winding number.
#pragma once

#include <span>
#include <vector>

#include <glm/glm.hpp>

namespace eng {

struct FillVertex {
  glm::vec2 place{0.0f};  // mm
  glm::vec3 along{0.0f};
  glm::vec4 colour{0.0f};
};

struct Fill {
  std::vector<FillVertex> vertices;
  std::vector<uint32_t> indices;  // three for each triangle, anticlockwise
};

enum class Inside {
  NotZero,   // overlapping outlines are one, a hollow is one that runs the other way round
  Positive,  // an outline that runs clockwise takes away
};

// The outlines' own vertices come first and in order; where outlines cross, vertices are added between.
Fill filled(std::span<const std::vector<FillVertex>> outlines, Inside inside = Inside::NotZero);

double areaMm2(const Fill& fill);

}  // namespace eng
