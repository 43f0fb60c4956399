// How soft tissue follows a joint that bends. One of two segments stays, the other turns about the axis; what
// lies between them meets in a mitre: planes square to the segments are sheared until they lie in the plane
// that halves the angle, so that flesh neither collapses at the hinge nor folds. The shear fades along the
// segment, as tendons and skin slide along a limb. What lies on a bone goes with it.
#pragma once

#include "app/mechanics/bone_distance.h"
#include "app/mechanics/joint.h"
#include "app/mechanics/mesh_shift.h"
#include "app/mechanics/slope.h"

namespace mechanics {

// Millimetres, leg frame.
struct BendRule {
  bool movesBelow = false;    // the moving segment is the lower one
  float shareOfStaying = 1;   // of the shear, the rest is the moving segment's; 0 to 1
  float stayingFadeMm = 100;  // from the axis, over which the shear of the staying segment fades
  float movingFadeMm = 100;
  float freeMm = 22;     // so far from a bone tissue is free to slide along it
  float frontMm = 1e6f;  // the shear before the staying bones is at most that of a place so far in front
  bool halfway = false;  // in two turns of half the angle, as a large one wants; the shear is shared evenly
  float blendMm = 20;    // half the thickness of the hinge
};

class JointBend {
 public:
  JointBend(const JointAxis& axis, const BendRule& rule, float angleDeg);

  // Where a place goes, leg frame; `staying` and `moving` are the distances to the bones of the two segments.
  Moved at(glm::vec3 leg, const BoneDistance::Reading& staying, const BoneDistance::Reading& moving) const;
  // As a bone of the moving segment goes.
  Moved turned(glm::vec3 leg) const;

 private:
  Moved movedBy(glm::vec3 leg, const Sloped& byFront, const Sloped& byUp) const;
  BendRule rule_;
  glm::vec3 through_, axis_, front_, up_;
  float cos_ = 1.0f, sin_ = 0.0f, halfCos_ = 1.0f, halfSin_ = 0.0f;
  float stayingShear_ = 0.0f, movingShear_ = 0.0f, hinge_ = 0.0f;  // slopes over the way to the front
};

}  // namespace mechanics
