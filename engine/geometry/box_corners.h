// The eight corners of a box, for what must be asked of each of them.
#pragma once

#include <array>

#include "engine/geometry/mesh.h"

namespace eng {

inline std::array<glm::vec3, 8> cornersOf(const Bounds& box) {
  std::array<glm::vec3, 8> corners;
  for (size_t i = 0; i < corners.size(); ++i)
    corners[i] = {i & 1 ? box.max.x : box.min.x, i & 2 ? box.max.y : box.min.y,
                  i & 4 ? box.max.z : box.min.z};
  return corners;
}

}  // namespace eng
