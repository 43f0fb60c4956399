// Round the small figure of the whole body: a quiet frame with a title, and what makes it larger or takes it
// away.
#pragma once

#include "app/ui/page.h"

namespace app {

void drawBodyFrame(const Page& page);

// Height of the title within the frame, pixels of the design.
inline constexpr float kBodyTitleHeight = 30;

}  // namespace app
