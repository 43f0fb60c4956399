// The print of a tool on the skin, drawn: colours of the pressure map, and lines of equal pressure.
#pragma once

#include "app/mechanics/tool_print.h"
#include "app/ui/page.h"

namespace app {

// Half the size of the print, mm: as far as anything presses.
ImVec2 halfSizeMm(const mechanics::PressureGrid& grid);

// With its middle there; rows go up.
void drawPrint(const Page& page, ImDrawList& list, const mechanics::PressureGrid& grid, ImVec2 middle,
               float pixelsPerMm);

}  // namespace app
