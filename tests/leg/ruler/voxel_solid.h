// A mesh as filled cells of a lattice: what volumes, sections and overlaps with a reference are counted on.
// Works for open meshes too, such as those of BodyParts3D with hundreds of boundary edges.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/geometry/mesh.h"

namespace ruler {

// All solids of one step lie on one lattice: cell c covers [c, c + 1) * step.
struct VoxelSolid {
  float stepMm = 1.0f;
  glm::ivec3 first{0};  // cell of the lowest corner
  glm::ivec3 size{0};
  std::vector<uint8_t> filled;  // x fastest

  bool at(glm::ivec3 cell) const;
  glm::vec3 centreOf(glm::ivec3 cell) const { return (glm::vec3(cell) + 0.5f) * stepMm; }
};

// A cell is filled when the mesh winds round its centre as seen along most of the six axis directions: for a
// closed mesh all six agree, round a hole the others outvote the ray that leaves through it.
VoxelSolid voxelised(const eng::Mesh& mesh, float stepMm);

// A step at which the mesh is some 150 cells long: 0.3 to 1 mm.
float stepFor(const eng::Mesh& mesh);

double volumeCm3(const VoxelSolid& solid);

// One slice square to z, measured as the morphometry table is: the axis is the principal one, width and
// thickness are full lengths along and across it.
struct Slice {
  glm::vec2 middleMm{0.0f};
  float areaCm2 = 0.0f;
  float widthMm = 0.0f, thicknessMm = 0.0f;
  float axisDeg = 0.0f;  // from x towards y, -90 to 90
};

// Empty (area 0) where the solid is not.
Slice sliceAt(const VoxelSolid& solid, float zMm);

}  // namespace ruler
