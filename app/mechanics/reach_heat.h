// Where a muscle is reached, as heat on the skin.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "app/mechanics/reach_map.h"
#include "engine/geometry/heat_volume.h"

namespace mechanics {

// How strong the heat is where that share of the pressure arrives, 0 to 1. The edge that is drawn round heat,
// at a strength of kReachEdge, is where kReachedShare arrives, and below it there soon is none.
inline constexpr float kReachEdge = 0.07f;
float reachHeat(float share);

// The share at any place, from those of a grid; what the grid has nothing for counts as none.
float shareAt(const LegSoundings& soundings, std::span<const std::optional<Reach>> reaches, float t,
              float thetaDeg);

// For each vertex of a mesh in the display frame. The map is that of reachMap().
std::vector<eng::HeatValue> reachValues(const anatomy::Atlas& atlas, const eng::Mesh& mesh,
                                        const LegSoundings& soundings,
                                        std::span<const std::optional<Reach>> reaches);

}  // namespace mechanics
