// Closes the openings of a mesh with lids, so that nobody looks into a hollow muscle.
#pragma once

#include "engine/geometry/mesh.h"

namespace anatomy {

// Each closed loop of open edges gets a fan of triangles round its middle, with vertices and normals of its
// own; in a mesh with colours the lid's have the red and alpha of `colour` and the rest of the rim. Vertices
// in the same place count as one. Returns the number of lids.
size_t closeOpenings(eng::Mesh& mesh, glm::u8vec4 colour);

}  // namespace anatomy
