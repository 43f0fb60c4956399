#include "app/viewer/leg_placement.h"

#include <cmath>

namespace app {

glm::mat4 LegPlacement::toLeg(const glm::mat4& pose) const {
  glm::mat4 move(turn);
  move[3] = glm::vec4(legMm - turn * sceneMm, 1.0f);
  return move * pose;
}

LegPlacement placementOf(glm::vec3 down, glm::vec3 legMm, glm::vec3 sceneMm) {
  const glm::vec3 n = glm::normalize(down), side = glm::normalize(glm::vec3(n.x, n.y, 0.0f));
  LegPlacement placement{.sceneMm = sceneMm, .legMm = legMm};
  placement.turnDeg = glm::degrees(std::atan2(side.x, -side.y));
  placement.tiltDeg = glm::degrees(std::atan2(n.z, glm::dot(n, side)));
  const glm::vec3 along = glm::normalize(glm::vec3(0, 0, 1) - n * n.z);
  placement.turn = glm::mat3(glm::cross(-n, along), -n, along);
  return placement;
}

eng::CameraPose placed(eng::CameraPose pose, const LegPlacement& placement) {
  pose.targetMm = placement.toLeg(pose.targetMm);
  pose.leanDeg += placement.tiltDeg;
  pose.turnDeg += placement.turnDeg;
  return pose;
}

}  // namespace app
