// The bar along the top: the six standard views, and the few switches that concern the whole picture.
#pragma once

#include "app/ui/page.h"

namespace app {

void drawViewBar(const Page& page);

}  // namespace app
