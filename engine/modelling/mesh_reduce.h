// Fewer triangles for a closed surface, without giving up what makes it a solid: it stays closed, 2-manifold
// and free of crossings.
#pragma once

#include "engine/geometry/mesh.h"

namespace eng {

struct MeshReduction {
  size_t triangles = 0;        // stop when there are no more than this; 0: as few as the error allows
  float errorMm = 0.2f;        // how far the surface may move
  float longestEdgeMm = 6.0f;  // longer edges are halved afterwards
};

// `mesh` is sound (MeshQuality::sound). The result is too: a place that would cross another is left finer,
// and if all fails, `mesh` comes back with only its long edges split. Vertices have the attributes of those
// they come from, interpolated; the normals of sharp rims are made to agree with the triangles there.
// meshoptimizer's simplification is quicker, but may tie a surface into what is no 2-manifold, which no
// later step can mend. Deterministic; re-entrant; a mesh of many triangles and no tangents or colours is begun
// in chunks, on all cores.
Mesh reduced(const Mesh& mesh, const MeshReduction& how);

// Halves edges longer than `longestMm`, for both triangles at once, until there are none. The surface stays
// where it is; the attributes of a midpoint are interpolated.
void splitLongEdges(Mesh& mesh, float longestMm);

}  // namespace eng
