// Turns an imported mesh into one that draws well: welded, without degenerate triangles, in cache order.
#pragma once

#include "engine/geometry/mesh.h"

namespace eng {

// What was found and mended, for the report of an import.
struct CookReport {
  size_t weldedVertices = 0;       // vertices with equal position, normal, tangent and colour, merged
  size_t degenerateTriangles = 0;  // triangles without area, dropped
  size_t boundaryEdges = 0;        // edges with one triangle, position-wise; 0 means closed
  size_t nonManifoldEdges = 0;     // edges with more than two triangles
  bool flipped = false;            // the winding was inside out and was turned
  bool closed() const { return boundaryEdges == 0 && nonManifoldEdges == 0; }
};

// Order of triangles may change, shape does not. Deterministic.
CookReport cook(Mesh& mesh);

// A coarser mesh of about `ratio` of the triangles whose surface stays within `errorMm` of the given one.
// Deterministic. A mesh with thousands of triangles at one vertex comes back as it is.
Mesh simplified(const Mesh& mesh, float ratio, float errorMm);

}  // namespace eng
