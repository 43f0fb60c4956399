// A loft: outlines stacked along an axis, with smooth curves between the stations.
#pragma once

#include "engine/modelling/field.h"
#include "engine/modelling/outline.h"

namespace eng {

class LoftField : public Field {
 public:
  explicit LoftField(const EllipseLoft& loft);
  explicit LoftField(const PolygonLoft& loft);

  void evaluate(std::span<const glm::vec3> points, std::span<float> values) const override;
  Course courseAt(glm::vec3 point) const override;

 private:
  void finish();
  float rowAt(float along) const;
  void outlineAt(float along, std::vector<float>& x, std::vector<float>& y) const;
  void plane(std::span<const glm::vec3> local, std::span<float> values) const;

  LoftFrame frame_;
  float first_ = 0.0f, step_ = 1.0f;  // where the outlines below lie along the axis
  std::vector<Outline> outlines_;
  std::vector<glm::vec2> centres_;
};

}  // namespace eng
