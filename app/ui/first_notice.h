// What the program is and is not, before all else: shown at the first start until somebody has accepted it.
#pragma once

#include "app/ui/page.h"

namespace app {

void drawFirstNotice(const Page& page);

}  // namespace app
