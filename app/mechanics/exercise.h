// A movement that a leg makes again and again, so that one feels what it does to the muscles.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/mechanics/keep_out.h"

namespace mechanics {

struct Posture;

struct Exercise {
  std::string id;                  // "toes-down"
  std::optional<Span> ankleDeg;    // from, to; none: the ankle stays as it is held
  std::optional<Span> kneeDeg;     // likewise
  std::vector<std::string> pulls;  // structures that pull on the way, wholly at its end
  float periodS = 0.0f;            // there and back
  std::vector<std::string> sources;
  std::string name;  // in the language of the Text
};

// The posture so long after the beginning, smoothly there and back; what the exercise does not move stays as
// in `held`. What it moves goes from its own first angle.
Posture exercisePosture(const Exercise& exercise, const Posture& held, float timeS);

}  // namespace mechanics
