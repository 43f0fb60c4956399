// What is rolled on, and how much of the body rests on it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/mechanics/keep_out.h"

namespace mechanics {

struct Roller {
  std::string id;  // "soft"
  float radiusMm = 0.0f;
  float stiffnessKPaPerMm = 0.0f;  // of its own foam, pressure for each mm that it gives
  float hardnessShoreA = 0.0f;     // 0: not known
  std::vector<std::string> sources;
  std::string name;  // in the language of the Text
};

// A way of sitting, with the share of the body's weight that it puts on the calf.
struct RollPosture {
  std::string id;  // "hips-lifted"
  float share = 0.0f;
  std::vector<std::string> sources;
  std::string name;
};

struct RollerFacts {
  std::vector<Roller> rollers;
  std::vector<RollPosture> postures;
  Span bodyMassKg, load, rotationDeg, t;  // what is taken; t: where it may roll
  float usualBodyMassKg = 0.0f, usualLoad = 0.0f;
  float coupling = 1.0f;  // 1: each column of tissue gives for itself; 2: as in endless elastic tissue
  Span passS;             // one pass, seconds
  std::vector<std::string> sources;

  const Roller* findRoller(std::string_view id) const;
  const RollPosture* findPosture(std::string_view id) const;
};

// Force on the calf, N. Throws eng::Error for a mass or share out of its range.
float rollerLoadN(const RollerFacts& facts, float bodyMassKg, float share);

// A roller that goes `travelMm` along the leg.
struct RollTravel {
  float turnDeg = 0.0f;   // of the roller: travel over radius
  float centreMm = 0.0f;  // its centre over the floor: the travel
  float bodyMm = 0.0f;    // the body over the floor: twice the travel
};
RollTravel rollTravel(float travelMm, float radiusMm);

}  // namespace mechanics
