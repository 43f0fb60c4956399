// What the colours of pain mean: a bar from 0 to 10 and a word for each way of drawing it.
#pragma once

#include "app/ui/page.h"

namespace app {

// While some pain is shown and there is room beside the leg.
void drawPainLegend(const Page& page);

}  // namespace app
