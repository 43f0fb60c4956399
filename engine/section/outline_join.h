// Joining loose pieces of outline, as open meshes leave them: nearest ends first.
#pragma once

#include "engine/section/outline_cut.h"

namespace eng {

// Closed outlines pass untouched; a piece may be turned round to be joined with another.
std::vector<Outline> joined(std::vector<Outline> outlines, const JoinLimits& limits);

}  // namespace eng
