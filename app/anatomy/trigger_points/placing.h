// Puts the trigger points into a loaded leg: each on the line of its (t, theta), at its depth, within its
// structure.
#pragma once

#include "app/anatomy/atlas.h"
#include "app/anatomy/trigger_points/placement.h"
#include "app/anatomy/trigger_points/trigger_point_table.h"

namespace anatomy {

// A target that lies farther than this from its structure is refused: the leg is too different, or the row is
// wrong.
inline constexpr float kMostSnapMm = 10.0f;

// Pure: the same leg and table give the same places. About a hundredth of a second for twenty points.
Placements placeTriggerPoints(const Atlas& atlas, const TriggerPointTable& table);

}  // namespace anatomy
