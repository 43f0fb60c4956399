// The mean of a quantity over a surface in the neighbourhood of a place, smooth from place to place.
#pragma once

#include <vector>

#include "engine/geometry/lattice.h"

namespace eng {

class LocalMean {
 public:
  // A neighbourhood is a bell of about `reachMm` (its standard deviation) round the place.
  LocalMean(const Bounds& box, float reachMm);

  void add(glm::vec3 positionMm, float value, float weight);
  void smooth();  // once, after the last add()

  // 0 where nothing was added near.
  float at(glm::vec3 positionMm) const;
  float overall() const;

 private:
  Lattice lattice_;
  std::vector<float> sums_, weights_;
};

}  // namespace eng
