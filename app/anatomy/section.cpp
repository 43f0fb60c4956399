#include "app/anatomy/section.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/constants.hpp>
#include <limits>

namespace anatomy {
namespace {

constexpr float kExponent = 2.3f;  // 2 is an ellipse; muscles are a little fuller
constexpr float kThinnestMm = 1.0f;
constexpr int kFinePoints = 4 * kPointsRound;

float signedPower(float value) {
  return std::copysign(std::pow(std::abs(value), 2.0f / kExponent), value);
}

// Thickness at s in [-1, 1] across the width, as a factor on the superellipse, through the three measured
// values.
class Thickness {
 public:
  explicit Thickness(const Station& station) {
    const float shoulder = std::pow(1.0f - std::pow(0.5f, kExponent), 1.0f / kExponent);
    const float low = std::max(station.thicknessesMm[0], kThinnestMm) / shoulder;
    const float high = std::max(station.thicknessesMm[2], kThinnestMm) / shoulder;
    middle_ = std::max(station.thicknessesMm[1], kThinnestMm);
    odd_ = 0.5f * (high - low);
    even_ = 0.5f * (high + low) - middle_;
    most_ = std::max({low, middle_, high});
  }

  float at(float s) const {
    const float f =
        std::sin(0.5f * glm::pi<float>() * s) * glm::root_two<float>();  // 1 at a quarter of the width
    return std::clamp(middle_ + odd_ * f + even_ * f * f, 0.35f * most_, 1.3f * most_);
  }

 private:
  float middle_, odd_, even_, most_;
};

Outline fineOutline(const Station& station) {
  const Thickness thickness(station);
  const float axis = glm::radians(station.axisDeg);
  const glm::vec2 along{std::cos(axis), std::sin(axis)}, across{-along.y, along.x};
  Outline outline;
  for (int i = 0; i < kFinePoints; ++i) {
    const float angle = glm::two_pi<float>() * float(i) / float(kFinePoints);
    const float s = signedPower(std::cos(angle));
    // A quarter is the mean of s squared over an ellipse: the bend leaves the middle where it was measured.
    const float v =
        0.5f * thickness.at(s) * signedPower(std::sin(angle)) + station.sagittaMm * (s * s - 0.25f);
    outline.push_back(0.5f * station.widthMm * s * along + v * across);
  }
  return outline;
}

float areaOf(const Outline& outline) {
  float twice = 0.0f;
  for (size_t i = 0; i < outline.size(); ++i) {
    const glm::vec2 a = outline[i], b = outline[(i + 1) % outline.size()];
    twice += a.x * b.y - a.y * b.x;
  }
  return 0.5f * twice;
}

// Points at equal steps along the closed line.
Outline evenly(const Outline& line) {
  std::vector<float> walked{0.0f};
  for (size_t i = 0; i < line.size(); ++i)
    walked.push_back(walked.back() + glm::length(line[(i + 1) % line.size()] - line[i]));
  Outline outline;
  size_t segment = 0;
  for (int i = 0; i < kPointsRound; ++i) {
    const float goal = walked.back() * float(i) / float(kPointsRound);
    while (walked[segment + 1] < goal) ++segment;
    const float length = walked[segment + 1] - walked[segment];
    const float share = length > 0.0f ? (goal - walked[segment]) / length : 0.0f;
    outline.push_back(glm::mix(line[segment], line[(segment + 1) % line.size()], share));
  }
  return outline;
}

}  // namespace

Outline outlineOf(const Station& station) {
  Outline outline = evenly(fineOutline(station));
  const float wantedMm2 = 100.0f * station.areaCm2;
  const float scale = std::clamp(std::sqrt(wantedMm2 / std::max(areaOf(outline), 1e-3f)), 0.5f, 1.15f);
  for (glm::vec2& point : outline) point *= scale;
  return outline;
}

Outline alignedTo(const Outline& other, const Outline& outline) {
  int best = 0;
  float least = std::numeric_limits<float>::max();
  for (int shift = 0; shift < kPointsRound; ++shift) {
    float sum = 0.0f;
    for (int i = 0; i < kPointsRound; ++i) {
      const glm::vec2 gap = outline[size_t(i + shift) % kPointsRound] - other[size_t(i)];
      sum += glm::dot(gap, gap);
    }
    if (sum < least) least = sum, best = shift;
  }
  Outline turned = outline;
  std::ranges::rotate(turned, turned.begin() + best);
  return turned;
}

}  // namespace anatomy
