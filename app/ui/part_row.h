// The parts of a panel as a row of words of which one is chosen; one part is shown at a time, so that there
// are few controls.
#pragma once

#include <span>

#include "app/ui/column.h"

namespace app {

// Each name is the end of a key: "<prefix><name>" and "<prefix><name>-tip". Returns the part that is shown.
int drawPartRow(const Page& page, Column& column, const char* prefix, std::span<const char* const> names,
                int shown);

}  // namespace app
