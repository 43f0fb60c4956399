// The panel on the right: what is known about the selection, every fact with its source; a short introduction
// to the model while nothing is selected. A page that was opened stands before it, and so do the candidates
// while somebody asks where it hurts.
#pragma once

#include "app/anatomy/trigger_points/placement.h"
#include "app/ui/page.h"
#include "app/ui/panel_views.h"

namespace app {

void drawDetailsPanel(const Page& page, ViewsPanel& views, const PictureSheet& pictures);

}  // namespace app
