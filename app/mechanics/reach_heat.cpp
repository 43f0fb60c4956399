#include "app/mechanics/reach_heat.h"

#include <algorithm>
#include <cmath>

namespace mechanics {
namespace {

constexpr float kFadesOver = 0.05f;  // of the share, below the edge

float shareOf(const std::optional<Reach>& reach) {
  return reach ? reach->share : 0.0f;
}

}  // namespace

float reachHeat(float share) {
  if (share < kReachedShare) return kReachEdge * std::max(0.0f, 1.0f - (kReachedShare - share) / kFadesOver);
  return std::lerp(kReachEdge, 1.0f, std::min(1.0f, (share - kReachedShare) / (1.0f - kReachedShare)));
}

float shareAt(const LegSoundings& soundings, std::span<const std::optional<Reach>> reaches, float t,
              float thetaDeg) {
  const SoundingGrid& grid = soundings.grid();
  const float row = (t - grid.t.least) / (grid.t.most - grid.t.least) * float(grid.rows - 1);
  if (!(row >= 0.0f) || row > float(grid.rows - 1)) return 0.0f;
  const int low = std::min(int(row), grid.rows - 2);
  float turn = std::fmod(thetaDeg - grid.firstDeg, 360.0f);
  if (turn < 0.0f) turn += 360.0f;
  const float column = turn / grid.stepDeg;
  const bool round = std::abs(float(grid.columns) * grid.stepDeg - 360.0f) < 0.1f;
  const auto at = [&](int r, int c) {
    if (round) c %= grid.columns;
    return c < grid.columns ? shareOf(reaches[size_t(r) * size_t(grid.columns) + size_t(c)]) : 0.0f;
  };
  const int left = int(column);
  const float across = column - float(left), along = row - float(low);
  return std::lerp(std::lerp(at(low, left), at(low, left + 1), across),
                   std::lerp(at(low + 1, left), at(low + 1, left + 1), across), along);
}

std::vector<eng::HeatValue> reachValues(const anatomy::Atlas& atlas, const eng::Mesh& mesh,
                                        const LegSoundings& soundings,
                                        std::span<const std::optional<Reach>> reaches) {
  std::vector<eng::HeatValue> values;
  values.reserve(mesh.positions.size());
  for (const glm::vec3& at : mesh.positions) {
    const anatomy::LegPoint place = atlas.frame.pointFromLeg(atlas.frame.toLeg(at));
    values.push_back({.core = reachHeat(shareAt(soundings, reaches, place.t, place.thetaDeg))});
  }
  return values;
}

}  // namespace mechanics
