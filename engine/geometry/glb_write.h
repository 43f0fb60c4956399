// Writes parts as one binary glTF, a node for each, such that importMeshFile reads them back.
#pragma once

#include <filesystem>
#include <span>

#include "engine/geometry/mesh_import.h"

namespace eng {

// Same parts, same bytes. Tangents and colours are written where a part has them. `credit` goes into
// asset.copyright. The file is written whole or not at all; throws eng::Error naming the path.
void writeGlb(const std::filesystem::path& file, std::span<const ImportedPart> parts,
              const std::string& credit);

}  // namespace eng
