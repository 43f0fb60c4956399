// The mesh files behind a path, and what is known of each without loading it.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/anatomy/part_label.h"
#include "engine/geometry/mesh.h"

namespace anatomy {

struct SourceFile {
  std::filesystem::path path;
  PartIdentity identity;              // by header or file name; a file may hold further parts
  std::optional<eng::Bounds> bounds;  // mm, as the OBJ release's header states them
};

// `path` is a mesh file, or a folder of such; a folder without any may hold the release's own folders
// (isa_BP3D_..., partof_BP3D_...), of which the first with meshes is taken. By name, so that the order is
// always the same. Throws eng::Error when there is nothing to load.
std::vector<SourceFile> findSourceFiles(const std::filesystem::path& path, const StructureTable& table);

}  // namespace anatomy
