#include "app/anatomy/leg_frame.h"

#include <cmath>
#include <glm/trigonometric.hpp>

namespace anatomy {

LegPoint LegFrame::pointFromLeg(glm::vec3 leg) const {
  float thetaDeg = glm::degrees(std::atan2(leg.x, leg.y));
  if (thetaDeg < 0.0f) thetaDeg += 360.0f;
  if (thetaDeg >= 360.0f) thetaDeg = 0.0f;  // a tiny negative angle rounds up to a full turn
  return {leg.z / lengthMm, thetaDeg, std::hypot(leg.x, leg.y)};
}

glm::vec3 LegFrame::legFromPoint(LegPoint point) const {
  const float theta = glm::radians(point.thetaDeg);
  return {point.radiusMm * std::sin(theta), point.radiusMm * std::cos(theta), point.t * lengthMm};
}

}  // namespace anatomy
