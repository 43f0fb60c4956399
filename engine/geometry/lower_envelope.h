// What exact squared distances on a lattice are found with: along one line after the other each cell takes
// the lowest of the parabolas that stand on the line's cells (Felzenszwalb and Huttenlocher, 2012).
#pragma once

#include <cstddef>
#include <glm/vec3.hpp>
#include <vector>

#include "engine/base/parallel.h"

namespace eng {

inline constexpr float kFarSquared = 1e12f;  // of a cell from which nothing is known to be near

// A cell is a squared distance, or something that holds one in `squared` and hands the rest on.
inline float squaredOf(float cell) {
  return cell;
}
inline float withSquared(float, float squared) {
  return squared;
}
template <class Cell>
float squaredOf(const Cell& cell) {
  return cell.squared;
}
template <class Cell>
Cell withSquared(Cell cell, float squared) {
  cell.squared = squared;
  return cell;
}

// For lines of up to `length` cells.
template <class Cell>
class LowerEnvelope {
 public:
  explicit LowerEnvelope(size_t length) : values_(length), vertices_(length), borders_(length) {}

  void operator()(Cell* line, size_t stride, size_t length) {
    for (size_t i = 0; i < length; ++i) values_[i] = line[i * stride];
    const size_t count = raise(length);
    for (size_t i = 0, k = 0; count > 0 && i < length; ++i) {
      while (k + 1 < count && borders_[k + 1] < float(i)) ++k;
      const Cell& lowest = values_[vertices_[k]];
      const float step = float(i) - float(vertices_[k]);
      line[i * stride] = withSquared(lowest, step * step + squaredOf(lowest));
    }
  }

 private:
  // How many parabolas the envelope has; each is lowest from its border on.
  size_t raise(size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; ++i) {
      if (squaredOf(values_[i]) >= kFarSquared) continue;
      float from = -kFarSquared;
      while (count > 0) {
        from = meeting(vertices_[count - 1], i);
        if (from > borders_[count - 1]) break;
        --count;
        from = -kFarSquared;
      }
      vertices_[count] = i;
      borders_[count++] = from;
    }
    return count;
  }
  float meeting(size_t a, size_t b) const {
    const float fa = float(a), fb = float(b);
    return (squaredOf(values_[b]) + fb * fb - squaredOf(values_[a]) - fa * fa) / (2.0f * (fb - fa));
  }

  std::vector<Cell> values_;
  std::vector<size_t> vertices_;
  std::vector<float> borders_;
};

// Brings every cell, x running fastest, its lowest parabola of the whole lattice; on all cores.
template <class Cell>
void spreadLowest(std::vector<Cell>& cells, glm::ivec3 size) {
  const size_t nx = size_t(size.x), ny = size_t(size.y), nz = size_t(size.z);
  parallelFor(nz, [&](size_t z) {
    LowerEnvelope<Cell> alongX(nx), alongY(ny);
    Cell* slice = cells.data() + z * nx * ny;
    for (size_t y = 0; y < ny; ++y) alongX(slice + y * nx, 1, nx);
    for (size_t x = 0; x < nx; ++x) alongY(slice + x, nx, ny);
  });
  parallelFor(ny, [&](size_t y) {
    LowerEnvelope<Cell> alongZ(nz);
    for (size_t x = 0; x < nx; ++x) alongZ(cells.data() + y * nx + x, nx * ny, nz);
  });
}

}  // namespace eng
