#include "app/viewer/tool_pose.h"

#include <algorithm>

namespace app {
namespace {

// How far an arm rises from the skin on its way, as the tangent of the angle.
constexpr float kArmRise = 0.5f;
constexpr float kClearlyBetter = 0.45f;

// The part of a direction that lies in the plane square to `normal`; any where there is none.
glm::vec3 along(glm::vec3 direction, glm::vec3 normal) {
  glm::vec3 flat = direction - normal * glm::dot(direction, normal);
  if (glm::length(flat) < 1e-3f)
    flat = glm::cross(normal, std::abs(normal.z) < 0.9f ? glm::vec3(0, 0, 1) : glm::vec3(1, 0, 0));
  return glm::normalize(flat);
}

struct EyeAxes {
  glm::vec3 right, up, towards;  // towards the eye
};

EyeAxes axesOf(const eng::CameraPose& camera) {
  const glm::mat4 view = eng::viewMatrix(camera);
  const auto row = [&](int i) { return glm::vec3(view[0][i], view[1][i], view[2][i]); };
  return {row(0), row(1), row(2)};
}

glm::mat4 poseOf(glm::vec3 tip, glm::vec3 y, glm::vec3 z) {
  return glm::mat4(glm::vec4(glm::cross(y, z), 0), glm::vec4(y, 0), glm::vec4(z, 0), glm::vec4(tip, 1));
}

float easeOf(const ToolPlace& place, const EyeAxes& eye, int side) {
  const glm::vec3 arm = armDirection(place.inward, side);
  const glm::vec3 risen = glm::normalize(arm - kArmRise * place.inward);
  const glm::vec3 closedSide = glm::cross(arm, -place.inward);
  return 0.5f * glm::dot(arm, eye.right) - 0.35f * glm::dot(arm, eye.up) - glm::dot(risen, eye.towards) -
         0.8f * glm::dot(closedSide, eye.towards);
}

}  // namespace

glm::vec3 armDirection(glm::vec3 inward, int side) {
  const glm::vec3 up = along({0, 0, 1}, inward), round = glm::cross(up, -inward);
  const float across = side < 2 ? 1.0f : -1.0f, down = side % 2 == 0 ? 0.55f : -0.55f;
  return glm::normalize(across * round - down * up);
}

int bestArmSide(const ToolPlace& place, const eng::CameraPose& camera, int present) {
  const EyeAxes eye = axesOf(camera);
  int best = present >= 0 ? present : 0;
  float most = easeOf(place, eye, best) + (present >= 0 ? kClearlyBetter : 0.0f);
  for (int side = 0; side < kArmSides; ++side)
    if (const float ease = easeOf(place, eye, side); ease > most) most = ease, best = side;
  return best;
}

glm::mat4 armPose(const ToolPlace& place, glm::vec3 arm) {
  return poseOf(place.tipMm, along(arm, place.inward), -place.inward);
}

glm::mat4 frontPose(const ToolPlace& place, const eng::CameraPose& camera) {
  return poseOf(place.tipMm, along(-axesOf(camera).towards, place.inward), -place.inward);
}

float coveringFront(const ToolPlace& place, const eng::CameraPose& camera) {
  return std::clamp((glm::dot(-place.inward, axesOf(camera).towards) - 0.8f) / 0.15f, 0.0f, 1.0f);
}

float covering(const ToolPlace& place, glm::vec3 arm, const eng::CameraPose& camera) {
  const glm::vec3 risen = glm::normalize(arm - kArmRise * place.inward);
  return std::clamp((glm::dot(risen, axesOf(camera).towards) - 0.8f) / 0.15f, 0.0f, 1.0f);
}

}  // namespace app
