// Where closed meshes lie in each other.
#pragma once

#include <span>
#include <vector>

#include "tests/leg/ruler/surface.h"

namespace ruler {

struct Overlap {
  size_t first = 0, second = 0;  // places in the list
  double volumeMm3 = 0.0;
  float depthMm = 0.0f;   // the farthest that a point of one surface lies in the other solid
  glm::vec3 place{0.0f};  // of that point
};

// The overlap of two closed surfaces; of volume 0 when they only touch. Measured along rays a quarter of a
// millimetre apart or less, in all three directions of the axes.
Overlap overlapOf(const Surface& first, const Surface& second);

// All pairs that overlap at all, the greatest volume first.
std::vector<Overlap> overlaps(std::span<const Surface* const> surfaces);

}  // namespace ruler
