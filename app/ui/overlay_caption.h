// What is done at this moment of a demonstration, in words large enough for the back of a room, at the lower
// edge of the scene; with them the clock of a held pressure and the pain.
#pragma once

#include "app/ui/page.h"

namespace app {

void drawDemonstrationCaption(const Page& page);

}  // namespace app
