// All keys on one card over the dimmed scene, from the command table, so that it cannot tell of a key that is
// not.
#pragma once

#include "app/ui/page.h"

namespace app {

void drawCheatSheet(const Page& page);

}  // namespace app
