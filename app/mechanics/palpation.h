// A palpation: one press of a tool at one place of a leg that is held in a posture, and all that follows.
#pragma once

#include <string>
#include <vector>

#include "app/anatomy/trigger_points/placement.h"
#include "app/mechanics/feeling.h"
#include "app/mechanics/mechanics.h"
#include "app/mechanics/press.h"
#include "app/mechanics/sounding.h"

namespace mechanics {

struct PalpationSite {
  float t = 0.0f, thetaDeg = 180.0f;
  bool operator==(const PalpationSite&) const = default;
};

struct Palpation {
  const Tool* tool = nullptr;
  PalpationSite site;
  Sounding sounding;
  Contact contact;
  std::vector<float> compressedMm;  // of each layer of the stack
  Feeling feeling;
  float heldForceN = 0.0f;           // what holds the tool as deep as it stands in the same leg at rest
  const KeepOut* refused = nullptr;  // null: it may be pressed. Otherwise there is no contact
};

// Presses the tool on a sounding that was made for the posture; `atRest` is the same place with all muscles
// loose and the joints at 0, where it differs (null: it does not). `chosen` as of feel().
// Throws eng::Error for a force that the tool cannot press with and where there is no tissue.
Palpation palpate(const anatomy::Atlas& atlas, const Mechanics& mechanics, const anatomy::Placements& points,
                  const Tool& tool, PalpationSite site, float forceN, Sounding sounding,
                  const Sounding* atRest = nullptr, std::string_view chosen = {});

// The force with which the tool sinks in so deep, N; that of the tool's most where it cannot. By bisection.
float forceForIndentation(const LayerStack& stack, const Tool& tool, float indentationMm);

}  // namespace mechanics
