#include "engine/view/camera.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

#include "engine/geometry/box_corners.h"

namespace eng {
namespace {

constexpr float kFramingMargin = 0.06f;

// The picture's axes in the scene. Up follows from the yaw, so that it is defined looking straight down too.
struct Axes {
  glm::vec3 right;
  glm::vec3 up;
  glm::vec3 forward;

  glm::vec3 toPicture(glm::vec3 v) const {
    return {glm::dot(v, right), glm::dot(v, up), glm::dot(v, forward)};
  }
  glm::vec3 toScene(glm::vec3 v) const { return v.x * right + v.y * up + v.z * forward; }
};

glm::mat3 layingOf(const CameraPose& pose) {
  const glm::mat4 turned = glm::rotate(glm::mat4(1.0f), glm::radians(pose.turnDeg), glm::vec3(0, 0, 1));
  return glm::mat3(glm::rotate(turned, -glm::radians(pose.leanDeg), glm::vec3(1, 0, 0)));
}

Axes axesOf(const CameraPose& pose) {
  const float yaw = glm::radians(pose.yawDeg);
  const float pitch = glm::radians(pose.pitchDeg);
  const glm::vec3 horizontal(std::sin(yaw), std::cos(yaw), 0.0f);  // from the target to the eye
  const glm::vec3 vertical(0.0f, 0.0f, 1.0f);
  const glm::mat3 laid = pose.leanDeg == 0.0f && pose.turnDeg == 0.0f ? glm::mat3(1.0f) : layingOf(pose);
  return {.right = laid * glm::vec3(-std::cos(yaw), std::sin(yaw), 0.0f),
          .up = laid * (std::cos(pitch) * vertical - std::sin(pitch) * horizontal),
          .forward = laid * (-std::cos(pitch) * horizontal - std::sin(pitch) * vertical)};
}

// Half the picture's width and height at a depth of 1.
glm::vec2 halfSizes(float aspect) {
  const float y = std::tan(glm::radians(0.5f * kVerticalFieldOfViewDeg));
  return {y * aspect, y};
}

// Where the eye must be along one picture axis, and how far back, for all corners to lie within the slope.
struct Fit {
  float centre;
  float depth;
};

Fit fitAlong(int axis, float slope, const std::array<glm::vec3, 8>& corners) {
  float low = 1e30f;
  float high = -1e30f;
  for (const glm::vec3& corner : corners) {
    low = std::min(low, corner[axis] + slope * corner.z);
    high = std::max(high, corner[axis] - slope * corner.z);
  }
  return {0.5f * (low + high), (low - high) / (2.0f * slope)};
}

float wrapped(float degrees) {
  const float turned = std::fmod(degrees + 180.0f, 360.0f);
  const float result = (turned < 0.0f ? turned + 360.0f : turned) - 180.0f;
  return result >= 180.0f ? -180.0f : result;  // rounding can lift a tiny negative angle to 180
}

float clampedDistance(float distanceMm) {
  return std::clamp(distanceMm, kMinDistanceMm, kMaxDistanceMm);
}

}  // namespace

glm::vec3 eyeOf(const CameraPose& pose) {
  return pose.targetMm - pose.distanceMm * axesOf(pose).forward;
}

glm::vec3 upOf(const CameraPose& pose) {
  return layingOf(pose) * glm::vec3(0, 0, 1);
}

glm::mat4 viewMatrix(const CameraPose& pose) {
  const Axes axes = axesOf(pose);
  const glm::mat3 rotation = glm::transpose(glm::mat3(axes.right, axes.up, -axes.forward));
  glm::mat4 view(rotation);
  view[3] = glm::vec4(-(rotation * eyeOf(pose)), 1.0f);
  return view;
}

glm::mat4 projectionMatrix(float aspect) {
  const glm::vec2 half = halfSizes(aspect);
  glm::mat4 projection(0.0f);
  projection[0][0] = 1.0f / half.x;
  projection[1][1] = -1.0f / half.y;
  projection[2][3] = -1.0f;
  projection[3][2] = kNearMm;
  return projection;
}

Ray rayThrough(const CameraPose& pose, float aspect, glm::vec2 ndc) {
  const glm::vec2 half = halfSizes(aspect);
  const glm::vec3 direction = axesOf(pose).toScene({ndc.x * half.x, -ndc.y * half.y, 1.0f});
  return {eyeOf(pose), glm::normalize(direction)};
}

CameraPose framed(CameraPose pose, const Bounds& box, float aspect) {
  if (box.empty()) return pose;
  const Axes axes = axesOf(pose);
  std::array<glm::vec3, 8> corners = cornersOf(box);
  for (glm::vec3& corner : corners) corner = axes.toPicture(corner - box.centre());
  const glm::vec2 slopes = (1.0f - kFramingMargin) * halfSizes(aspect);
  const Fit x = fitAlong(0, slopes.x, corners);
  const Fit y = fitAlong(1, slopes.y, corners);
  pose.targetMm = box.centre() + axes.toScene({x.centre, y.centre, 0.0f});
  float depth = std::min(x.depth, y.depth);
  for (const glm::vec3& corner : corners) depth = std::min(depth, corner.z - 2.0f * kNearMm);
  pose.distanceMm = -depth;
  return normalised(pose);
}

CameraPose orbited(CameraPose pose, float deltaYawDeg, float deltaPitchDeg, glm::vec3 pivotMm) {
  const glm::vec3 fromPivot = axesOf(pose).toPicture(pose.targetMm - pivotMm);
  pose.yawDeg += deltaYawDeg;
  pose.pitchDeg += deltaPitchDeg;
  pose = normalised(pose);
  pose.targetMm = pivotMm + axesOf(pose).toScene(fromPivot);
  return pose;
}

CameraPose panned(CameraPose pose, glm::vec2 deltaNdc, float aspect, glm::vec3 gripMm) {
  const Axes axes = axesOf(pose);
  const float depth = std::max(glm::dot(gripMm - eyeOf(pose), axes.forward), kNearMm);
  const glm::vec2 move = deltaNdc * halfSizes(aspect) * depth;
  pose.targetMm += axes.toScene({-move.x, move.y, 0.0f});
  return pose;
}

CameraPose zoomed(CameraPose pose, float factor, glm::vec3 gripMm) {
  const float depth = glm::dot(gripMm - eyeOf(pose), axesOf(pose).forward);
  // What is gripped may lie well in front of the target: it must not slip behind the near plane.
  if (factor < 1.0f && depth > 0.0f) factor = std::max(factor, std::min(1.0f, 2.0f * kNearMm / depth));
  const float distance = clampedDistance(pose.distanceMm * factor);
  const float reached = distance / pose.distanceMm;
  pose.targetMm = gripMm + (pose.targetMm - gripMm) * reached;
  pose.distanceMm = distance;
  return pose;
}

CameraPose blended(const CameraPose& from, const CameraPose& to, float s) {
  if (s <= 0.0f) return from;
  if (s >= 1.0f) return to;
  CameraPose pose;
  pose.targetMm = glm::mix(from.targetMm, to.targetMm, s);
  pose.yawDeg = from.yawDeg + s * wrapped(to.yawDeg - from.yawDeg);
  pose.pitchDeg = glm::mix(from.pitchDeg, to.pitchDeg, s);
  pose.leanDeg = glm::mix(from.leanDeg, to.leanDeg, s);
  pose.turnDeg = glm::mix(from.turnDeg, to.turnDeg, s);
  pose.distanceMm = from.distanceMm * std::pow(to.distanceMm / from.distanceMm, s);
  return normalised(pose);
}

CameraPose normalised(CameraPose pose) {
  pose.yawDeg = wrapped(pose.yawDeg);
  pose.pitchDeg = std::clamp(pose.pitchDeg, -90.0f, 90.0f);
  pose.distanceMm = clampedDistance(pose.distanceMm);
  return pose;
}

}  // namespace eng
