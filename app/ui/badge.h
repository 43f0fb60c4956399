// How far a trigger point can be trusted, as a letter in a small frame.
#pragma once

#include "app/anatomy/trigger_points/trigger_point.h"
#include "app/ui/page.h"

namespace app {

// "B: consensus of textbooks", and whether it is rare or known to one source alone.
std::string trustWords(const Page& page, const anatomy::TriggerPoint& point);

// Fits into a square of `side` at `at`; its tip tells what the letter means.
void drawBadge(const Page& page, const anatomy::TriggerPoint& point, ImVec2 at, float side);

}  // namespace app
