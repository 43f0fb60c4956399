// Simple closed meshes for tests.
#pragma once

#include "engine/geometry/mesh.h"

namespace test {

inline eng::Mesh box(glm::vec3 low, glm::vec3 high) {
  eng::Mesh mesh;
  for (int axis = 0; axis < 3; ++axis) {
    for (int side = 0; side < 2; ++side) {
      glm::vec3 normal(0.0f);
      normal[axis] = side ? 1.0f : -1.0f;
      const int u = (axis + 1) % 3, v = (axis + 2) % 3;
      const auto first = uint32_t(mesh.positions.size());
      for (int corner = 0; corner < 4; ++corner) {
        glm::vec3 p;
        p[axis] = side ? high[axis] : low[axis];
        p[u] = (corner == 1 || corner == 2) ? high[u] : low[u];
        p[v] = corner >= 2 ? high[v] : low[v];
        mesh.positions.push_back(p);
        mesh.normals.push_back(normal);
      }
      const uint32_t order[2][6] = {{0, 2, 1, 0, 3, 2}, {0, 1, 2, 0, 2, 3}};
      for (const uint32_t i : order[side]) mesh.indices.push_back(first + i);
    }
  }
  return mesh;
}

}  // namespace test
