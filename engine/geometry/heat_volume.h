// A field in space that says how strongly each place is tinted: made from values on one surface, it tints
// whatever lies near, so that another surface under it, or the same in less detail, shows the same.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/geometry/lattice.h"

namespace eng {

// All 0 to 255 for 0 to 1. As shaders read it: two words.
struct HeatCell {
  uint8_t core = 0;       // strong
  uint8_t spillover = 0;  // the lighter surroundings
  uint8_t doubtful = 0;   // hatched
  uint8_t arrival = 0;    // when a front that spreads reaches the place
  uint8_t local = 0;      // round the place where it begins
  uint8_t unused[3] = {};
  bool operator==(const HeatCell&) const = default;
};
static_assert(sizeof(HeatCell) == 8);

struct HeatVolume {
  Lattice lattice;
  std::vector<HeatCell> cells;  // in the order of the lattice
};

// The same at a vertex of the surface, each 0 to 1.
struct HeatValue {
  float core = 0.0f, spillover = 0.0f, doubtful = 0.0f, arrival = 0.0f, local = 0.0f;
  bool operator==(const HeatValue&) const = default;
};

// Which part of the surface each cell of a lattice belongs to. Made once for a surface, in about a tenth of a
// second; filling it with values is quick.
class HeatLattice {
 public:
  // Over `mesh` and two cells beyond. Cells far from the surface take what its nearest part has.
  HeatLattice(const Mesh& mesh, float spacingMm);

  // `values`: one for each vertex of the mesh.
  HeatVolume filled(std::span<const HeatValue> values) const;

  const Lattice& lattice() const { return lattice_; }

 private:
  struct Share {    // of a point within a triangle
    uint32_t cell;  // place in seeds_
    uint32_t corner[3];
    float u, v;  // towards the second and the third corner
    float weight;
  };

  void addShares(const Mesh& mesh);

  Lattice lattice_;
  size_t vertexCount_ = 0;
  std::vector<uint32_t> seeds_;  // cells that the surface runs through, by their index in the lattice
  std::vector<Share> shares_;
  std::vector<uint32_t> seedOf_;  // of each cell of the lattice, the nearest seed
};

}  // namespace eng
