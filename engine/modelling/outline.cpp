#include "engine/modelling/outline.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/constants.hpp>

namespace eng {
namespace {

constexpr float kThinnestMm = 0.6f;

float signedPower(float value, float power) {
  return std::copysign(std::pow(std::abs(value), power), value);
}

// Points of the arc that rounds the corner between `before` and `after`. The radius shrinks where the tangent
// points would pass the middle of an edge.
void addCorner(Outline& outline, glm::vec2 before, const Corner& corner, glm::vec2 after) {
  const glm::vec2 toBefore = before - corner.placeMm, toAfter = after - corner.placeMm;
  const float lengthBefore = glm::length(toBefore), lengthAfter = glm::length(toAfter);
  if (lengthBefore < 1e-4f || lengthAfter < 1e-4f) {
    outline.insert(outline.end(), kCornerPoints, corner.placeMm);
    return;
  }
  const glm::vec2 a = toBefore / lengthBefore, b = toAfter / lengthAfter;
  const float halfAngle = 0.5f * std::acos(std::clamp(glm::dot(a, b), -0.9999f, 0.9999f));
  const float reach =
      std::min(corner.radiusMm / std::tan(halfAngle), 0.48f * std::min(lengthBefore, lengthAfter));
  // A quadratic curve through both tangent points: within a few per cent of the circle, and never a cusp.
  const glm::vec2 from = corner.placeMm + a * reach, to = corner.placeMm + b * reach;
  for (int i = 0; i < kCornerPoints; ++i) {
    const float f = float(i) / float(kCornerPoints - 1), r = 1.0f - f;
    outline.push_back(r * r * from + 2.0f * r * f * corner.placeMm + f * f * to);
  }
}

}  // namespace

Outline outlineOf(const EllipseStation& station) {
  const float halfWidth = 0.5f * std::max(station.widthMm, kThinnestMm);
  const float halfThickness = 0.5f * std::max(station.thicknessMm, kThinnestMm);
  const float power = 2.0f / station.exponent;
  const float turn = glm::radians(station.orientationDeg);
  const glm::vec2 along{std::cos(turn), std::sin(turn)}, across{-along.y, along.x};
  Outline outline;
  for (int i = 0; i < kEllipsePoints; ++i) {
    const float angle = glm::two_pi<float>() * float(i) / float(kEllipsePoints);
    const float s = signedPower(std::cos(angle), power);
    const float y = halfThickness * signedPower(std::sin(angle), power) * (1.0f + station.taper * s) +
                    station.sagittaMm * (s * s - 0.25f);
    const float x =
        halfWidth * s - 0.25f * station.taper * halfWidth;  // an ellipse's centroid moves by a quarter
    outline.push_back(station.centreMm + x * along + y * across);
  }
  return outline;
}

Outline outlineOf(const PolygonStation& station) {
  const size_t count = station.corners.size();
  Outline outline;
  for (size_t i = 0; i < count; ++i)
    addCorner(outline, station.corners[(i + count - 1) % count].placeMm, station.corners[i],
              station.corners[(i + 1) % count].placeMm);
  return outline;
}

}  // namespace eng
