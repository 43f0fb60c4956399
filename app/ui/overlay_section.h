// Handles beside the cuts, by which they are moved.
#pragma once

#include "app/ui/page.h"

namespace app {

// In pixels of the design; also how near a press must come.
inline constexpr float kCutHandleRadius = 11.0f;

void drawCutHandles(const Page& page);

}  // namespace app
