#include "tests/leg/ruler/contact.h"

#include <algorithm>
#include <limits>

#include "tests/leg/ruler/surface_points.h"

namespace ruler {
namespace {

constexpr float kSpacingMm = 1.0f;
constexpr float kOpposed = -0.5f;  // cosine between the two normals: within 60 degrees of face to face

}  // namespace

Contact contactOf(const Surface& first, const Surface& second, float leastGapMm, float mostGapMm) {
  size_t facing = 0, right = 0;
  for (const SurfacePoint& point : pointsOn(first.triangles(), kSpacingMm)) {
    const auto nearest = second.nearest(point.place, kContactMm);
    if (!nearest) continue;
    const glm::vec3 normal = second.triangles()[nearest->triangle].normal();
    if (glm::dot(point.normal, normal) > kOpposed) continue;
    const bool outside = glm::dot(point.place - nearest->place, normal) >= 0.0f;
    ++facing;
    right += outside && nearest->distanceMm >= leastGapMm && nearest->distanceMm <= mostGapMm;
  }
  return {.areaCm2 = float(facing) * kSpacingMm * kSpacingMm / 100.0f,
          .share = facing > 0 ? float(right) / float(facing) : 0.0f};
}

float distanceNear(glm::vec3 place, float radiusMm, const Surface& first, const Surface& second) {
  float least = std::numeric_limits<float>::max();
  for (const SurfacePoint& point : pointsOn(first.triangles(), kSpacingMm)) {
    if (glm::length(point.place - place) > radiusMm) continue;
    if (const auto nearest = second.nearest(point.place, least)) least = nearest->distanceMm;
  }
  return least < std::numeric_limits<float>::max() ? least : std::numeric_limits<float>::infinity();
}

float distanceBetween(const Surface& first, const Surface& second) {
  return distanceNear(glm::vec3(0.0f), std::numeric_limits<float>::max(), first, second);
}

}  // namespace ruler
