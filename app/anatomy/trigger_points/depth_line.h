// The way of a finger: a straight line from outside the leg to its axis, and what it goes through.
#pragma once

#include <span>
#include <vector>

#include "app/anatomy/atlas.h"
#include "engine/geometry/ray.h"

namespace anatomy {

// A stretch of the line that lies within one structure, mm from the start of the line.
struct Stretch {
  StructureId structure;
  float enterMm = 0.0f;
  float leaveMm = 0.0f;
};

// Comes from kDepthLineMm outside the axis at (t, theta), square to it, and ends on it. Display frame.
eng::Ray depthLine(const LegFrame& frame, float t, float thetaDeg);
inline constexpr float kDepthLineMm = 200.0f;  // its length

// The stretches within that structure, in order. Where an open mesh lacks the face through which the line
// would leave, the stretch ends at the next face that it meets.
std::vector<Stretch> stretchesOf(const Atlas& atlas, StructureId structure, const eng::Ray& line,
                                 float lengthMm = kDepthLineMm);

// Of all structures, by where they are entered.
std::vector<Stretch> stretchesAlong(const Atlas& atlas, const eng::Ray& line, float lengthMm = kDepthLineMm);

}  // namespace anatomy
