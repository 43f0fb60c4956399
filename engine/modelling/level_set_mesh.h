// The surface of a solid that is given as a grid of distances: where they are zero.
#pragma once

#include "engine/geometry/mesh.h"
#include "engine/modelling/float_grid.h"

namespace eng {

// The surface where `grid` takes the value `level`: below it is inside. In the frame of the grid's transform,
// which is a uniform scale and a shift, and in its unit (mm).
//
// Each cube of eight neighbouring values is cut into the six tetrahedra round its diagonal (Kuhn's), and each
// tetrahedron by at most two triangles with a corner on every edge that changes sign. Such a surface is
// closed, 2-manifold, free of crossings and looks outwards, whatever the values are; a value equal to `level`
// counts as outside. It keeps off the grid's points by a twentieth of an edge, so no triangle is vanishingly
// small: that moves the surface by less than a tenth of a voxel.
//
// Where the sign changes, at least one of the two values has to be stored as a voxel of its own (not as a
// tile), and the grid's background must be outside. Normals are the gradient of the values. Deterministic;
// re-entrant; on all cores.
Mesh levelSetMesh(const FloatGrid& grid, float level = 0.0f);

}  // namespace eng
