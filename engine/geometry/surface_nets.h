// The surface where values on a lattice cross a level, as a closed mesh.
#pragma once

#include <vector>

#include "engine/geometry/lattice.h"
#include "engine/geometry/mesh.h"

namespace eng {

// Below `level` is inside; the outermost cells must be outside. One vertex in each cube of eight cells that
// the surface runs through, at the middle of where it crosses the cube's edges (S. Gibson, "Constrained
// elastic surface nets", 1998). Normals are the gradient of the values.
Mesh surfaceNet(const Lattice& lattice, const std::vector<float>& values, float level);

}  // namespace eng
