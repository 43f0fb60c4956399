// What a trigger point is drawn as: a taut band along the fibres of its muscle and a nodule in it. A picture
// of what a finger is said to feel, larger than life where that is small.
#pragma once

#include "app/anatomy/atlas.h"
#include "app/anatomy/trigger_points/placement.h"

namespace anatomy {

inline constexpr float kNoduleMm = 4.2f;     // half its length along the band
inline constexpr float kBandHalfMm = 24.0f;  // half the length of the band

struct MarkerShape {
  eng::Mesh band, nodule;  // closed, display frame
};

// The band follows the grain of the structure's surface where that is nearest, so it bends as the muscle
// does. Where the structure has no grain it runs along the leg.
MarkerShape markerShape(const Atlas& atlas, const PlacedPoint& point);

// The line of the band, from its lower end to its upper end, through the target.
std::vector<glm::vec3> bandLine(const Atlas& atlas, const PlacedPoint& point);

}  // namespace anatomy
