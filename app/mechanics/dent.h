// The dent that one press makes in all that lies under it: how far each place is moved along the way of the
// tool. Under the tool's middle a place at some depth moves by what the layers beneath it give, so the skin
// moves by the whole indentation and bone not at all; sideways the dent is flat under a pad or round under a
// ball, and runs out in a wide soft skirt.
#pragma once

#include <vector>

#include "app/mechanics/press.h"
#include "engine/geometry/mesh.h"

namespace mechanics {

class Dent {
 public:
  // Display frame: `topMm` is the place on the uppermost tissue before the press, `inward` the unit way of
  // the tool, `stack` what lies there, `contact` the solved press on it.
  Dent(glm::vec3 topMm, glm::vec3 inward, const LayerStack& stack, const Contact& contact);

  struct Depth {
    float mm = 0.0f;        // along inward(), 0 or more
    glm::vec3 slope{0.0f};  // its gradient, below 1 in length
  };
  // Where nothing but this press is at work and no bone is in the way.
  Depth at(glm::vec3 positionMm) const;

  // As deep as that on the skin, and inside in the same ratio.
  void deepenTo(float mm);
  // The same dent elsewhere, as of a leg that moved.
  void moveTo(glm::vec3 topMm, glm::vec3 inward);

  glm::vec3 topMm() const { return top_; }
  glm::vec3 inward() const { return inward_; }
  float deepestMm() const { return given_.empty() ? 0.0f : given_.front(); }
  // False where nothing moves: outside of a ball round all that gives.
  bool reaches(glm::vec3 positionMm) const {
    const glm::vec3 from = positionMm - middle_;
    return glm::dot(from, from) < radiusMm_ * radiusMm_;
  }
  bool reaches(const eng::Bounds& box) const { return reaches(glm::clamp(middle_, box.min, box.max)); }
  float padMm() const { return padMm_; }  // radius of the tool's contact

 private:
  struct Given {
    float mm = 0.0f, slope = 0.0f;
  };
  Given givenBelow(float depthMm) const;

  glm::vec3 top_, inward_, middle_;
  float radiusMm_ = 0.0f;     // of the ball round middle_
  std::vector<float> given_;  // by depth, a millimetre apart: how much all that lies deeper gives
  float padMm_ = 0.0f;
  float flatMm_ = 0.0f;  // radius of what is level
  float edgeMm_ = 1.0f;  // over which the dent rises again
  float skirtMm_ = 1.0f;
  float skirtShare_ = 0.0f;
  float reachMm_ = 0.0f;
};

}  // namespace mechanics
