#include "engine/geometry/local_mean.h"

#include <numeric>

namespace eng {
namespace {

// Two runs of (1 2 1) / 4 have a standard deviation of one cell.
constexpr int kRuns = 2;

void smoothAlong(const Lattice& lattice, std::vector<float>& values, int axis) {
  const glm::ivec3 size = lattice.size;
  const std::vector<float> before = values;
  glm::ivec3 cell;
  for (cell.z = 0; cell.z < size.z; ++cell.z)
    for (cell.y = 0; cell.y < size.y; ++cell.y)
      for (cell.x = 0; cell.x < size.x; ++cell.x) {
        glm::ivec3 low = cell, high = cell;
        low[axis] = std::max(0, cell[axis] - 1);
        high[axis] = std::min(size[axis] - 1, cell[axis] + 1);
        const size_t i = lattice.index(cell);
        values[i] = 0.25f * (before[lattice.index(low)] + 2.0f * before[i] + before[lattice.index(high)]);
      }
}

}  // namespace

LocalMean::LocalMean(const Bounds& box, float reachMm)
    : lattice_(Lattice::over(box, 0.5f * reachMm, reachMm)),
      sums_(lattice_.count()),
      weights_(lattice_.count()) {}

void LocalMean::add(glm::vec3 positionMm, float value, float weight) {
  lattice_.forEachCorner(positionMm, [&](size_t i, float share) {
    sums_[i] += share * weight * value;
    weights_[i] += share * weight;
  });
}

void LocalMean::smooth() {
  for (int run = 0; run < kRuns; ++run)
    for (int axis = 0; axis < 3; ++axis) {
      smoothAlong(lattice_, sums_, axis);
      smoothAlong(lattice_, weights_, axis);
    }
}

float LocalMean::at(glm::vec3 positionMm) const {
  const float weight = valueAt(lattice_, weights_, positionMm);
  return weight > 0.0f ? valueAt(lattice_, sums_, positionMm) / weight : 0.0f;
}

float LocalMean::overall() const {
  const float weight = std::accumulate(weights_.begin(), weights_.end(), 0.0f);
  return weight > 0.0f ? std::accumulate(sums_.begin(), sums_.end(), 0.0f) / weight : 0.0f;
}

}  // namespace eng
