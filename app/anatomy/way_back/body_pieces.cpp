#include "app/anatomy/way_back/body_pieces.h"

#include <algorithm>
#include <cmath>

namespace anatomy {
namespace {

constexpr float kPieceMm = 5.0f;
constexpr float kSameSideCos = 0.6f;  // facings this close look at the same side of the body
constexpr float kThroughMm = 120.0f;  // farther apart along the look, two places are not neighbours

struct SeenPlace {
  glm::vec3 mm, facing;
};

std::vector<SeenPlace> pathOf(const ZonePatch& patch, const BodyFrame& body) {
  std::vector<SeenPlace> path;
  for (const SurfacePlace& place : patch.path) {
    const auto landmark = body.landmarksMm.find(place.landmark);
    const bool known = place.by == SurfacePlace::By::Landmark && landmark != body.landmarksMm.end();
    path.push_back({place.positionMm + (known ? landmark->second : glm::vec3(0.0f)), place.facing});
  }
  return path;
}

glm::vec3 flattened(glm::vec3 v, glm::vec3 facing) {
  return v - glm::dot(v, facing) * facing;
}

float seenDistanceToSegment(const SeenPlace& a, const SeenPlace& b, glm::vec3 place) {
  const glm::vec3 way = flattened(b.mm - a.mm, a.facing), to = flattened(place - a.mm, a.facing);
  const float length2 = glm::dot(way, way);
  const float share = length2 > 0.0f ? std::clamp(glm::dot(to, way) / length2, 0.0f, 1.0f) : 0.0f;
  return glm::length(to - share * way);
}

float seenDistanceToPath(const std::vector<SeenPlace>& path, glm::vec3 place) {
  float least = seenDistanceMm(path.front().mm, place, path.front().facing);
  for (size_t i = 1; i < path.size(); ++i)
    least = std::min(least, seenDistanceToSegment(path[i - 1], path[i], place));
  return least;
}

bool isCovered(const std::vector<SkinPiece>& pieces, const SkinPiece& piece) {
  return std::ranges::any_of(pieces, [&](const SkinPiece& other) {
    return glm::dot(other.facing, piece.facing) > kSameSideCos &&
           seenDistanceMm(other.placeMm, piece.placeMm, piece.facing) < 0.8f * kPieceMm;
  });
}

// A square lattice round each place of the path, as far as the patch reaches.
void coverPatch(const ZonePatch& patch, const BodyFrame& body, std::vector<SkinPiece>& pieces) {
  const std::vector<SeenPlace> path = pathOf(patch, body);
  if (path.empty()) return;
  const glm::vec3 facing = path.front().facing;
  const glm::vec3 hint = std::abs(facing.z) < 0.9f ? glm::vec3(0, 0, 1) : glm::vec3(0, 1, 0);
  const glm::vec3 u = glm::normalize(glm::cross(hint, facing)), v = glm::cross(facing, u);
  const float reachMm = patch.radiusMm + patch.falloffMm;
  for (const SeenPlace& centre : path) {
    // Half way along a band its own ends reach far enough only when the lattice does.
    const float alongMm = glm::distance(path.front().mm, path.back().mm) + reachMm;
    const int steps = int(std::ceil(alongMm / kPieceMm));
    for (int i = -steps; i <= steps; ++i)
      for (int k = -steps; k <= steps; ++k) {
        const glm::vec3 at = centre.mm + kPieceMm * (float(i) * u + float(k) * v);
        const SkinPiece piece{ZoneOn::Body, at, facing, kPieceMm * kPieceMm};
        if (seenDistanceToPath(path, at) <= reachMm && !isCovered(pieces, piece)) pieces.push_back(piece);
      }
  }
}

}  // namespace

float seenDistanceMm(glm::vec3 a, glm::vec3 b, glm::vec3 facing) {
  if (std::abs(glm::dot(a - b, facing)) > kThroughMm) return 1e30f;
  return glm::length(flattened(a - b, facing));
}

std::vector<SkinPiece> bodyPieces(const TriggerPointTable& table) {
  std::vector<SkinPiece> pieces;
  for (const Zone& zone : table.zones())
    if (zone.on == ZoneOn::Body)
      for (const ZonePatch& patch : zone.patches) coverPatch(patch, table.body(), pieces);
  return pieces;
}

float bodyIntensity(const Zone& zone, const BodyFrame& body, const SkinPiece& piece) {
  float greatest = 0.0f;
  for (const ZonePatch& patch : zone.patches) {
    const std::vector<SeenPlace> path = pathOf(patch, body);
    if (path.empty() || glm::dot(path.front().facing, piece.facing) < kSameSideCos) continue;
    greatest = std::max(greatest, patchIntensity(patch, seenDistanceToPath(path, piece.placeMm)));
  }
  return greatest;
}

}  // namespace anatomy
