// Checks a binary glTF 2.0 file and keeps its nodes and triangles.
//
// Refused: lengths and ranges that lie outside the file, indices beyond the vertices, nodes that are reached
// twice, data in other files, sparse accessors, compressed meshes, and data repeated until it outgrows the
// file.
#pragma once

#include <span>

#include "engine/geometry/checked_file.h"

namespace eng {

// Throws eng::Error (without the file's name): what is wrong, where in the file, what to do.
CheckedFile checkedGlb(std::span<const std::byte> file);

}  // namespace eng
