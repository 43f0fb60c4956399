// How a cube of a grid is cut where its corner values change sign: a table of triangles for each of the 256
// patterns.
#pragma once

#include <cstdint>
#include <glm/vec3.hpp>
#include <span>

namespace eng {

// An edge between two of a cube's corners, which are numbered by their bits: x 1, y 2, z 4. It starts at
// `corner` and steps along every axis in `direction` (1 to 7); a diagonal steps along two or three.
struct KuhnEdge {
  uint8_t corner = 0, direction = 0;
};

inline glm::ivec3 cornerOffset(unsigned bits) {
  return {int(bits & 1), int(bits >> 1 & 1), int(bits >> 2 & 1)};
}

// The edges whose crossings are the triangles' corners, three by three, counter-clockwise seen from outside.
// `inside` has a bit for each corner that is inside. The cube is cut into the six tetrahedra round its
// diagonal from corner 0 to 7 (Kuhn 1960; Freudenthal 1942), in which each triangle stays.
std::span<const KuhnEdge> kuhnTriangles(uint8_t inside);

}  // namespace eng
