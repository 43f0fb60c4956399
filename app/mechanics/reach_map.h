// Where on the leg which muscle can be reached with a tool, and what covers it elsewhere.
#pragma once

#include <optional>
#include <vector>

#include "app/mechanics/press.h"
#include "app/mechanics/soundings.h"

namespace mechanics {

struct Reach {
  float depthMm = 0.0f;  // of the muscle under the uppermost tissue
  float share = 0.0f;    // of the pressure on the skin that arrives
  bool reached = false;
};

// At one place: what each structure gets of the press; nothing where the line does not meet it.
std::optional<Reach> reachOf(const LayerStack& stack, const Contact& contact, anatomy::StructureId structure);

// What lies over the structure there, outside in and each once, without skin, fat and the loose tissue.
std::vector<anatomy::StructureId> coverOf(const LayerStack& stack, anatomy::StructureId structure);

// Of one structure over the whole grid of soundings, row by row as LegSoundings has them. Nothing where the
// structure does not lie or the press is refused by a keep-out.
std::vector<std::optional<Reach>> reachMap(const LegSoundings& soundings, const Mechanics& mechanics,
                                           const Tool& tool, float forceN, anatomy::StructureId structure);

}  // namespace mechanics
