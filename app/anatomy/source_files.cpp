#include "app/anatomy/source_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "engine/base/error.h"
#include "engine/geometry/mesh_import.h"

namespace anatomy {
namespace fs = std::filesystem;
namespace {

std::vector<fs::path> entriesOf(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    entries.push_back(it->path());
  if (error)
    throw eng::Error(fmt::format("{}: the folder cannot be read ({}); check its rights", folder.string(),
                                 error.message()));
  std::ranges::sort(entries);
  return entries;
}

std::vector<fs::path> meshFilesIn(const fs::path& folder) {
  std::vector<fs::path> files = entriesOf(folder);
  std::erase_if(files, [](const fs::path& file) {
    std::error_code error;
    return !eng::isMeshFile(file) || fs::is_directory(file, error);
  });
  return files;
}

// The 4.0 release unpacks into two trees of the same files.
std::vector<fs::path> meshFilesOfRelease(const fs::path& folder) {
  for (const fs::path& entry : entriesOf(folder)) {
    const std::string name = entry.filename().string();
    std::error_code error;
    if (!(name.starts_with("isa_") || name.starts_with("partof_")) || !fs::is_directory(entry, error))
      continue;
    if (std::vector<fs::path> files = meshFilesIn(entry); !files.empty()) return files;
  }
  return {};
}

std::vector<fs::path> meshFilesAt(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(path, error))
    throw eng::Error(fmt::format("{}: there is no such file or folder; check the path", path.string()));
  if (!fs::is_directory(path, error)) {
    if (eng::isMeshFile(path)) return {path};
    throw eng::Error(
        fmt::format("{}: is neither a folder nor a GLB or OBJ file; give one of these", path.string()));
  }
  std::vector<fs::path> files = meshFilesIn(path);
  if (files.empty()) files = meshFilesOfRelease(path);
  if (files.empty())
    throw eng::Error(
        fmt::format("{}: holds no GLB or OBJ files; give the folder that the meshes lie in", path.string()));
  return files;
}

// "(-112.3,45.0,59.6)-(-39.1,102.5,406.1)".
std::optional<eng::Bounds> readBounds(const std::string& text) {
  eng::Bounds box;
  const int read = std::sscanf(text.c_str(), " (%f,%f,%f)-(%f,%f,%f)", &box.min.x, &box.min.y, &box.min.z,
                               &box.max.x, &box.max.y, &box.max.z);
  if (read != 6 || !glm::all(glm::lessThanEqual(box.min, box.max))) return std::nullopt;
  return box;
}

SourceFile describe(const fs::path& path, const StructureTable& table) {
  const auto header = eng::readObjHeader(path);
  const std::optional<PartLabel> label = labelFromHeader(header);
  SourceFile file{.path = path,
                  .identity = identify(table, label ? *label : labelFromName(path.stem().string()))};
  if (const auto bounds = header.find("Bounds(mm)"); bounds != header.end())
    file.bounds = readBounds(bounds->second);
  return file;
}

}  // namespace

std::vector<SourceFile> findSourceFiles(const fs::path& path, const StructureTable& table) {
  std::vector<SourceFile> files;
  for (const fs::path& file : meshFilesAt(path)) files.push_back(describe(file, table));
  return files;
}

}  // namespace anatomy
