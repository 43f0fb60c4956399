#include "app/anatomy/trigger_points/pain_field.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/geometry/mesh_coarse.h"
#include "engine/geometry/nearest_point.h"
#include "engine/geometry/ray.h"

namespace anatomy {
namespace {

constexpr float kStepOfRadius =
    1.0f / 3.0f;  // between the points of a path; closer changes nothing that is seen
constexpr float kCoarseErrorMm = 0.5f;

void keepGreater(std::vector<float>& all, const std::vector<float>& more, float factor) {
  for (size_t i = 0; i < all.size(); ++i) all[i] = std::fmax(all[i], factor * more[i]);
}

}  // namespace

PainSurface::PainSurface(const Atlas& atlas, const eng::Mesh& mesh) : PainSurface(zoneFrameOf(atlas), mesh) {}

PainSurface::PainSurface(ZoneFrame frame, const eng::Mesh& mesh)
    : frame_(std::move(frame)),
      mesh_(mesh),
      bounds_(eng::boundsOf(mesh)),
      coarse_(eng::coarsened(mesh, kCoarseErrorMm)),
      geodesic_(mesh) {}

glm::vec3 PainSurface::meet(const Approach& approach) const {
  const glm::vec3 start = approach.target + std::min(bounds_.diagonal(), approach.fromMm) * approach.facing;
  const auto hit = eng::firstHit({start, -approach.facing}, coarse_);
  if (hit) return start - hit->distanceMm * approach.facing;
  const auto nearest = eng::nearestPoint(coarse_, approach.target);
  return nearest ? nearest->position : approach.target;
}

std::vector<glm::vec3> PainSurface::pathOf(const ZonePatch& patch) const {
  std::vector<Approach> corners;
  for (const SurfacePlace& place : patch.path)
    if (const auto approach = frame_.approach(place)) corners.push_back(*approach);
  if (corners.size() < patch.path.size() || corners.empty()) return {};
  std::vector<glm::vec3> path = {meet(corners[0])};
  for (size_t i = 1; i < corners.size(); ++i) {
    const Approach &from = corners[i - 1], &to = corners[i];
    const float lengthMm = glm::length(meet(to) - path.back());
    const int steps = std::max(1, int(std::ceil(lengthMm / (kStepOfRadius * patch.radiusMm))));
    for (int k = 1; k <= steps; ++k) {
      const float part = float(k) / float(steps);
      path.push_back(
          meet({glm::mix(from.target, to.target, part),
                glm::normalize(glm::mix(from.facing, to.facing, part)), std::min(from.fromMm, to.fromMm)}));
    }
  }
  return path;
}

std::vector<float> PainSurface::intensityOf(const Zone& zone) const {
  std::vector<float> intensity(mesh_.positions.size(), 0.0f);
  const float scale = frame_.scaleOf(zone.on);
  for (ZonePatch patch : zone.patches) {
    patch.radiusMm *= scale;
    patch.falloffMm *= scale;
    std::vector<eng::GeodesicSource> sources;
    for (const glm::vec3& at : pathOf(patch)) sources.push_back({at});
    std::vector<float> values = geodesic_.distances(sources, patch.radiusMm + patch.falloffMm);
    for (float& value : values) value = patchIntensity(patch, value);
    keepGreater(intensity, values, 1.0f);
  }
  return intensity;
}

std::vector<float> PainSurface::intensityOf(const TriggerPoint& point, const TriggerPointTable& table) const {
  std::vector<float> intensity(mesh_.positions.size(), 0.0f);
  for (const ZoneUse& use : point.zones) {
    const Zone* zone = table.findZone(use.zone);
    if (!zone) continue;
    keepGreater(intensity, intensityOf(*zone), use.part == ZonePart::Core ? 1.0f : kSpilloverIntensity);
  }
  return intensity;
}

std::vector<float> PainSurface::distancesFrom(glm::vec3 displayMm, float farthestMm) const {
  const eng::GeodesicSource source{displayMm};
  return geodesic_.distances({&source, 1}, farthestMm);
}

}  // namespace anatomy
