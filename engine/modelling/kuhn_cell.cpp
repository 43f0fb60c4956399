#include "engine/modelling/kuhn_cell.h"

#include <algorithm>
#include <array>
#include <glm/geometric.hpp>
#include <vector>

namespace eng {
namespace {

using Tetrahedron = std::array<uint8_t, 4>;  // corners, each with the bits of those before it
using Case = std::vector<KuhnEdge>;

std::array<Tetrahedron, 6> tetrahedra() {
  std::array<Tetrahedron, 6> all{};
  std::array<uint8_t, 3> axes{1, 2, 4};
  for (Tetrahedron& one : all) {
    one = {0, axes[0], uint8_t(axes[0] | axes[1]), 7};
    std::next_permutation(axes.begin(), axes.end());
  }
  return all;
}

KuhnEdge edgeBetween(uint8_t a, uint8_t b) {
  return {std::min(a, b), uint8_t(a ^ b)};
}

glm::vec3 middle(KuhnEdge edge) {
  return glm::vec3(cornerOffset(edge.corner)) + 0.5f * glm::vec3(cornerOffset(edge.direction));
}

// Turned so that it looks along `outwards`.
void addTriangle(Case& triangles, KuhnEdge a, KuhnEdge b, KuhnEdge c, glm::vec3 outwards) {
  const glm::vec3 normal = glm::cross(middle(b) - middle(a), middle(c) - middle(a));
  if (glm::dot(normal, outwards) < 0.0f) std::swap(b, c);
  triangles.insert(triangles.end(), {a, b, c});
}

void cut(const Tetrahedron& corners, uint8_t inside, Case& triangles) {
  std::vector<uint8_t> in, out;
  for (const uint8_t corner : corners) (inside >> corner & 1 ? in : out).push_back(corner);
  if (in.empty() || out.empty()) return;
  const glm::vec3 outwards(cornerOffset(out[0]) - cornerOffset(in[0]));
  const auto edge = [&](size_t i, size_t o) { return edgeBetween(in[i], out[o]); };
  if (in.size() == 1) addTriangle(triangles, edge(0, 0), edge(0, 1), edge(0, 2), outwards);
  if (out.size() == 1) addTriangle(triangles, edge(0, 0), edge(1, 0), edge(2, 0), outwards);
  if (in.size() == 2) {
    addTriangle(triangles, edge(0, 0), edge(0, 1), edge(1, 1), outwards);
    addTriangle(triangles, edge(0, 0), edge(1, 1), edge(1, 0), outwards);
  }
}

std::array<Case, 256> allCases() {
  std::array<Case, 256> cases;
  const auto parts = tetrahedra();
  for (size_t inside = 0; inside < cases.size(); ++inside) {
    for (const Tetrahedron& part : parts) cut(part, uint8_t(inside), cases[inside]);
  }
  return cases;
}

}  // namespace

std::span<const KuhnEdge> kuhnTriangles(uint8_t inside) {
  static const std::array<Case, 256> cases = allCases();
  return cases[inside];
}

}  // namespace eng
