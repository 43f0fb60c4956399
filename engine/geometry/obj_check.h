// Checks a Wavefront OBJ file and keeps its vertices, normals and faces, gathered by object or group.
//
// Refused: binary content, endless lines, numbers that are none, indices beyond the vertices, faces with
// fewer than three corners. Lines, points, texture coordinates, materials and curves are left out.
#pragma once

#include <string_view>

#include "engine/geometry/checked_file.h"

namespace eng {

// Throws eng::Error (without the file's name): what is wrong, in which line, what to do.
CheckedFile checkedObj(std::string_view text);

}  // namespace eng
