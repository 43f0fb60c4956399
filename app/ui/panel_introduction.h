// What the details panel says while nothing is selected: which leg this is and how far it can be trusted.
#pragma once

#include "app/ui/column.h"
#include "app/ui/panel_views.h"

namespace app {

// With the views that can be opened from here.
void drawIntroduction(const Page& page, Column& column, ViewsPanel& views, const PictureSheet& pictures);

}  // namespace app
