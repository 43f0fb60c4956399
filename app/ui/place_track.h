// The way of the roller from the ankle to the knee, as a small chart: how much of its pressure would arrive
// at two muscles at each place, hatched where no roller goes, and the place itself, which is pulled along.
#pragma once

#include <optional>

#include "app/ui/column.h"

namespace app {

// The place it is pulled to (t), also where it may not go; nothing while nobody pulls.
std::optional<float> drawPlaceTrack(const Page& page, Column& column);

}  // namespace app
