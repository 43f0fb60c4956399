#include "tests/leg/ruler/skin_depth.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "engine/base/parallel.h"
#include "tests/leg/ruler/surface_points.h"

namespace ruler {
namespace {

constexpr float kSpacingMm = 1.0f;
constexpr float kCutMm = 10.0f;
constexpr float kAboveMm = 0.05f;  // lifts a point off the triangle that it lies on
constexpr float kPlain = 0.5f;     // cosine to a triangle's normal from which its side is beyond doubt
constexpr size_t kDirections = 48;

// Spread evenly over the lower half of a sphere (a golden spiral): up is where the leg is cut.
std::vector<glm::vec3> downwardDirections() {
  std::vector<glm::vec3> directions;
  for (size_t i = 0; i < kDirections; ++i) {
    const float z = -(float(i) + 0.5f) / float(kDirections);
    const float around = 2.39996323f * float(i), r = std::sqrt(1.0f - z * z);
    directions.emplace_back(r * std::cos(around), r * std::sin(around), z);
  }
  return directions;
}

}  // namespace

SkinDepth::SkinDepth(const Surface& skin) : skin_(skin) {
  const std::vector<Triangle>& triangles = skin.triangles();
  std::vector<uint8_t> outside(triangles.size());
  eng::parallelFor(triangles.size(), [&](size_t i) {
    outside[i] = seenFromOutside(triangles[i].centroid() + kAboveMm * triangles[i].normal());
  });
  std::vector<Triangle> outer;
  for (size_t i = 0; i < triangles.size(); ++i)
    if (outside[i]) outer.push_back(triangles[i]);
  outer_ = Surface(std::move(outer));
}

bool SkinDepth::seenFromOutside(glm::vec3 point) const {
  static const std::vector<glm::vec3> directions = downwardDirections();
  return std::ranges::any_of(directions, [&](glm::vec3 direction) { return !skin_.isHit(point, direction); });
}

// By the side of the nearest triangle; where that lies at an edge and tells little, by looking out.
bool SkinDepth::isOutside(glm::vec3 point, const NearestPoint& nearest) const {
  const float height = glm::dot(point - nearest.place, outer_.triangles()[nearest.triangle].normal());
  if (std::abs(height) > kPlain * nearest.distanceMm) return height > 0.0f;
  return seenFromOutside(point);
}

SkinDepth::Shallowest SkinDepth::shallowestOf(const Surface& structure) const {
  Shallowest shallowest{.depthMm = std::numeric_limits<float>::max()};
  for (const SurfacePoint& point : pointsOn(structure.triangles(), kSpacingMm)) {
    if (point.place.z > skin_.bounds().max.z - kCutMm) continue;
    const auto nearest = outer_.nearest(point.place);
    if (!nearest) continue;
    const float depth = isOutside(point.place, *nearest) ? -nearest->distanceMm : nearest->distanceMm;
    if (depth < shallowest.depthMm) shallowest = {depth, point.place};
  }
  return shallowest;
}

}  // namespace ruler
