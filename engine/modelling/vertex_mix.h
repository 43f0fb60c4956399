// A vertex between two others.
#pragma once

#include "engine/geometry/mesh.h"

namespace eng {

// Gives vertex `target` (which may be one of the two) the normal, tangent and colour at `t` of the way from
// `a` (0) to `b` (1). Directions stay unit; a tangent counts as a line, so that opposite ones are one
// direction. The position is left alone.
void mixAttributes(Mesh& mesh, uint32_t target, uint32_t a, uint32_t b, float t);

// Adds a vertex halfway between two, the last of the mesh.
void addMiddle(Mesh& mesh, uint32_t a, uint32_t b);

}  // namespace eng
