#include "tests/leg/ruler/surface_points.h"

#include <algorithm>
#include <cmath>

namespace ruler {
namespace {

constexpr float kFinestMm = 0.3f;

// The n-th point of a sequence that fills the unit square evenly (additive recurrence with powers of the
// inverse plastic number), folded into the triangle.
glm::vec3 spread(const Triangle& triangle, uint64_t n) {
  double u = std::fmod(0.5 + 0.7548776662466927 * double(n), 1.0);
  double v = std::fmod(0.5 + 0.5698402909980532 * double(n), 1.0);
  if (u + v > 1.0) {
    u = 1.0 - u;
    v = 1.0 - v;
  }
  return triangle.a + float(u) * (triangle.b - triangle.a) + float(v) * (triangle.c - triangle.a);
}

}  // namespace

std::vector<SurfacePoint> pointsOn(const std::vector<Triangle>& triangles, float spacingMm) {
  std::vector<SurfacePoint> points;
  const double areaOfOne = double(spacingMm) * spacingMm;
  double due = 0.5;  // points that the area so far has a right to and has not got
  for (const Triangle& triangle : triangles) {
    due += double(triangle.areaMm2()) / areaOfOne;
    const glm::vec3 normal = triangle.normal();
    for (; due >= 1.0; due -= 1.0) points.push_back({spread(triangle, points.size()), normal});
  }
  return points;
}

float spacingFor(const std::vector<Triangle>& triangles, size_t points) {
  double area = 0.0;
  for (const Triangle& triangle : triangles) area += double(triangle.areaMm2());
  return std::max(kFinestMm, float(std::sqrt(area / double(std::max<size_t>(points, 1)))));
}

}  // namespace ruler
