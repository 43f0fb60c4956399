// What a demonstration says at its present moment, over the scene: a caption that can be read from the back
// of a room, the breath, the clock of a held pressure, and how strong the pain is.
#pragma once

#include "app/ui/page.h"

namespace app {

void drawDemonstrationCaption(const Page& page);

}  // namespace app
