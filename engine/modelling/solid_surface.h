// The surface of one solid from its blocks of values: smoothed, meshed, cleared of crumbs, given its
// attributes and reduced.
#pragma once

#include <string>
#include <vector>

#include "engine/modelling/lattice_walk.h"
#include "engine/modelling/mesh_reduce.h"

namespace eng {

struct SolidSurface {
  std::vector<Mesh> levels;  // empty where nothing is left of the solid
  std::vector<std::string> problems;
};

SolidSurface surfaceOf(const SolidField& field, const SolidBlocks& blocks, float spacingMm, float bandMm,
                       const std::vector<MeshReduction>& levels);

// Keeps the `pieces` largest connected pieces, by volume, and tells the volume (mm3) of the largest that
// went.
double keepLargestPieces(Mesh& mesh, int pieces);

}  // namespace eng
