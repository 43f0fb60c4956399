#include "engine/geometry/monotone_cubic.h"

#include <algorithm>
#include <cassert>

namespace eng {
namespace {

// Weighted harmonic mean of the neighbours' slopes, level at a peak (Fritsch and Butland, 1984).
float innerSlope(float before, float after, float widthBefore, float widthAfter) {
  if (before * after <= 0.0f) return 0.0f;
  const float w1 = 2.0f * widthAfter + widthBefore;
  const float w2 = widthAfter + 2.0f * widthBefore;
  return (w1 + w2) / (w1 / before + w2 / after);
}

}  // namespace

MonotoneCubic::MonotoneCubic(std::vector<float> x, std::vector<float> y)
    : x_(std::move(x)), y_(std::move(y)), slope_(x_.size()) {
  assert(x_.size() >= 2 && x_.size() == y_.size());
  const size_t last = x_.size() - 1;
  const auto secant = [&](size_t i) { return (y_[i + 1] - y_[i]) / (x_[i + 1] - x_[i]); };
  slope_[0] = secant(0);
  slope_[last] = secant(last - 1);
  for (size_t i = 1; i < last; ++i)
    slope_[i] = innerSlope(secant(i - 1), secant(i), x_[i] - x_[i - 1], x_[i + 1] - x_[i]);
}

float MonotoneCubic::operator()(float x) const {
  if (x <= x_.front()) return y_.front();
  if (x >= x_.back()) return y_.back();
  const size_t i = size_t(std::ranges::upper_bound(x_, x) - x_.begin()) - 1;
  const float width = x_[i + 1] - x_[i];
  const float s = (x - x_[i]) / width;
  const float r = 1.0f - s;
  return y_[i] * r * r * (1.0f + 2.0f * s) + y_[i + 1] * s * s * (3.0f - 2.0f * s) +
         width * s * r * (slope_[i] * r - slope_[i + 1] * s);
}

}  // namespace eng
