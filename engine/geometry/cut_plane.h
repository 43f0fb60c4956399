// A plane that takes away what lies on one side of it, with a drawing sheet laid on it: outlines of a cut are
// told in the sheet's two directions.
#pragma once

#include "engine/geometry/mesh.h"

namespace eng {

struct CutPlane {
  glm::vec3 originMm{0.0f};            // a point of the plane, middle of the sheet
  glm::vec3 normal{0.0f, 0.0f, 1.0f};  // unit; towards the side that is taken away
  glm::vec3 right{1.0f, 0.0f, 0.0f};   // of the sheet; right, up and normal are a right-handed frame
  glm::vec3 up{0.0f, 1.0f, 0.0f};
  bool operator==(const CutPlane&) const = default;

  // Above 0: taken away.
  float distanceMm(glm::vec3 point) const { return glm::dot(point - originMm, normal); }
  glm::vec2 toSheet(glm::vec3 point) const {
    return {glm::dot(point - originMm, right), glm::dot(point - originMm, up)};
  }
  glm::vec3 fromSheet(glm::vec2 place, float liftMm = 0.0f) const {
    return originMm + right * place.x + up * place.y + normal * liftMm;
  }
};

// Whether the plane passes through the box.
bool meets(const CutPlane& plane, const Bounds& box);

// Whether all of the box is taken away.
bool removes(const CutPlane& plane, const Bounds& box);

}  // namespace eng
