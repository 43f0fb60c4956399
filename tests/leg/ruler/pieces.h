// The separate pieces that a heap of triangles falls into.
#pragma once

#include <cstdint>
#include <vector>

#include "tests/leg/ruler/triangle.h"

namespace ruler {

// One triangle of each piece, the first; triangles hang together where they share a corner's position.
std::vector<uint32_t> firstOfEachPiece(const std::vector<Triangle>& triangles);

}  // namespace ruler
