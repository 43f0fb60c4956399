// How a press feels where trigger points lie, and where it is felt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/anatomy/trigger_points/placement.h"
#include "app/mechanics/press.h"
#include "app/mechanics/sounding.h"

namespace mechanics {

struct FeltZone {
  std::string zone;        // id of a Zone
  float intensity = 0.0f;  // 0 to 1: 1 in the core of the referred pain at its fullest
};

struct Feeling {
  float nrs = 0.0f;   // 0 to 10
  std::string point;  // the trigger point that hurts; empty: none, mere pressure
  std::vector<FeltZone> referral;
};

// Of all trigger points near the line, the one that hurts most; elsewhere what a healthy calf feels. Points
// that are another source's variant take part when `chosen` names them.
Feeling feel(const anatomy::Atlas& atlas, const anatomy::Placements& points, const PainThresholds& thresholds,
             const Sounding& sounding, const Contact& contact, std::string_view chosen = {});

}  // namespace mechanics
