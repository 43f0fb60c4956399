// The first and larger part of the reduction of a very fine surface.
#pragma once

#include "engine/geometry/mesh.h"
#include "engine/modelling/mesh_reduce.h"

namespace eng {

// Cuts a closed surface into chunks that fit a core's cache and shrinks edges in each by itself, on all
// cores. Vertices where chunks meet, and those that are
// `fixed`, stay as they are, so seams stay fine. The result may cross itself where
// the surface comes nearer to itself than the error. Deterministic.
Mesh collapsedInChunks(const Mesh& mesh, const MeshReduction& how, const std::vector<bool>& fixed);

}  // namespace eng
