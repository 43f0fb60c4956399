// Whether things that should touch do.
#pragma once

#include "tests/leg/ruler/surface.h"

namespace ruler {

// Two neighbours are in contact where their surfaces face each other across less than this.
inline constexpr float kContactMm = 3.0f;

struct Contact {
  float areaCm2 = 0.0f;  // of the first surface's share that faces the second
  float share = 0.0f;    // of that area where the gap is within the limits, 0 to 1
};

// The gap is negative where the first surface lies within the second.
Contact contactOf(const Surface& first, const Surface& second, float leastGapMm = 0.2f,
                  float mostGapMm = 1.5f);

// How far from its stated place an attachment may be looked for.
inline constexpr float kAttachmentMm = 15.0f;

// The least distance between two surfaces, of the first only what lies within a ball; infinite when that is
// nothing.
float distanceNear(glm::vec3 place, float radiusMm, const Surface& first, const Surface& second);
float distanceBetween(const Surface& first, const Surface& second);

}  // namespace ruler
