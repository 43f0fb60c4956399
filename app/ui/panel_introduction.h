// What the details panel says while nothing is selected: which leg this is and how far it can be trusted.
#pragma once

#include "app/ui/column.h"

namespace app {

void drawIntroduction(const Page& page, Column& column);

}  // namespace app
