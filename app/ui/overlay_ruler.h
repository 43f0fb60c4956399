// The ruler's line with its millimetres, and the scale of a section that is seen face-on.
#pragma once

#include "app/ui/page.h"

namespace app {

void drawRuler(const Page& page);

// Whether there is anything for drawRuler() to draw.
bool ruled(const ViewState& state);

}  // namespace app
