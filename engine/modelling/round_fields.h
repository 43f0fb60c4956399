// Balls and discs: a superellipsoid and an elliptic cylinder with rounded rims.
#pragma once

#include <glm/mat3x3.hpp>

#include "engine/modelling/field.h"

namespace eng {

class BallField : public Field {
 public:
  explicit BallField(const Superellipsoid& ball);
  void evaluate(std::span<const glm::vec3> points, std::span<float> values) const override;
  Course courseAt(glm::vec3 point) const override;

 private:
  glm::vec3 centre_, half_;
  glm::mat3 toLocal_;
  float exponent_;
};

class DiscField : public Field {
 public:
  explicit DiscField(const Disc& disc);
  void evaluate(std::span<const glm::vec3> points, std::span<float> values) const override;
  Course courseAt(glm::vec3 point) const override;

 private:
  glm::vec3 centre_, half_;  // half: along the axis, middle, across
  glm::mat3 toLocal_;
  float edge_;
};

}  // namespace eng
