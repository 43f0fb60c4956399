// How deep a place lies under the fascia, as a fraction of the way from there to bone: so a millimetre over
// the shin and a hand's breadth in the calf can be equally deep.
#pragma once

#include <vector>

#include "app/anatomy/atlas.h"
#include "engine/geometry/lattice.h"

namespace anatomy {

// Skin, fat and the fascia that wraps the leg: what lies over the muscles.
bool coversMuscles(const StructureRow& facts);

class DepthField {
 public:
  // From the structures that are no covering: the outer side of all of them together, grooves closed, is 0.
  explicit DepthField(const std::vector<Structure>& structures);

  // 0 to 1; 0 everywhere when there is no bone.
  float at(glm::vec3 positionMm) const;

 private:
  eng::Lattice lattice_;
  std::vector<float> fraction_;  // by cell
};

}  // namespace anatomy
