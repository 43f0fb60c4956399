// The smooth hull round a set of solids, as a skin would lie over them: hollows are bridged, ridges stay.
#pragma once

#include <glm/vec3.hpp>
#include <vector>

#include "engine/geometry/mesh.h"
#include "engine/modelling/solid.h"

namespace eng {

// Values on a box-shaped lattice, x fastest.
struct DenseGrid {
  glm::vec3 origin{0.0f};
  float spacingMm = 1.0f;
  glm::ivec3 size{0};
  std::vector<float> values;

  size_t index(int x, int y, int z) const {
    return (size_t(z) * size_t(size.y) + size_t(y)) * size_t(size.x) + size_t(x);
  }
  glm::vec3 place(int x, int y, int z) const { return origin + spacingMm * glm::vec3(x, y, z); }
  // Trilinear; the nearest value on the border outside.
  float at(glm::vec3 point) const;
};

class Envelope {
 public:
  // `content`: about the distance to the union of all that is enveloped, negative inside; its border values
  // must be outside. All hollows and smoothing as in the options.
  Envelope(DenseGrid content, const EnvelopeOptions& options);

  float distanceAt(glm::vec3 point) const { return distance_.at(point); }
  glm::vec3 normalAt(glm::vec3 point) const;
  // The point moved along the normal to where the envelope is `heightMm` below it.
  glm::vec3 projected(glm::vec3 point, float heightMm) const;
  Bounds bounds() const;

 private:
  DenseGrid distance_;
};

// How much closing and smoothing holds at a place.
EnvelopeStation envelopeStationAt(const EnvelopeOptions& options, glm::vec3 place);

// Enough room round the content for the widest closing.
float envelopeMarginMm(const EnvelopeOptions& options);

}  // namespace eng
