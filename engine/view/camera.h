// Where the eye is and how it moves: a turntable that keeps the leg upright. Pure arithmetic, no window.
//
// Display frame (see app/anatomy/leg_frame.h): x to the person's right, y forward (anterior), z up
// (proximal), millimetres, right-handed. Yaw 0 looks from the front towards the back; it grows as the eye
// walks towards the person's right. Pitch +90 looks straight down from above.
#pragma once

#include <glm/glm.hpp>

#include "engine/geometry/mesh.h"
#include "engine/geometry/ray.h"

namespace eng {

// A pose is a value: it is compared, saved, undone and blended.
struct CameraPose {
  glm::vec3 targetMm{0.0f};
  float yawDeg = 0.0f;    // kept in [-180, 180)
  float pitchDeg = 0.0f;  // kept in [-90, 90]
  float distanceMm = 1000.0f;
  // The scene laid down before the eye: leaned back, 90 with y up in the picture, and before that turned
  // about z.
  float leanDeg = 0.0f, turnDeg = 0.0f;

  bool operator==(const CameraPose&) const = default;
};

inline constexpr float kVerticalFieldOfViewDeg = 26.0f;  // long lens: little distortion, as in a plate
inline constexpr float kNearMm = 5.0f;
inline constexpr float kMinDistanceMm = 30.0f;
inline constexpr float kMaxDistanceMm = 6000.0f;

glm::vec3 eyeOf(const CameraPose& pose);
// What is up in the scene as it lies, unit: z unless it is leaned.
glm::vec3 upOf(const CameraPose& pose);
glm::mat4 viewMatrix(const CameraPose& pose);

// Vulkan clip space, y down, reversed depth: 1 at the near plane, 0 at infinity.
glm::mat4 projectionMatrix(float aspect);

// `ndc` in [-1, 1], y down, as gl_Position.xy / w.
Ray rayThrough(const CameraPose& pose, float aspect, glm::vec2 ndc);

// The same direction, moved so that the box fills the picture with a margin of 6 %.
CameraPose framed(CameraPose pose, const Bounds& box, float aspect);

// Turns eye and target together about a point of the scene, so that what is under the cursor stays.
CameraPose orbited(CameraPose pose, float deltaYawDeg, float deltaPitchDeg, glm::vec3 pivotMm);

// Moves parallel to the picture; `deltaNdc` as the cursor moved, at the depth of `gripMm`.
CameraPose panned(CameraPose pose, glm::vec2 deltaNdc, float aspect, glm::vec3 gripMm);

// factor < 1 comes nearer; the point under the cursor stays under the cursor.
CameraPose zoomed(CameraPose pose, float factor, glm::vec3 gripMm);

// Shortest way between two poses, s in [0, 1], eased by the caller; distance blends by ratio.
CameraPose blended(const CameraPose& from, const CameraPose& to, float s);

CameraPose normalised(CameraPose pose);

}  // namespace eng
