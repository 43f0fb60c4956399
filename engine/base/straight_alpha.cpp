#include "engine/base/straight_alpha.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace eng {
namespace {

// The transfer function of IEC 61966-2-1, for each of the 256 values.
std::array<float, 256> linearValues() {
  std::array<float, 256> values;
  for (int i = 0; i < 256; ++i) {
    const float encoded = float(i) / 255.0f;
    values[size_t(i)] = encoded <= 0.04045f ? encoded / 12.92f : std::pow((encoded + 0.055f) / 1.055f, 2.4f);
  }
  return values;
}

uint8_t encoded(float linear) {
  const float v = std::clamp(linear, 0.0f, 1.0f);
  return uint8_t(255.0f * (v <= 0.0031308f ? 12.92f * v : 1.055f * std::pow(v, 1.0f / 2.4f) - 0.055f) + 0.5f);
}

}  // namespace

void straighten(Picture& picture) {
  static const std::array<float, 256> kLinear = linearValues();
  for (size_t i = 0; i < picture.rgba.size(); i += 4) {
    uint8_t* pixel = picture.rgba.data() + i;
    if (pixel[3] == 255) continue;
    const float alpha = float(pixel[3]) / 255.0f;
    for (int channel = 0; channel < 3; ++channel)
      pixel[channel] = pixel[3] == 0 ? 0 : encoded(kLinear[pixel[channel]] / alpha);
  }
}

void layOver(const Picture& upper, Picture& lower) {
  assert(upper.rgba.size() == lower.rgba.size());
  for (size_t i = 0; i < lower.rgba.size(); i += 4) {
    const uint8_t* top = upper.rgba.data() + i;
    uint8_t* under = lower.rgba.data() + i;
    if (top[3] == 0) continue;
    const float left = float(under[3]) * (1.0f - float(top[3]) / 255.0f);  // of the lower one's alpha
    const float alpha = float(top[3]) + left;
    for (int channel = 0; channel < 3; ++channel) {
      const float sum = float(top[channel]) * 255.0f + float(under[channel]) * left;
      under[channel] = uint8_t(std::min(255.0f, sum / alpha + 0.5f));
    }
    under[3] = uint8_t(alpha + 0.5f);
  }
}

}  // namespace eng
