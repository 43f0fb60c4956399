// The outermost surface of a leg: its skin, or where a model has none a hull drawn round all that it has.
#pragma once

#include "app/anatomy/atlas.h"

namespace anatomy {

// The skin; null in a leg without.
const eng::Mesh* skinOf(const Atlas& atlas);

// A closed hull round all structures in the display frame: hollows narrower than about 40 mm are bridged, as
// skin bridges them. On a lattice of 4 mm; about half a second for a leg of 160,000 triangles.
eng::Mesh legHull(const Atlas& atlas);

}  // namespace anatomy
