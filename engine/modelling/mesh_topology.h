// How the triangles of a mesh hang together: which share an edge or a corner, and where they do not as they
// should.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/geometry/mesh.h"

namespace eng {

// A side of a triangle, seen as an edge between two vertices.
struct EdgeUse {
  uint32_t low = 0, high = 0;  // vertices, low <= high
  uint32_t corner = 0;         // 3 * triangle + 0, 1 or 2: where the side starts
  bool rising = false;         // runs from low to high

  bool sameEdge(const EdgeUse& other) const { return low == other.low && high == other.high; }
};

// All sides, those of one edge in a row, edges by their vertices.
std::vector<EdgeUse> edgeUses(const Mesh& mesh);

inline uint32_t nextCorner(uint32_t corner) {
  return corner % 3 == 2 ? corner - 2 : corner + 1;
}

struct MeshTopology {
  size_t boundaryEdges = 0, nonManifoldEdges = 0, nonManifoldVertices = 0, orientationFaults = 0,
         components = 0;
};

MeshTopology meshTopology(const Mesh& mesh);

}  // namespace eng
