// A tool as meshes: read its description, model each mesh, and lay it so that it stands on its tip.
#pragma once

#include <filesystem>
#include <vector>

#include "engine/geometry/mesh_import.h"

namespace tool_builder {

// Frame of the tool: it presses along -z, and its lowest point, the tip that touches, is the origin; mm.
// Throws eng::Error, a line for each problem, when the description has any or nothing comes of it.
std::vector<eng::ImportedPart> buildTool(const std::filesystem::path& description);

}  // namespace tool_builder
