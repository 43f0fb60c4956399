// The pressed trigger point: let go, pressed again, held at a moment, and in whose words and colours it
// hurts.
#pragma once

#include "app/ui/page.h"

namespace app {

inline constexpr float kScrubbedS = 12.0f;  // as far as the slider goes

// What the player wants of a column so wide; without a pressed point it is an invitation.
float painPlayerHeight(const Page& page, float width);
void drawPainPlayer(const Page& page, const Box& box);

}  // namespace app
