// A closed surface through a row of rings, with a pole at each end.
#pragma once

#include <vector>

#include "engine/geometry/mesh.h"

namespace anatomy {

using Ring = std::vector<glm::vec3>;

// All rings have the same number of points and run counter-clockwise seen from the last ring's side. The mesh
// is manifold and faces outward.
eng::Mesh closedTube(glm::vec3 firstPole, const std::vector<Ring>& rings, glm::vec3 lastPole);

}  // namespace anatomy
