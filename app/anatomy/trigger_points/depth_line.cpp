#include "app/anatomy/trigger_points/depth_line.h"

#include <algorithm>

namespace anatomy {
namespace {

// Two triangles hit at their common edge are one face.
constexpr float kSameFaceMm = 1e-3f;

void dropDoubles(std::vector<eng::RayHit>& hits) {
  const auto isDouble = [](const eng::RayHit& a, const eng::RayHit& b) {
    return a.front == b.front && b.distanceMm - a.distanceMm < kSameFaceMm;
  };
  hits.erase(std::unique(hits.begin(), hits.end(), isDouble), hits.end());
}

}  // namespace

eng::Ray depthLine(const LegFrame& frame, float t, float thetaDeg) {
  const glm::vec3 start = frame.toDisplay(frame.legFromPoint({t, thetaDeg, kDepthLineMm}));
  const glm::vec3 axis = frame.toDisplay(frame.legFromPoint({t, thetaDeg, 0.0f}));
  return {start, glm::normalize(axis - start)};
}

std::vector<Stretch> stretchesOf(const Atlas& atlas, StructureId id, const eng::Ray& line, float lengthMm) {
  const Structure& structure = atlas.at(id);
  const auto enter = eng::enterDistance(line, structure.bounds);
  if (!enter || *enter > lengthMm) return {};
  std::vector<eng::RayHit> hits = eng::allHits(line, structure.mesh, structure.runs);
  dropDoubles(hits);
  std::vector<Stretch> stretches;
  for (size_t i = 0; i + 1 < hits.size(); ++i)
    if (hits[i].front && hits[i].distanceMm < lengthMm)
      stretches.push_back({id, hits[i].distanceMm, std::min(hits[i + 1].distanceMm, lengthMm)});
  return stretches;
}

std::vector<Stretch> stretchesAlong(const Atlas& atlas, const eng::Ray& line, float lengthMm) {
  std::vector<Stretch> all;
  for (uint32_t i = 0; i < atlas.structures.size(); ++i) {
    const std::vector<Stretch> own = stretchesOf(atlas, {i}, line, lengthMm);
    all.insert(all.end(), own.begin(), own.end());
  }
  std::ranges::stable_sort(all, {}, &Stretch::enterMm);
  return all;
}

}  // namespace anatomy
