// Names beside the leg with hairlines to what they name, as in a printed plate. A name can be clicked.
#pragma once

#include <span>

#include "app/state/label_weights.h"
#include "app/ui/label_memory.h"
#include "app/ui/page.h"

namespace app {

// Nothing is written where something else stands already.
void drawLabels(const Page& page, const LabelWeights& weights, LabelMemory& memory,
                std::span<const Box> taken);

}  // namespace app
