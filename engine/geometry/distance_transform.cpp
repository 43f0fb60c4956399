#include "engine/geometry/distance_transform.h"

#include <cmath>

#include "engine/base/parallel.h"

namespace eng {
namespace {

constexpr float kFar = 1e12f;

// The lower envelope of parabolas standing on one line of squared distances.
class LineTransform {
 public:
  explicit LineTransform(size_t length) : value_(length), vertex_(length), border_(length + 1) {}

  void operator()(float* line, size_t stride, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; ++i) value_[i] = line[i * stride];
    for (size_t i = 0; i < length; ++i) {
      if (value_[i] >= kFar) continue;
      float from = -kFar;
      while (count > 0) {
        from = meeting(vertex_[count - 1], i);
        if (from > border_[count - 1]) break;
        --count;
        from = -kFar;
      }
      vertex_[count] = i;
      border_[count++] = from;
    }
    if (count == 0) return;
    for (size_t i = 0, k = 0; i < length; ++i) {
      while (k + 1 < count && border_[k + 1] < float(i)) ++k;
      const float step = float(i) - float(vertex_[k]);
      line[i * stride] = step * step + value_[vertex_[k]];
    }
  }

 private:
  float meeting(size_t a, size_t b) const {
    const float fa = float(a), fb = float(b);
    return (value_[b] + fb * fb - value_[a] - fa * fa) / (2.0f * (fb - fa));
  }

  std::vector<float> value_;
  std::vector<size_t> vertex_;
  std::vector<float> border_;
};

}  // namespace

std::vector<float> distancesTo(const std::vector<unsigned char>& marked, glm::ivec3 size) {
  const size_t nx = size_t(size.x), ny = size_t(size.y), nz = size_t(size.z);
  std::vector<float> squared(marked.size());
  for (size_t i = 0; i < marked.size(); ++i) squared[i] = marked[i] ? 0.0f : kFar;
  parallelFor(nz, [&](size_t z) {
    LineTransform alongX(nx), alongY(ny);
    float* slice = squared.data() + z * nx * ny;
    for (size_t y = 0; y < ny; ++y) alongX(slice + y * nx, 1, nx);
    for (size_t x = 0; x < nx; ++x) alongY(slice + x, nx, ny);
  });
  parallelFor(ny, [&](size_t y) {
    LineTransform alongZ(nz);
    for (size_t x = 0; x < nx; ++x) alongZ(squared.data() + y * nx + x, nx * ny, nz);
  });
  for (float& value : squared) value = std::sqrt(value);
  return squared;
}

}  // namespace eng
