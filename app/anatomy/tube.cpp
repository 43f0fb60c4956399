#include "app/anatomy/tube.h"

#include <cassert>

namespace anatomy {

eng::Mesh closedTube(glm::vec3 firstPole, const std::vector<Ring>& rings, glm::vec3 lastPole) {
  assert(!rings.empty());
  const auto round = uint32_t(rings.front().size());
  eng::Mesh mesh;
  mesh.positions.push_back(firstPole);
  for (const Ring& ring : rings) {
    assert(ring.size() == round);
    mesh.positions.insert(mesh.positions.end(), ring.begin(), ring.end());
  }
  mesh.positions.push_back(lastPole);

  const auto last = uint32_t(mesh.positions.size() - 1);
  const auto at = [round](size_t ring, uint32_t i) { return 1 + uint32_t(ring) * round + i % round; };
  const auto triangle = [&mesh](uint32_t a, uint32_t b, uint32_t c) {
    mesh.indices.insert(mesh.indices.end(), {a, b, c});
  };
  for (uint32_t i = 0; i < round; ++i) {
    triangle(0, at(0, i + 1), at(0, i));
    for (size_t ring = 0; ring + 1 < rings.size(); ++ring) {
      triangle(at(ring, i), at(ring, i + 1), at(ring + 1, i + 1));
      triangle(at(ring, i), at(ring + 1, i + 1), at(ring + 1, i));
    }
    triangle(last, at(rings.size() - 1, i), at(rings.size() - 1, i + 1));
  }
  eng::computeNormals(mesh);
  return mesh;
}

}  // namespace anatomy
