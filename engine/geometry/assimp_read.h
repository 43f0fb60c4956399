// The one place that calls Assimp: from a checked file to parts.
#pragma once

#include <vector>

#include "engine/geometry/checked_file.h"
#include "engine/geometry/mesh_import.h"

namespace eng {

enum class AssimpFormat { Glb, Obj };

// The triangles of each node, moved by the transforms above it; nodes without triangles are left out. Normals
// are of unit length, computed where the file has none. Safe to call from several threads at once. Throws
// eng::Error (without the file's name) when a coordinate is not finite or beyond 100 m, or nothing is left.
std::vector<ImportedPart> readWithAssimp(const CheckedFile& file, AssimpFormat format);

}  // namespace eng
