// A number that depends on a place, with its gradient: formulae written with these yield their own slopes.
#pragma once

#include <algorithm>
#include <cmath>
#include <glm/glm.hpp>

namespace mechanics {

struct Sloped {
  float value = 0.0f;
  glm::vec3 slope{0.0f};
};

inline Sloped operator+(const Sloped& a, const Sloped& b) {
  return {a.value + b.value, a.slope + b.slope};
}
inline Sloped operator-(const Sloped& a, const Sloped& b) {
  return {a.value - b.value, a.slope - b.slope};
}
inline Sloped operator*(const Sloped& a, const Sloped& b) {
  return {a.value * b.value, a.value * b.slope + b.value * a.slope};
}
inline Sloped operator*(float a, const Sloped& b) {
  return {a * b.value, a * b.slope};
}
inline Sloped operator/(const Sloped& a, const Sloped& b) {
  const float quotient = a.value / b.value;
  return {quotient, (a.slope - quotient * b.slope) / b.value};
}
inline Sloped operator+(const Sloped& a, float b) {
  return {a.value + b, a.slope};
}

// 0 below `low`, 1 above `high`, smooth between.
inline Sloped smoothBetween(float low, float high, const Sloped& a) {
  const float x = std::clamp((a.value - low) / (high - low), 0.0f, 1.0f);
  return {x * x * (3.0f - 2.0f * x), 6.0f * x * (1.0f - x) / (high - low) * a.slope};
}

}  // namespace mechanics
