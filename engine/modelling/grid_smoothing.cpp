#include "engine/modelling/grid_smoothing.h"

#include <algorithm>
#include <cmath>

#include "engine/base/parallel.h"

namespace eng {
namespace {

std::vector<float> kernelOf(float deviation) {
  const int reach = int(std::ceil(3.0f * deviation));
  std::vector<float> kernel;
  float sum = 0.0f;
  for (int i = -reach; i <= reach; ++i) {
    kernel.push_back(std::exp(-0.5f * float(i * i) / (deviation * deviation)));
    sum += kernel.back();
  }
  for (float& weight : kernel) weight /= sum;
  return kernel;
}

// Calls work(line of values) for all lines along one axis and stores the line back.
template <class Work>
void alongAxis(std::vector<float>& values, glm::ivec3 size, int axis, const Work& work) {
  const size_t strides[3] = {1, size_t(size.x), size_t(size.x) * size_t(size.y)};
  const int first = axis == 0 ? 1 : 0, second = axis == 2 ? 1 : 2;
  const size_t length = size_t(size[axis]);
  parallelFor(size_t(size[second]), [&](size_t b) {
    std::vector<float> line(length), result(length);
    for (size_t a = 0; a < size_t(size[first]); ++a) {
      float* start = values.data() + a * strides[first] + b * strides[second];
      for (size_t i = 0; i < length; ++i) line[i] = start[i * strides[axis]];
      work(line, result);
      for (size_t i = 0; i < length; ++i) start[i * strides[axis]] = result[i];
    }
  });
}

}  // namespace

void smoothGrid(std::vector<float>& values, glm::ivec3 size, float deviationCells) {
  if (deviationCells < 0.05f) return;
  const std::vector<float> kernel = kernelOf(deviationCells);
  const int reach = int(kernel.size()) / 2;
  for (int axis = 0; axis < 3; ++axis)
    alongAxis(values, size, axis, [&](const std::vector<float>& line, std::vector<float>& result) {
      const int last = int(line.size()) - 1;
      for (int i = 0; i <= last; ++i) {
        float sum = 0.0f;
        for (int k = -reach; k <= reach; ++k)
          sum += kernel[size_t(k + reach)] * line[size_t(std::clamp(i + k, 0, last))];
        result[size_t(i)] = sum;
      }
    });
}

void growGrid(std::vector<float>& values, glm::ivec3 size) {
  for (int axis = 0; axis < 3; ++axis)
    alongAxis(values, size, axis, [](const std::vector<float>& line, std::vector<float>& result) {
      const size_t last = line.size() - 1;
      for (size_t i = 0; i <= last; ++i)
        result[i] = std::max({line[i > 0 ? i - 1 : 0], line[i], line[std::min(i + 1, last)]});
    });
}

}  // namespace eng
