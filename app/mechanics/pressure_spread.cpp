#include "app/mechanics/pressure_spread.h"

#include <cmath>
#include <numbers>

namespace mechanics {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

// Rings of equal area, each as so many point loads.
constexpr int kRings = 16;
constexpr int kSpokes = 32;

float pointShare(float depthMm, float asideSquared, float areaMm2) {
  const float squared = depthMm * depthMm + asideSquared;
  const float fifth = squared * squared * std::sqrt(squared);
  return 3.0f * areaMm2 * depthMm * depthMm * depthMm / (2.0f * kPi * fifth);
}

}  // namespace

float discShare(float radiusMm, float depthMm) {
  if (depthMm <= 0.0f) return 1.0f;
  const float ratio = radiusMm / depthMm;
  const float x = 1.0f + ratio * ratio;
  return 1.0f - 1.0f / (x * std::sqrt(x));
}

float discShareBeside(float radiusMm, float depthMm, float asideMm) {
  // So near the surface the points would be seen one by one.
  if (depthMm < 0.3f * radiusMm) return asideMm <= radiusMm ? discShare(radiusMm, depthMm) : 0.0f;
  const float areaMm2 = kPi * radiusMm * radiusMm / float(kRings * kSpokes);
  float share = 0.0f;
  for (int ring = 0; ring < kRings; ++ring) {
    const float r = radiusMm * std::sqrt((float(ring) + 0.5f) / float(kRings));
    for (int spoke = 0; spoke < kSpokes; ++spoke) {
      const float turn = 2.0f * kPi * (float(spoke) + 0.5f) / float(kSpokes);
      const float x = r * std::cos(turn) - asideMm, y = r * std::sin(turn);
      share += pointShare(depthMm, x * x + y * y, areaMm2);
    }
  }
  return share;
}

float punchShare(float radiusMm, float depthMm) {
  const float s2 = depthMm * depthMm / (radiusMm * radiusMm);
  return 0.5f * (1.0f + 3.0f * s2) / ((1.0f + s2) * (1.0f + s2));
}

float roundShare(float radiusMm, float depthMm) {
  const float s = depthMm / radiusMm;
  return 1.0f / (1.0f + s * s);
}

float stripShare(float halfWidthMm, float depthMm) {
  if (depthMm <= 0.0f) return 1.0f;
  const float alpha = 2.0f * std::atan(halfWidthMm / depthMm);
  return (alpha + std::sin(alpha)) / kPi;
}

}  // namespace mechanics
