#include "app/anatomy/way_back/painted_figure.h"

#include <algorithm>

#include "app/anatomy/body/body_figure.h"

namespace anatomy {
namespace {

constexpr float kFullShare = 0.55f;  // of a disc's radius; beyond it fades

bool isSeen(const PaintedSpot& spot) {
  return !spot.zone.empty() || spot.on == ZoneOn::Body;
}

std::vector<float> discOn(const PainSurface& surface, const PaintedSpot& spot, Side side) {
  // bodyPlace() mirrors, and so goes both ways.
  std::vector<float> shares = surface.distancesFrom(bodyPlace(spot.placeMm, side), spot.radiusMm);
  for (float& share : shares)
    share = 1.0f - glm::smoothstep(kFullShare * spot.radiusMm, spot.radiusMm, std::min(share, spot.radiusMm));
  return shares;
}

std::vector<float> sharesOf(const PainSurface& surface, const PaintedSpot& spot,
                            const TriggerPointTable& table, Side side) {
  if (spot.zone.empty()) return discOn(surface, spot, side);
  const Zone* zone = table.findZone(spot.zone);
  return zone ? surface.intensityOf(*zone) : std::vector<float>{};
}

}  // namespace

bool showsOnFigure(const PaintedPain& pain) {
  return std::ranges::any_of(pain, isSeen);
}

eng::HeatVolume paintedFigure(const PainHeat& heat, const PaintedPain& pain, const TriggerPointTable& table,
                              Side side) {
  std::vector<eng::HeatValue> values(heat.vertexCount());
  for (const PaintedSpot& spot : pain) {
    if (!isSeen(spot)) continue;
    const std::vector<float> shares = sharesOf(heat.surface(), spot, table, side);
    for (size_t i = 0; i < shares.size(); ++i)
      values[i].core = std::max(values[i].core, kPaintedStrengths[size_t(spot.level)] * shares[i]);
  }
  return heat.volumeOf(values);
}

}  // namespace anatomy
