// A band along a smooth curve: vessels, nerves, cords, straps.
#pragma once

#include "engine/modelling/field.h"

namespace eng {

class StrapField : public Field {
 public:
  // `envelope` only where the strap follows it.
  StrapField(const Strap& strap, const Envelope* envelope);

  void evaluate(std::span<const glm::vec3> points, std::span<float> values) const override;
  Course courseAt(glm::vec3 point) const override;

 private:
  struct Segment {
    glm::vec3 from, step;          // step: to the end
    glm::vec3 across, nextAcross;  // unit, along the width
    float inverseLength2;
    float halfThickness, nextHalfThickness, halfFlat, nextHalfFlat;
    float reach;  // of any surface point from the segment's middle
  };

  void build(const std::vector<StrapPoint>& points);
  static float distance(const Segment& segment, glm::vec3 point);

  std::vector<Segment> segments_;
};

}  // namespace eng
