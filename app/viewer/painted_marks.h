// What a person says that hurts, as the domain takes it.
#pragma once

#include "app/anatomy/way_back/painted_pain.h"
#include "app/state/pain_state.h"

namespace app {

anatomy::PaintedPain painOf(const std::vector<HurtMark>& marks);

}  // namespace app
