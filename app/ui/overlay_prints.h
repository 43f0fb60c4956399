// Two tools beside each other, as a drawing over the scene: the print of each on the skin, to one scale and
// in the colours of the pressure map, and below them how the pressure falls with the depth.
#pragma once

#include "app/ui/page.h"

namespace app {

// Where the drawing lies: nowhere while nothing is compared or there is no room.
Box printsBox(const Page& page);
void drawPrints(const Page& page);

}  // namespace app
