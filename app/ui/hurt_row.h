// A zone of the skin with three dots: how much it hurts there.
#pragma once

#include "app/anatomy/trigger_points/zone.h"
#include "app/ui/page.h"

namespace app {

// At ImGui's cursor, over the window's width. A press on the dot that is reached already takes the zone away.
void hurtRow(const Page& page, const anatomy::Zone& zone);

// Warmer the more it hurts; also of what is painted on the leg.
ImU32 hurtColour(const Page& page, int level);

}  // namespace app
