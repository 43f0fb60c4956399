// Names of the marked trigger points beside the leg, with their badges and what lies over them.
#pragma once

#include "app/anatomy/trigger_points/placement.h"
#include "app/ui/page.h"

namespace app {

// Goes round what is taken, and takes the room of its words.
void drawMarkerNames(const Page& page, std::vector<Box>& taken);

}  // namespace app
