// Where things are on a leg.
//
// Display frame, in which all meshes are kept once loaded: millimetres, right-handed, x to the person's
// right, y anterior, z proximal, origin at the midpoint between the malleoli. A right leg's lateral side is
// +x, a left leg's is -x, so that left looks left.
//
// Leg frame, in which everything is said: lateral, anterior, proximal in mm, the same words for both sides;
// and t along the leg (0 at the origin, 1 at the knee joint line) with theta round it (0 anterior, 90
// lateral, 180 posterior, 270 medial).
#pragma once

#include <glm/glm.hpp>

#include "app/anatomy/structure_table.h"

namespace anatomy {

struct LegPoint {
  float t = 0.0f;
  float thetaDeg = 0.0f;  // [0, 360)
  float radiusMm = 0.0f;  // from the axis
};

struct LegFrame {
  Side side = Side::Right;
  float lengthMm = 345.0f;  // from t = 0 to t = 1

  float lateralSign() const { return side == Side::Right ? 1.0f : -1.0f; }
  glm::vec3 toLeg(glm::vec3 display) const { return {lateralSign() * display.x, display.y, display.z}; }
  glm::vec3 toDisplay(glm::vec3 leg) const { return {lateralSign() * leg.x, leg.y, leg.z}; }
  LegPoint pointFromLeg(glm::vec3 leg) const;
  glm::vec3 legFromPoint(LegPoint point) const;
};

}  // namespace anatomy
