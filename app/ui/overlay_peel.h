// Rings over the leg that the gastrocnemius is peeled by.
#pragma once

#include "app/ui/page.h"

namespace app {

// In pixels of the design; also how near a press must come.
inline constexpr float kPeelRingRadius = 11.0f;

void drawPeelRings(const Page& page);

}  // namespace app
