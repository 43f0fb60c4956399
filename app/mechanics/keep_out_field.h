// How far inside a place that is left alone a point of the leg lies, so that such places can be drawn.
#pragma once

#include <span>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/mechanics/keep_out.h"
#include "engine/geometry/heat_volume.h"

namespace mechanics {

// Over the skin from the nearest edge, mm; below 0 outside. `at.radiusMm` makes degrees millimetres.
float insideMm(const KeepOut& keepOut, const anatomy::LegPoint& at, float legLengthMm);

// For each vertex as the core: one half on the edge of the nearest keep-out, 1 some millimetres inside.
std::vector<eng::HeatValue> keepOutValues(const anatomy::Atlas& atlas, const eng::Mesh& skin,
                                          std::span<const KeepOut> keepOuts);

// Its middle, as a place of the leg.
struct KeepOutMiddle {
  float t = 0.0f, thetaDeg = 0.0f;
};
KeepOutMiddle middleOf(const KeepOut& keepOut);

}  // namespace mechanics
