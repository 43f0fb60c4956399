// Of every cell of a lattice the marked cell that is nearest to it.
#pragma once

#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

namespace eng {

// `marked` are indices of cells, x running fastest; the answer names each by its place in that list. Exact
// Euclidean distances (Felzenszwalb and Huttenlocher, 2012, keeping track of whose parabola is lowest), on
// all cores. All zero where nothing is marked.
std::vector<uint32_t> nearestMarked(std::span<const uint32_t> marked, glm::ivec3 size);

}  // namespace eng
