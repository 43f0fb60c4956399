#include "engine/modelling/round_fields.h"

#include <algorithm>
#include <cmath>
#include <glm/glm.hpp>

namespace eng {
namespace {

// Rows: the first axis, the one square to both, the second axis made square to the first.
glm::mat3 toAxes(glm::vec3 first, glm::vec3 second) {
  first = glm::normalize(first);
  second -= first * glm::dot(first, second);
  second = glm::length(second) > 1e-4f ? glm::normalize(second)
                                       : glm::normalize(glm::cross(first, glm::vec3(0.36f, 0.48f, 0.8f)));
  return glm::transpose(glm::mat3(first, glm::cross(second, first), second));
}

Bounds boundsAround(glm::vec3 centre, glm::vec3 half, const glm::mat3& toLocal) {
  const glm::mat3 axes = glm::transpose(toLocal);
  const glm::vec3 reach =
      glm::abs(axes[0]) * half.x + glm::abs(axes[1]) * half.y + glm::abs(axes[2]) * half.z;
  Bounds bounds;
  bounds.add(centre - reach);
  bounds.add(centre + reach);
  return bounds;
}

Field::Course courseOf(glm::vec3 centre, const glm::mat3& toLocal) {
  const glm::mat3 axes = glm::transpose(toLocal);
  return {.along = axes[0], .middle = centre, .u = axes[1], .v = axes[2]};
}

}  // namespace

BallField::BallField(const Superellipsoid& ball)
    : centre_(ball.centreMm),
      half_(0.5f * ball.sizeMm),
      toLocal_(toAxes(ball.longAxis, ball.shortAxis)),
      exponent_(ball.exponent) {
  bounds_ = boundsAround(centre_, half_, toLocal_);
}

// The value of the implicit equation divided by its gradient: the distance to first order (Taubin, 1991).
void BallField::evaluate(std::span<const glm::vec3> points, std::span<float> values) const {
  for (size_t i = 0; i < points.size(); ++i) {
    const glm::vec3 q = glm::abs(toLocal_ * (points[i] - centre_)) / half_ + 1e-6f;
    const glm::vec3 powers = glm::pow(q, glm::vec3(exponent_));
    const float sum = powers.x + powers.y + powers.z;
    const float g = std::pow(sum, 1.0f / exponent_);
    const glm::vec3 gradient = (powers / q) * (g / sum) / half_;
    values[i] = (g - 1.0f) / glm::length(gradient);
  }
}

Field::Course BallField::courseAt(glm::vec3) const {
  return courseOf(centre_, toLocal_);
}

DiscField::DiscField(const Disc& disc)
    : centre_(disc.centreMm),
      half_(0.5f * glm::vec3(disc.lengthMm, disc.middleMm, disc.acrossMm)),
      toLocal_(toAxes(disc.axis, disc.acrossAxis)),
      edge_(std::min({disc.edgeRadiusMm, half_.x, half_.y, half_.z})) {
  bounds_ = boundsAround(centre_, half_, toLocal_);
}

void DiscField::evaluate(std::span<const glm::vec3> points, std::span<float> values) const {
  for (size_t i = 0; i < points.size(); ++i) {
    const glm::vec3 p = toLocal_ * (points[i] - centre_);
    const float v = p.y / half_.y, w = p.z / half_.z;
    const float g = std::sqrt(v * v + w * w) + 1e-6f;
    const float steepness = std::sqrt(v * v / (half_.y * half_.y) + w * w / (half_.z * half_.z)) + 1e-6f;
    const float beside = (g - 1.0f) * g / steepness + edge_;
    const float beyond = std::abs(p.x) - half_.x + edge_;
    values[i] = std::min(std::max(beside, beyond), 0.0f) +
                glm::length(glm::max(glm::vec2(beside, beyond), glm::vec2(0.0f))) - edge_;
  }
}

Field::Course DiscField::courseAt(glm::vec3) const {
  return courseOf(centre_, toLocal_);
}

}  // namespace eng
