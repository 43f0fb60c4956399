// How deep under the skin things lie. The skin may be a shell, whose inner side does not count, and may be
// cut open or closed at the thigh.
#pragma once

#include "tests/leg/ruler/surface.h"

namespace ruler {

class SkinDepth {
 public:
  // A skin in the frame of a leg (z proximal), which must outlive this. Its outer side is what can be seen
  // from beside or below.
  explicit SkinDepth(const Surface& skin);

  struct Shallowest {
    float depthMm = 0.0f;  // under the outer side; negative outside the leg
    glm::vec3 place{0.0f};
  };

  // Over points a millimetre apart. What lies less than a centimetre below the skin's upper end, or above
  // it, is left out: there the leg is cut.
  Shallowest shallowestOf(const Surface& structure) const;

 private:
  bool seenFromOutside(glm::vec3 point) const;
  bool isOutside(glm::vec3 point, const NearestPoint& nearest) const;

  const Surface& skin_;
  Surface outer_;
};

}  // namespace ruler
