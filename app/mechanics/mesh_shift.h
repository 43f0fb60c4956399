// A mesh under a map of space: positions moved, normals and tangents turned with them.
#pragma once

#include <glm/glm.hpp>

#include "engine/geometry/mesh.h"

namespace mechanics {

// What a map does near one place: where it puts it, and the Jacobian there.
struct Moved {
  glm::vec3 positionMm{0.0f};
  glm::mat3 jacobian{1.0f};
};

// Sets one vertex of `to` from the same vertex of `from`. Normals stay square to the surface, unit length.
void moveVertex(const eng::Mesh& from, size_t vertex, const Moved& moved, eng::Mesh& to);

}  // namespace mechanics
