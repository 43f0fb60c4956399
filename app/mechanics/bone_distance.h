// How far a place is from bone: what keeps still whatever lies on it while the tissue round it moves.
#pragma once

#include <span>
#include <vector>

#include "app/anatomy/atlas.h"
#include "engine/geometry/lattice.h"

namespace mechanics {

// Bone and the cartilage on it: what neither gives nor bends.
bool isRigid(const anatomy::Structure& structure);

class BoneDistance {
 public:
  BoneDistance() = default;  // no bone anywhere
  // On a lattice over `box`, on all cores: a tenth of a second for a whole leg. Display frame.
  BoneDistance(std::span<const eng::Mesh* const> bones, const eng::Bounds& box);
  // Of all bones of a leg.
  explicit BoneDistance(const anatomy::Atlas& atlas);

  struct Reading {
    float mm = 0.0f;       // 0 within bone, right to half a millimetre near it
    glm::vec3 away{0.0f};  // its gradient: the way from the bone, about unit length
  };
  Reading at(glm::vec3 positionMm) const;
  float mmAt(glm::vec3 positionMm) const;
  bool empty() const { return signed_.empty(); }

 private:
  eng::Lattice lattice_;
  std::vector<float> signed_;  // mm at each cell, below 0 just under a bone's surface
};

}  // namespace mechanics
