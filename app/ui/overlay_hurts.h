// What was painted on the leg: soft discs, warmer and larger in the middle the more it hurts.
#pragma once

#include "app/ui/page.h"

namespace app {

void drawHurts(const Page& page);

}  // namespace app
