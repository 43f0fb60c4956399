// How far the gastrocnemius is peeled away, as part of the ViewState.
#pragma once

#include <vector>

#include "app/anatomy/peel/gastrocnemius.h"

namespace app {

struct ViewState;

struct PeelState {
  anatomy::PeelAmounts amounts;
  // What lay over the muscle and was hidden when the peeling began; shown again when both heads are back.
  std::vector<anatomy::StructureId> opened;
  bool operator==(const PeelState&) const = default;
};

// Hides the covers of the muscle when it has begun to peel and shows them again when it is back.
void openOrClose(ViewState& state, const anatomy::Atlas& atlas);

}  // namespace app
