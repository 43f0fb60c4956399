// Mesh files into parts, several files at a time.
#pragma once

#include <string>
#include <vector>

#include "app/anatomy/source_files.h"
#include "engine/geometry/mesh.h"

namespace anatomy {

struct LoadedPart {
  std::string sourceName;
  std::string sourceFile;  // file name, no folder
  PartIdentity identity;
  eng::Mesh mesh;  // cooked, in the source's frame and unit
  bool closed = false;
};

// In the order of the files. A file that cannot be read is a problem, and so is a mesh that had to be mended.
std::vector<LoadedPart> loadParts(const std::vector<SourceFile>& files, const StructureTable& table,
                                  Problems& problems);

// An error's text without the path that it begins with, for a Problem that names the file itself.
std::string withoutPath(std::string_view message, const std::filesystem::path& file);

}  // namespace anatomy
