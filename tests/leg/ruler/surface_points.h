// Points spread evenly over a mesh, the same every time.
#pragma once

#include <vector>

#include "tests/leg/ruler/triangle.h"

namespace ruler {

struct SurfacePoint {
  glm::vec3 place{0.0f};
  glm::vec3 normal{0.0f};  // of the triangle, unit, outward
};

// About one point for each spacing x spacing of area.
std::vector<SurfacePoint> pointsOn(const std::vector<Triangle>& triangles, float spacingMm);

// The spacing that gives about that many points, but never a finer one than 0.3 mm.
float spacingFor(const std::vector<Triangle>& triangles, size_t points);

}  // namespace ruler
