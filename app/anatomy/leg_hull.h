// The outermost surface of a leg: its skin, or where a model has none a hull drawn round all that it has.
#pragma once

#include "app/anatomy/atlas.h"

namespace anatomy {

// The skin; null in a leg without.
const eng::Mesh* skinOf(const Atlas& atlas);

// A closed hull round all structures in the display frame: hollows narrower than about 40 mm are bridged, as
// skin bridges them. On a lattice of 4 mm; about half a second for a leg of 160,000 triangles.
eng::Mesh legHull(const Atlas& atlas);

// Of a skin that is modelled as a layer with two faces the triangles of the outer one, which looks away from
// the bones; all vertices stay.
eng::Mesh outerFace(const Atlas& atlas, const eng::Mesh& skin);

}  // namespace anatomy
