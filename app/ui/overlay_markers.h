// Names of the marked trigger points beside the leg, with their badges and what lies over them.
#pragma once

#include "app/anatomy/trigger_points/placement.h"
#include "app/ui/page.h"

namespace app {

void drawMarkerNames(const Page& page);

}  // namespace app
