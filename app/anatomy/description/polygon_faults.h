// What a section with corners must be: a loop that encloses something and does not cross itself.
#pragma once

#include <string>
#include <vector>

#include "engine/modelling/solid.h"

namespace anatomy {

// What is wrong with the corners, or nothing.
std::string polygonFault(const std::vector<eng::Corner>& corners);

// Whether the corners go round from the first axis towards the second.
bool turnsLeft(const std::vector<eng::Corner>& corners);

}  // namespace anatomy
