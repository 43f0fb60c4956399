// The layers under a tool as a section to scale, and the tool that presses them.
#pragma once

#include "app/mechanics/palpation.h"
#include "app/ui/inset_layout.h"
#include "app/ui/widgets.h"

namespace app {

// Half the width of what touches, mm.
float contactHalfWidthMm(const mechanics::Palpation& pressed);

// Between these sides, behind all panels.
void drawInsetSection(const Page& page, const mechanics::Palpation& pressed, const InsetLayout& layout,
                      float left, float right);

inline constexpr float kInsetAirMm = 9.0f;  // above the skin, for the tool

}  // namespace app
