// Exact Euclidean distances on a lattice (Felzenszwalb and Huttenlocher, 2012), on all cores.
#pragma once

#include <glm/vec3.hpp>
#include <vector>

namespace eng {

// For every cell the distance, in cells, to the nearest cell for which `marked` is not zero; x runs fastest.
// A large number where nothing is marked.
std::vector<float> distancesTo(const std::vector<unsigned char>& marked, glm::ivec3 size);

}  // namespace eng
