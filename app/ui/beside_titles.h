// What either half shows while two states are compared.
#pragma once

#include "app/ui/page.h"

namespace app {

// As Interface::besideHalf() and mainHalf(), in the units of the layout.
Box besideHalf(Box scene);
Box mainHalf(const Box& scene);

void drawBesideTitles(const Page& page, const Box& left, const Box& right);

}  // namespace app
