// How a tool is held to the leg: on its place, square to the skin, and turned so that one sees what it does.
#pragma once

#include <glm/glm.hpp>

#include "engine/view/camera.h"

namespace app {

// Display frame, mm.
struct ToolPlace {
  glm::vec3 tipMm{0.0f};                // where the tip is: on the skin as it is pressed in
  glm::vec3 inward{0.0f, 0.0f, -1.0f};  // unit, the way it presses
  float forceN = 0.0f;
  bool operator==(const ToolPlace&) const = default;
};

// The four ways from which an arm comes: along neither the leg nor the line round it, but between them.
inline constexpr int kArmSides = 4;
glm::vec3 armDirection(glm::vec3 inward, int side);

// The side from which the arm hides least and looks most at ease to this eye: from the right and from below.
// Stays with `present` (below 0: none) until another is clearly better, so that a turning leg does not make
// it leap.
int bestArmSide(const ToolPlace& place, const eng::CameraPose& camera, int present);

// From the frame of the tool (tip at the origin, pressing along -z, arm towards y) to the display frame.
glm::mat4 armPose(const ToolPlace& place, glm::vec3 arm);
// With the front, -y, towards the eye as far as can be.
glm::mat4 frontPose(const ToolPlace& place, const eng::CameraPose& camera);

// How much the tool stands between the eye and its place, 0 to 1: one with an arm, and one without.
float covering(const ToolPlace& place, glm::vec3 arm, const eng::CameraPose& camera);
float coveringFront(const ToolPlace& place, const eng::CameraPose& camera);

}  // namespace app
