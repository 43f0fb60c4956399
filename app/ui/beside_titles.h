// What either half shows while two states are compared.
#pragma once

#include "app/ui/page.h"

namespace app {

void drawBesideTitles(const Page& page, const Box& left, const Box& right);

}  // namespace app
