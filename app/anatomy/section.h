// The outline of one station: a bent superellipse of changing thickness, as points round it.
#pragma once

#include <glm/glm.hpp>
#include <vector>

#include "app/anatomy/morphometry.h"

namespace anatomy {

inline constexpr int kPointsRound = 48;

using Outline = std::vector<glm::vec2>;  // kPointsRound points, counter-clockwise seen from above

// Lateral and anterior, mm, about the station's middle; evenly spaced along the outline; of the station's
// area as far as its width allows.
Outline outlineOf(const Station& station);

// The same outline, begun at the point that lies best over the first point of `other`: tubes do not twist.
Outline alignedTo(const Outline& other, const Outline& outline);

}  // namespace anatomy
