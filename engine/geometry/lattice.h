// A lattice of cells over a box: from a place to a cell, and values between cells.
#pragma once

#include <algorithm>
#include <glm/glm.hpp>
#include <vector>

#include "engine/geometry/mesh.h"

namespace eng {

// Cell (0, 0, 0) has its centre at `originMm`; x runs fastest.
struct Lattice {
  glm::vec3 originMm{0.0f};
  float spacingMm = 1.0f;
  glm::ivec3 size{0};

  // Over `box` and `marginMm` beyond it on every side.
  static Lattice over(const Bounds& box, float marginMm, float spacingMm) {
    const glm::vec3 low = box.min - marginMm;
    return {low, spacingMm, glm::ivec3(glm::ceil((box.size() + 2.0f * marginMm) / spacingMm)) + 1};
  }

  size_t count() const { return size_t(size.x) * size_t(size.y) * size_t(size.z); }
  size_t index(glm::ivec3 cell) const {
    return size_t(cell.x) + size_t(size.x) * (size_t(cell.y) + size_t(size.y) * size_t(cell.z));
  }
  // In cells from the first one's centre, kept within the lattice.
  glm::vec3 place(glm::vec3 positionMm) const {
    return glm::clamp((positionMm - originMm) / spacingMm, glm::vec3(0.0f), glm::vec3(size - 1));
  }
  size_t nearest(glm::vec3 positionMm) const { return index(glm::ivec3(place(positionMm) + 0.5f)); }

  // Calls visit(index, weight) for the eight cells round a place; the weights sum to 1.
  template <class Visit>
  void forEachCorner(glm::vec3 positionMm, Visit visit) const {
    const glm::vec3 at = place(positionMm);
    const glm::ivec3 low = glm::min(glm::ivec3(at), glm::max(size - 2, glm::ivec3(0)));
    const glm::vec3 f = at - glm::vec3(low);
    for (int corner = 0; corner < 8; ++corner) {
      const glm::ivec3 step(corner & 1, corner >> 1 & 1, corner >> 2 & 1);
      const glm::vec3 w = glm::mix(1.0f - f, f, glm::vec3(step));
      visit(index(glm::min(low + step, size - 1)), w.x * w.y * w.z);
    }
  }
};

// Between the cells' values, linearly.
inline float valueAt(const Lattice& lattice, const std::vector<float>& values, glm::vec3 positionMm) {
  float sum = 0.0f;
  lattice.forEachCorner(positionMm, [&](size_t i, float weight) { sum += weight * values[i]; });
  return sum;
}

}  // namespace eng
