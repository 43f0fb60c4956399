// Normals that look away from their surface make black spots in a picture.
#pragma once

#include "engine/geometry/mesh.h"

namespace eng {

// The cosine between a triangle's own normal and the mean of its vertices'; `corners` are three vertices.
float facing(const Mesh& mesh, const uint32_t* corners);

// Where a triangle and its vertices' normals are more than `largestAngleDeg` apart, those vertices get the
// mean of the normals of the triangles round them, by their angles there.
void mendNormals(Mesh& mesh, float largestAngleDeg);

}  // namespace eng
