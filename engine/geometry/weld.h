// Merges vertices that are the same in every respect, so that triangles share them.
#pragma once

#include "engine/geometry/mesh.h"

namespace eng {

// Equal means bit for bit. Vertices that no triangle uses are dropped too. Returns how many were merged into
// another.
size_t weld(Mesh& mesh);

// Keeps the vertices that triangles use, in the order of their first use.
void dropUnusedVertices(Mesh& mesh);

// Moves every vertex stream by a table such as meshoptimizer makes: the new index of each vertex, or ~0u.
void remapVertices(Mesh& mesh, const std::vector<uint32_t>& newIndexOf, size_t newCount);

}  // namespace eng
