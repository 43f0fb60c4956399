#include "engine/geometry/distance_transform.h"

#include <cmath>

#include "engine/geometry/lower_envelope.h"

namespace eng {

std::vector<float> distancesTo(const std::vector<unsigned char>& marked, glm::ivec3 size) {
  std::vector<float> squared(marked.size());
  for (size_t i = 0; i < marked.size(); ++i) squared[i] = marked[i] ? 0.0f : kFarSquared;
  spreadLowest(squared, size);
  for (float& value : squared) value = std::sqrt(value);
  return squared;
}

}  // namespace eng
