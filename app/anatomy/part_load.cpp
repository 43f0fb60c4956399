#include "app/anatomy/part_load.h"

#include <algorithm>
#include <new>

#include "engine/base/error.h"
#include "engine/base/parallel.h"
#include "engine/geometry/mesh_cook.h"
#include "engine/geometry/mesh_import.h"

namespace anatomy {
namespace {

struct FileResult {
  std::vector<LoadedPart> parts;
  Problems problems;
};

// What the node says counts first, but a file labelled with an FMA id knows better than a node without one,
// and a node named "mesh_0" says nothing.
PartIdentity identityOf(const eng::ImportedPart& part, const SourceFile& file, bool onlyOne,
                        const StructureTable& table) {
  PartIdentity identity = identify(table, labelFromName(part.name));
  const bool fileKnowsBetter = onlyOne && file.identity.label.fma && !identity.label.fma;
  if (identity.row && !fileKnowsBetter) return identity;
  return file.identity.row || onlyOne ? file.identity : identity;
}

LoadedPart cookedPart(eng::ImportedPart&& part, const SourceFile& file, PartIdentity identity,
                      Problems& problems) {
  LoadedPart loaded{.sourceName = identity.label.name,
                    .sourceFile = file.path.filename().string(),
                    .identity = std::move(identity),
                    .mesh = std::move(part.mesh)};
  const eng::CookReport report = eng::cook(loaded.mesh);
  loaded.closed = report.closed();
  if (loaded.mesh.indices.empty())
    problems.push_back(
        {loaded.sourceFile, "'" + loaded.sourceName + "' has no triangle with an area; left out"});
  else if (report.flipped)
    problems.push_back({loaded.sourceFile, "'" + loaded.sourceName + "' was inside out; turned"});
  return loaded;
}

FileResult loadFile(const SourceFile& file, const StructureTable& table) {
  FileResult result;
  const std::string name = file.path.filename().string();
  try {
    eng::ImportedFile imported = eng::importMeshFile(file.path);
    const bool onlyOne = imported.parts.size() == 1;
    for (eng::ImportedPart& part : imported.parts) {
      PartIdentity identity = identityOf(part, file, onlyOne, table);
      LoadedPart loaded = cookedPart(std::move(part), file, std::move(identity), result.problems);
      if (!loaded.mesh.indices.empty()) result.parts.push_back(std::move(loaded));
    }
  } catch (const eng::Error& error) {
    result.problems.push_back({name, withoutPath(error.what(), file.path)});
  } catch (const std::bad_alloc&) {
    result.problems.push_back({name, "needs more memory than there is; use a smaller file"});
  }
  return result;
}

}  // namespace

std::string withoutPath(std::string_view message, const std::filesystem::path& file) {
  for (const std::string& path : {file.string(), file.filename().string()}) {
    if (!message.starts_with(path)) continue;
    message.remove_prefix(path.size());
    message.remove_prefix(std::min(message.find_first_not_of(": "), message.size()));
    break;
  }
  return std::string(message);
}

std::vector<LoadedPart> loadParts(const std::vector<SourceFile>& files, const StructureTable& table,
                                  Problems& problems) {
  std::vector<FileResult> results(files.size());
  eng::parallelFor(files.size(), [&](size_t i) { results[i] = loadFile(files[i], table); });
  std::vector<LoadedPart> parts;
  for (FileResult& result : results) {
    std::ranges::move(result.parts, std::back_inserter(parts));
    std::ranges::move(result.problems, std::back_inserter(problems));
  }
  return parts;
}

}  // namespace anatomy
