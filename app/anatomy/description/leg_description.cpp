#include "app/anatomy/description/leg_description.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/anatomy/description/described_ids.h"
#include "app/anatomy/description/solid_reader.h"
#include "app/anatomy/description/whole_leg_reader.h"
#include "app/anatomy/toml_entry.h"
#include "engine/base/file.h"

namespace anatomy {
namespace {

namespace fs = std::filesystem;

constexpr const char* kWholeLegFile = "landmarks.toml";

struct SourceFile {
  fs::path path;
  toml::table root;
};

std::vector<SourceFile> parseAll(const fs::path& folder, Problems& problems) {
  std::vector<SourceFile> files;
  std::error_code error;
  for (const fs::path& path : eng::filesIn(folder, ".toml", error))
    if (auto root = parseTomlFile(path, problems)) files.push_back({path, std::move(*root)});
  if (error) problems.push_back({folder.string(), "cannot be read: " + error.message()});
  return files;
}

std::vector<TomlEntry> solidsOf(const std::vector<SourceFile>& files, Problems& problems) {
  std::vector<TomlEntry> solids;
  for (const SourceFile& file : files) {
    TomlEntry root(file.path, file.root, problems);
    if (file.path.filename() == kWholeLegFile) continue;
    root.allowOnly({"solid"});
    for (TomlEntry& solid : root.entries("solid")) solids.push_back(std::move(solid));
  }
  return solids;
}

// Solids may name others that stand further down, so the ids are gathered before anything else is read.
DescribedIds gatherIds(std::vector<TomlEntry>& solids, const StructureTable& table) {
  DescribedIds ids(table);
  for (TomlEntry& solid : solids) {
    if (!solid.isText("id")) continue;
    const std::string id = solid.text("id");
    const std::string first = ids.add(id, solid.where());
    if (!first.empty()) solid.complain("id", fmt::format("'{}' is described twice, first at {}", id, first));
  }
  return ids;
}

void add(DescribedSolid described, const std::string& where, LegDescription& leg) {
  const std::string& name = described.solid.name;
  leg.places[name] = where;
  if (!described.attachments.empty()) leg.attachments[name] = std::move(described.attachments);
  if (!described.valvesMm.empty()) leg.valvesMm[name] = std::move(described.valvesMm);
  leg.solids.push_back(std::move(described.solid));
}

void readWholeLegFrom(const std::vector<SourceFile>& files, const DescribedIds& ids, Problems& problems,
                      LegDescription& leg) {
  for (const SourceFile& file : files)
    if (file.path.filename() == kWholeLegFile)
      readWholeLeg(TomlEntry(file.path, file.root, problems), ids, leg);
}

void checkComplete(const fs::path& folder, const LegDescription& leg, Problems& problems) {
  if (!fs::exists(folder / kWholeLegFile))
    problems.push_back(
        {kWholeLegFile, "is missing; it says how long the leg is and where its landmarks are"});
  if (leg.solids.empty())
    problems.push_back({folder.filename().string(), "holds no [[solid]] that can be used"});
}

}  // namespace

LegDescription readLegDescription(const fs::path& folder, const StructureTable& table, Problems& problems) {
  LegDescription leg;
  const std::vector<SourceFile> files = parseAll(folder, problems);
  std::vector<TomlEntry> solids = solidsOf(files, problems);
  const DescribedIds ids = gatherIds(solids, table);
  readWholeLegFrom(files, ids, problems, leg);
  for (TomlEntry& solid : solids) {
    const size_t before = problems.size();
    DescribedSolid described = readSolid(solid, ids, leg.lengthMm);
    if (!solid.faulty() && problems.size() == before) add(std::move(described), solid.where(), leg);
  }
  checkComplete(folder, leg, problems);
  return leg;
}

}  // namespace anatomy
