// The few questions that are asked of a single triangle.
#pragma once

#include <glm/glm.hpp>

#include "engine/geometry/mesh.h"

namespace ruler {

struct Triangle {
  glm::vec3 a, b, c;

  glm::vec3 centroid() const { return (a + b + c) / 3.0f; }
  float areaMm2() const { return 0.5f * glm::length(glm::cross(b - a, c - a)); }
  glm::vec3 normal() const;  // unit, zero for a triangle without area
  eng::Bounds bounds() const;
};

Triangle triangleOf(const eng::Mesh& mesh, size_t index);

glm::vec3 nearestOn(const Triangle& triangle, glm::vec3 point);

// Whether the segment meets the triangle, touching included.
bool meets(const Triangle& triangle, glm::vec3 from, glm::vec3 to);

// Whether two triangles that are not in one plane meet, touching included.
bool meets(const Triangle& one, const Triangle& other);

bool boundsMeet(const eng::Bounds& a, const eng::Bounds& b);

}  // namespace ruler
