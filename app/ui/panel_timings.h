// What a frame costs, pass by pass, for people who work on the program or choose a laptop for it.
#pragma once

#include "app/ui/page.h"

namespace app {

void drawTimingsPanel(const Page& page);

}  // namespace app
