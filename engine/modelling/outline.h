// The outline of one station of a loft, as points round it.
#pragma once

#include <glm/glm.hpp>
#include <vector>

#include "engine/modelling/solid.h"

namespace eng {

using Outline = std::vector<glm::vec2>;  // closed; the first point is not repeated

inline constexpr int kEllipsePoints = 48;
inline constexpr int kCornerPoints = 6;

// kEllipsePoints points of the bent and tapered superellipse. Its centre of area is at the station's centre
// but for the taper's effect, which is taken out to first order.
Outline outlineOf(const EllipseStation& station);

// kCornerPoints points for each corner, on the circle that touches both edges.
Outline outlineOf(const PolygonStation& station);

}  // namespace eng
