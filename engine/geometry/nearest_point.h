// The place on a surface that is closest to a point: where something that belongs on the surface is put.
#pragma once

#include <optional>

#include "engine/geometry/mesh.h"

namespace eng {

struct NearestPoint {
  glm::vec3 position;
  uint32_t triangle;
  float distanceMm;  // from the point that was asked for
};

// Nothing for a mesh without triangles. Looks at every triangle.
std::optional<NearestPoint> nearestPoint(const Mesh& mesh, glm::vec3 to);

// The point of the triangle a, b, c that is closest to p.
glm::vec3 closestOnTriangle(glm::vec3 p, glm::vec3 a, glm::vec3 b, glm::vec3 c);

}  // namespace eng
