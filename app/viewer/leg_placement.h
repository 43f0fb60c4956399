// How the leg lies in a still scene, such as on a roller that travels over a mat. The leg's meshes stay where
// they are; the eye, and what lies round the leg, are brought to it.
#pragma once

#include <glm/glm.hpp>

#include "engine/view/camera.h"

namespace app {

// From the still scene to the display frame of the leg: a place p is at legMm + turn * (p - sceneMm).
// Axes of the still scene: x to the person's right, y up, z from the foot to the body.
struct LegPlacement {
  glm::mat3 turn{1.0f};
  glm::vec3 sceneMm{0.0f}, legMm{0.0f};  // the same place, in either
  float tiltDeg = 0.0f, turnDeg = 0.0f;  // `turn`: first the leg is turned about its axis, then tilted

  glm::vec3 toLeg(glm::vec3 mm) const { return legMm + turn * (mm - sceneMm); }
  glm::vec3 toScene(glm::vec3 mm) const { return sceneMm + glm::transpose(turn) * (mm - legMm); }
  glm::mat4 toLeg(const glm::mat4& pose) const;
  bool operator==(const LegPlacement&) const = default;
};

// That shows the way down from the leg along `down` (display frame, not along z), with both places the same.
LegPlacement placementOf(glm::vec3 down, glm::vec3 legMm, glm::vec3 sceneMm);

// The eye of the still scene, as the leg sees it. Its lean is that of the scene, 90 where y is up.
eng::CameraPose placed(eng::CameraPose pose, const LegPlacement& placement);

}  // namespace app
