// How long the faces of a cut take while a hand moves the plane through the leg.
#pragma once

#include <vector>

#include "app/anatomy/atlas.h"

namespace app {

// Milliseconds of cutting all that the atlas holds, at positions from the ankle to the knee, one after the
// other.
std::vector<double> sectionTimesMs(const anatomy::Atlas& atlas);

}  // namespace app
