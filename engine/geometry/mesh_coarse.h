// A coarser mesh for pictures that move: most of what a CPU driver spends on a frame goes by vertex and
// triangle.
#pragma once

#include <span>
#include <vector>

#include "engine/geometry/mesh.h"

namespace eng {

// The coarsest mesh whose surface stays within `errorMm` of the given one. Vertices at one place become one,
// their normals averaged: without the seams of an imported mesh there is far more that can go. Deterministic.
Mesh coarsened(const Mesh& mesh, float errorMm);

// Coarser versions of a list of meshes, in its order.
struct DetailLevel {
  float errorMm = 0.0f;  // no surface is farther than this from that of the given mesh
  std::vector<Mesh> meshes;
};

// Three levels, finest first. A tenth of a second for a leg of 160,000 triangles.
std::vector<DetailLevel> detailLevels(std::span<const Mesh* const> meshes);

}  // namespace eng
