// A trigger point as a page of the details panel: where it lies and under what, how it hurts and who says so,
// where sources disagree, and what is known and disputed of all this.
#pragma once

#include "app/anatomy/trigger_points/placement.h"
#include "app/ui/column.h"

namespace app {

void drawTriggerPointPage(const Page& page, Column& column, std::string_view point);

}  // namespace app
