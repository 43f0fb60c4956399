// The line under the leg: the name of what is under the cursor, large enough for the last row of a class;
// messages to the person; and whose model this is.
#pragma once

#include "app/ui/page.h"

namespace app {

void drawStatusLine(const Page& page);

}  // namespace app
