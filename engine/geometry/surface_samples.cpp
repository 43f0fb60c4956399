#include "engine/geometry/surface_samples.h"

#include <algorithm>
#include <cmath>

namespace eng {
namespace {

float longestEdge(glm::vec3 a, glm::vec3 b, glm::vec3 c) {
  return std::max({glm::distance(a, b), glm::distance(b, c), glm::distance(c, a)});
}

// The centres of the parts * parts small triangles that a triangle falls into.
void sampleTriangle(glm::vec3 a, glm::vec3 b, glm::vec3 c, int parts, std::vector<SurfaceSample>& samples) {
  const float area = 0.5f * glm::length(glm::cross(b - a, c - a)) / float(parts * parts);
  const glm::vec3 u = (b - a) / float(parts), v = (c - a) / float(parts);
  for (int i = 0; i < parts; ++i)
    for (int j = 0; i + j < parts; ++j) {
      const glm::vec3 corner = a + float(i) * u + float(j) * v;
      samples.push_back({corner + (u + v) / 3.0f, area});
      if (i + j + 1 < parts) samples.push_back({corner + (u + v) * (2.0f / 3.0f), area});
    }
}

}  // namespace

std::vector<SurfaceSample> surfaceSamples(const Mesh& mesh, float spacingMm) {
  std::vector<SurfaceSample> samples;
  samples.reserve(mesh.triangleCount());
  for (size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const glm::vec3 a = mesh.positions[mesh.indices[i]], b = mesh.positions[mesh.indices[i + 1]],
                    c = mesh.positions[mesh.indices[i + 2]];
    const int parts = std::max(1, int(std::ceil(longestEdge(a, b, c) / spacingMm)));
    sampleTriangle(a, b, c, parts, samples);
  }
  return samples;
}

}  // namespace eng
