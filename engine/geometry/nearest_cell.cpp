#include "engine/geometry/nearest_cell.h"

#include "engine/base/parallel.h"

namespace eng {
namespace {

constexpr float kFar = 1e12f;

struct Nearest {
  float squared = kFar;
  uint32_t marked = 0;
};

// The lower envelope of parabolas standing on one line of squared distances.
class Line {
 public:
  explicit Line(size_t length) : values_(length), vertices_(length), borders_(length) {}

  void operator()(Nearest* line, size_t stride, size_t length) {
    for (size_t i = 0; i < length; ++i) values_[i] = line[i * stride];
    const size_t count = raise(length);
    for (size_t i = 0, k = 0; count > 0 && i < length; ++i) {
      while (k + 1 < count && borders_[k + 1] < float(i)) ++k;
      const Nearest& lowest = values_[vertices_[k]];
      const float step = float(i) - float(vertices_[k]);
      line[i * stride] = {step * step + lowest.squared, lowest.marked};
    }
  }

 private:
  // How many parabolas the envelope has; each is lowest from its border on.
  size_t raise(size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; ++i) {
      if (values_[i].squared >= kFar) continue;
      float from = -kFar;
      while (count > 0) {
        from = meeting(vertices_[count - 1], i);
        if (from > borders_[count - 1]) break;
        --count;
        from = -kFar;
      }
      vertices_[count] = i;
      borders_[count++] = from;
    }
    return count;
  }
  float meeting(size_t a, size_t b) const {
    const float fa = float(a), fb = float(b);
    return (values_[b].squared + fb * fb - values_[a].squared - fa * fa) / (2.0f * (fb - fa));
  }

  std::vector<Nearest> values_;
  std::vector<size_t> vertices_;
  std::vector<float> borders_;
};

}  // namespace

std::vector<uint32_t> nearestMarked(std::span<const uint32_t> marked, glm::ivec3 size) {
  const size_t nx = size_t(size.x), ny = size_t(size.y), nz = size_t(size.z);
  std::vector<Nearest> cells(nx * ny * nz);
  for (uint32_t i = 0; i < marked.size(); ++i) cells[marked[i]] = {0.0f, i};
  parallelFor(nz, [&](size_t z) {
    Line alongX(nx), alongY(ny);
    Nearest* slice = cells.data() + z * nx * ny;
    for (size_t y = 0; y < ny; ++y) alongX(slice + y * nx, 1, nx);
    for (size_t x = 0; x < nx; ++x) alongY(slice + x, nx, ny);
  });
  parallelFor(ny, [&](size_t y) {
    Line alongZ(nz);
    for (size_t x = 0; x < nx; ++x) alongZ(cells.data() + y * nx + x, nx * ny, nz);
  });
  std::vector<uint32_t> nearest(cells.size());
  for (size_t i = 0; i < cells.size(); ++i) nearest[i] = cells[i].marked;
  return nearest;
}

}  // namespace eng
