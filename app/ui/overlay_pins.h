// Numbered pins on the leg and the list of their names beside it: for print, where words would be too many.
#pragma once

#include <vector>

#include "app/state/label_weights.h"
#include "app/ui/page.h"

namespace app {

// Pins alone, at most that many. Returns the structures in the order of their numbers, from 1.
std::vector<anatomy::StructureId> drawPins(const Page& page, const LabelWeights& weights, size_t most);

// With the list beside the leg, and no more pins than it has room for.
void drawPinsAndList(const Page& page, const LabelWeights& weights);

}  // namespace app
