// How long it takes to find what lies under a finger, and to press on it.
#pragma once

#include <vector>

#include "app/mechanics/mechanics.h"

namespace app {

struct TouchTimes {
  std::vector<double> soundingUs;  // a line through all meshes, at places all over the calf
  std::vector<double> pressUs;     // the contact, and what reaches each layer
  double reachMapMs = 0.0;         // soundings all over the leg, on all cores
};

TouchTimes touchTimes(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics);

}  // namespace app
