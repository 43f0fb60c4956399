// What the colours of pain mean: a bar from 0 to 10 and a word for each way of drawing it.
#pragma once

#include "app/ui/page.h"

namespace app {

// Where it stands: empty while no pain is shown or there is no room beside the leg.
Box painLegendBox(const Page& page);
void drawPainLegend(const Page& page);

}  // namespace app
