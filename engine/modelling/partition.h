// Who owns a place: solids that overlap are cut so that each keeps what is more its own, with a gap between.
#pragma once

#include <vector>

#include "engine/modelling/block.h"
#include "engine/modelling/solid_field.h"

namespace eng {

// One solid's final values in one block: either a surface runs near, or the block is all inside.
struct ShareOfBlock {
  size_t solid = 0;
  bool allInside = false;
  BlockValues values;  // cut off at plus and minus the band; unset where allInside
};

class Partition {
 public:
  // Borrows the fields. Values are exact within `bandMm` of a surface.
  Partition(const std::vector<SolidField>& fields, float bandMm);

  // Shares of all solids (not the hidden ones) in this block, by the solids' numbers. Re-entrant.
  std::vector<ShareOfBlock> sharesOf(const Block& block) const;

  // About the distance to the union of the enveloped solids, before they are shared out.
  void unionValues(const Block& block, std::span<float> values) const;

 private:
  struct Candidate {
    size_t solid;
    float centre;  // its value in the block's middle
  };

  std::vector<Candidate> candidatesFor(const Block& block) const;

  const std::vector<SolidField>* fields_;
  std::vector<size_t> byLevel_;
  float bandMm_;
};

}  // namespace eng
