// Filters on a box-shaped lattice of values, x fastest, on all cores. The border repeats its values.
#pragma once

#include <glm/vec3.hpp>
#include <vector>

namespace eng {

// Gaussian of this standard deviation, in cells; nothing happens below a twentieth of one.
void smoothGrid(std::vector<float>& values, glm::ivec3 size, float deviationCells);

// Every value becomes the largest of its 27 neighbours.
void growGrid(std::vector<float>& values, glm::ivec3 size);

}  // namespace eng
