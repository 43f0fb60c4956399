// Where somebody says that it hurts: zones named as a whole and discs painted on the leg or on the figure of
// the body, in the order in which they were painted.
#pragma once

#include <array>
#include <glm/glm.hpp>
#include <string>
#include <vector>

#include "app/anatomy/trigger_points/zone.h"

namespace anatomy {

inline constexpr int kStrongestPain = 3;  // 1 light, 2 clear, 3 strong
// How strong pain of each level looks, 0 to 1.
inline constexpr std::array<float, kStrongestPain + 1> kPaintedStrengths{0.0f, 0.3f, 0.62f, 1.0f};

struct PaintedSpot {
  std::string zone;  // id of a Zone that hurts as a whole; empty: a disc
  ZoneOn on = ZoneOn::Leg;
  glm::vec3 placeMm{0.0f};  // centre of the disc: leg frame, or the frame of BodyFrame
  float radiusMm = 0.0f;
  int level = 1;  // 1 to kStrongestPain; 0 wipes away what was painted before
  bool operator==(const PaintedSpot&) const = default;
};

using PaintedPain = std::vector<PaintedSpot>;

}  // namespace anatomy
