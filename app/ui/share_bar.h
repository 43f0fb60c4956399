// A bar that says how much of the pressure on the skin arrives somewhere, with a mark where that begins to
// count as reached.
#pragma once

#include "app/ui/page.h"

namespace app {

// `share`: 0 to 1.
void drawShareBar(const Page& page, const Box& bar, float share);

}  // namespace app
