// What had to be mended in the meshes of an import, structure by structure.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/anatomy/atlas.h"
#include "engine/geometry/mesh_cook.h"

namespace app {

struct Repair {
  std::string id;
  eng::CookReport report;
};

// Reads the files of `source` once more, since an Atlas keeps only the mended meshes. Structures of which
// nothing had to be welded, dropped or turned, and whose surface is closed, are left out.
std::vector<Repair> repairsOf(const anatomy::Atlas& atlas, const std::filesystem::path& source);

}  // namespace app
