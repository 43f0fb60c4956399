#include "app/viewer/body_camera.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr float kAslantDeg = 24.0f;
constexpr float kBehindDeg = 180.0f;
constexpr float kFar = 100.0f;  // longer than what counts as no direction

// Where the places of a zone look, lateral and anterior, those of its largest patch most.
glm::vec2 facingOf(const anatomy::Zone& zone) {
  glm::vec2 sum(0.0f);
  for (const anatomy::ZonePatch& patch : zone.patches)
    for (const anatomy::SurfacePlace& place : patch.path) {
      const float theta = glm::radians(place.thetaDeg);
      const bool round = place.by == anatomy::SurfacePlace::By::LegPoint;
      sum += patch.radiusMm * (round ? glm::vec2(std::sin(theta), std::cos(theta)) : glm::vec2(place.facing));
    }
  return sum;
}

glm::vec2 facingOf(const anatomy::TriggerPoint& point, const anatomy::TriggerPointTable& table,
                   anatomy::ZoneOn on) {
  glm::vec2 sum(0.0f);
  for (const anatomy::ZoneUse& use : point.zones) {
    const anatomy::Zone* zone = table.findZone(use.zone);
    if (zone && zone->on == on && use.part == anatomy::ZonePart::Core) sum += facingOf(*zone);
  }
  return sum;
}

}  // namespace

float bodyYawDeg(const anatomy::TriggerPoint* point, const anatomy::TriggerPointTable& table,
                 anatomy::Side side) {
  const float sign = side == anatomy::Side::Right ? 1.0f : -1.0f;
  glm::vec2 facing(0.0f);
  if (point) facing = facingOf(*point, table, anatomy::ZoneOn::Body);
  if (point && facing == glm::vec2(0.0f)) {
    facing = facingOf(*point, table, anatomy::ZoneOn::Leg);
    // From the inner side the other leg would hide it: from in front or behind, a little from there.
    const float before = facing.y > -facing.x ? 1.0f : -1.0f;
    if (facing.x < 0.0f) facing = {-0.3f * kFar, before * kFar};
  }
  // Heels and soles look down: from behind they are seen best.
  const bool aside = glm::length(facing) > 1.0f;
  const float yaw = aside ? glm::degrees(std::atan2(facing.x, facing.y)) : kBehindDeg;
  const float towardsSide = std::clamp(90.0f - std::abs(yaw), -kAslantDeg, kAslantDeg);
  return sign * (yaw < 0.0f ? yaw - towardsSide : yaw + towardsSide);
}

eng::CameraPose bodyPose(const eng::Bounds& figure, float yawDeg, const Interface::BodyArea& area,
                         float titlePixels) {
  const float frameHeight = std::max(1.0f, float(area.frame.size.y) - titlePixels);
  const float partHeight = float(area.part.size.y);
  // A box that is as wide from all sides, so that turning does not change how large the figure is.
  const float half = 0.5f * std::max(figure.size().x, figure.size().y);
  const glm::vec3 middle = figure.centre();
  const eng::Bounds round{{middle.x - half, middle.y - 1.0f, figure.min.z},
                          {middle.x + half, middle.y + 1.0f, figure.max.z}};
  eng::CameraPose pose = eng::framed({.yawDeg = 0.0f}, round, float(area.frame.size.x) / frameHeight);
  pose.yawDeg = yawDeg;
  const float mmPerPixel =
      2.0f * pose.distanceMm * std::tan(glm::radians(0.5f * eng::kVerticalFieldOfViewDeg)) / frameHeight;
  pose.distanceMm *= partHeight / frameHeight;
  const float frameMiddle = float(area.frame.origin.y) + titlePixels + 0.5f * frameHeight;
  const float partMiddle = float(area.part.origin.y) + 0.5f * partHeight;
  pose.targetMm.z += mmPerPixel * (frameMiddle - partMiddle);
  // Not eng::normalised(): nobody moves this eye by hand, and a whole body wants it farther off than a leg
  // does.
  return pose;
}

}  // namespace app
