// The trigger points that could send the pain that was painted: how much of it each explains, and what speaks
// for and against it.
#pragma once

#include "app/ui/column.h"

namespace app {

void drawCandidates(const Page& page, Column& column);

}  // namespace app
