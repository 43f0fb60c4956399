// The menu of pictures that can be taken home: what is seen, larger, without background, as a captioned
// figure.
#pragma once

#include "app/ui/page.h"

namespace app {

// Call both in the window of the button that opens the menu.
void openExportMenu();
void drawExportMenu(const Page& page, const Box& button);

}  // namespace app
