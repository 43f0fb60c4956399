// Names beside the leg with hairlines to what they name, as in a printed plate.
#pragma once

#include "app/ui/page.h"

namespace app {

void drawLabels(const Page& page);

}  // namespace app
