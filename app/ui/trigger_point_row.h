// One trigger point in a list: a switch for its marker, its name, which presses it, and its badge.
#pragma once

#include "app/anatomy/trigger_points/trigger_point.h"
#include "app/ui/page.h"

namespace app {

// At ImGui's cursor, over the window's width.
void triggerPointRow(const Page& page, const anatomy::TriggerPoint& point);

// What a press on the point does: it is pressed, or let go when it hurts already.
std::string pressLine(const ViewState& state, const std::string& point);

}  // namespace app
