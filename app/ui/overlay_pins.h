// Numbered pins on the leg and the list of their names beside it: for print, where words would be too many.
#pragma once

#include <vector>

#include "app/state/label_weights.h"
#include "app/ui/page.h"

namespace app {

// `legend`: the list is drawn beside the leg, and there are no more pins than it has room for. Returns the
// structures in the order of their numbers, from 1.
std::vector<anatomy::StructureId> drawPins(const Page& page, const LabelWeights& weights, bool legend);

}  // namespace app
