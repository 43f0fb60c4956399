// What a shell encloses where it is cut lengthwise: open at the thigh, its outline there is a U, and the
// space within lies between its arms.
#pragma once

#include <vector>

#include "engine/section/outline_cut.h"

namespace app {

// The outlines, and for each U its outer side closed straight across the opening. `topMm`: the height of the
// open end in the display frame.
std::vector<eng::Outline> closedAtOpenEnd(const std::vector<eng::Outline>& outlines,
                                          const eng::CutPlane& plane, float topMm);

}  // namespace app
