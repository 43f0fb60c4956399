// Visits the lattice block by block, on all cores, and collects what each solid owns.
#pragma once

#include <vector>

#include "engine/modelling/block.h"
#include "engine/modelling/envelope.h"
#include "engine/modelling/partition.h"

namespace eng {

// The blocks in which a solid has a surface, and those that it fills, in a fixed order.
struct SolidBlocks {
  struct Stored {
    glm::ivec3 corner;
    std::unique_ptr<BlockValues> values;  // null: all inside
  };
  std::vector<Stored> blocks;
};

// For each of the fields; empty for those not wanted.
std::vector<SolidBlocks> shareLattice(const std::vector<SolidField>& fields, const std::vector<bool>& wanted,
                                      float spacingMm, float bandMm);

// The union of all enveloped solids on a box round `content`, `marginMm` larger on all sides.
DenseGrid denseUnion(const Partition& partition, const Bounds& content, float spacingMm, float marginMm,
                     float bandMm);

}  // namespace eng
