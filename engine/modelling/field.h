// A shape as a function of space: about the distance to its surface in mm, negative inside.
#pragma once

#include <glm/vec3.hpp>
#include <memory>
#include <span>
#include <vector>

#include "engine/geometry/mesh.h"
#include "engine/modelling/solid.h"

namespace eng {

class Envelope;

class Field {
 public:
  virtual ~Field() = default;

  // values[i] for points[i]. Quickest where the points are those of a small cube, x running fastest.
  virtual void evaluate(std::span<const glm::vec3> points, std::span<float> values) const = 0;

  // Unit direction in which the shape runs at the surface point nearest to `point`, and the middle of its
  // section there; for the grain.
  struct Course {
    glm::vec3 along, middle, u, v;  // u and v span the section
  };
  virtual Course courseAt(glm::vec3 point) const = 0;

  // The shape lies within.
  const Bounds& bounds() const { return bounds_; }

 protected:
  Bounds bounds_;
};

// The field of one shape. `envelope` is needed by shapes that follow it (layers, straps over it), else may be
// null; it must outlive the field. Not for an Interface, which is a matter between solids.
std::unique_ptr<Field> makeField(const Shape& shape, const Envelope* envelope);

// Whether the shape can be made only once there is an envelope.
bool needsEnvelope(const Shape& shape);

}  // namespace eng
