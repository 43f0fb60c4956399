// The cut-away inset: a section through what lies under the tool, to scale, with what each layer bears.
#pragma once

#include "app/ui/page.h"

namespace app {

// Where it lies: the lower right corner of the scene; empty when it is not shown or finds no room.
Box insetBox(const Page& page);

void drawInset(const Page& page);

}  // namespace app
