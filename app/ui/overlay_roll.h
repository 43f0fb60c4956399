// What a picture of the leg on a roller says by itself: the legend of the pressure on the skin with its
// numbers, what the hatched places are, and two tools set beside each other.
#pragma once

#include "app/ui/page.h"

namespace app {

// Nowhere while it says nothing.
Box rollLegendBox(const Page& page);
// Nothing where the roller does not lie, or pain is shown in place of the pressure.
void drawRollLegend(const Page& page);
// The names of the places that are left alone, at the places that are seen.
void drawKeepOutNames(const Page& page);
// Whoever asks first is told so over the demonstration.
void drawAskFirstLine(const Page& page);

}  // namespace app
