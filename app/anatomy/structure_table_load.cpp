#include <fmt/format.h>

#include <algorithm>

#include "app/anatomy/structure_row_reader.h"
#include "app/anatomy/structure_table.h"
#include "app/anatomy/toml_entry.h"

namespace anatomy {
namespace {

namespace fs = std::filesystem;

std::vector<SourceRow> readSources(const fs::path& file, Problems& problems) {
  const toml::table root = parseTomlFile(file);
  TomlEntry(file, root, problems).allowOnly({"source"});
  std::vector<SourceRow> sources;
  for (TomlEntry& entry : entriesOf(file, root, "source", problems)) {
    entry.allowOnly({"key", "citation"});
    SourceRow source{entry.requiredText("key"), entry.requiredText("citation")};
    const auto isSame = [&](const SourceRow& other) { return other.key == source.key; };
    if (std::any_of(sources.begin(), sources.end(), isSame)) {
      entry.complain("key", fmt::format("source '{}' stands twice", source.key));
    }
    if (!entry.faulty()) sources.push_back(std::move(source));
  }
  return sources;
}

std::vector<StructureRow> readRows(const fs::path& file, const toml::table& root, StructureRowReader reader,
                                   Problems& problems) {
  std::vector<StructureRow> rows;
  for (const TomlEntry& entry : entriesOf(file, root, "structure", problems)) {
    if (auto row = reader.read(entry)) rows.push_back(std::move(*row));
  }
  if (rows.empty()) problems.push_back({file.filename().string(), "holds no [[structure]] that can be used"});
  return rows;
}

// What a member of a group stands for: itself, the members of a group above, or nothing.
std::vector<std::string> spreadOut(const std::string& member, const std::vector<StructureRow>& rows,
                                   const std::vector<GroupRow>& groups) {
  const auto isMember = [&](const auto& row) { return row.id == member; };
  if (std::any_of(rows.begin(), rows.end(), isMember)) return {member};
  const auto group = std::find_if(groups.begin(), groups.end(), isMember);
  return group != groups.end() ? group->members : std::vector<std::string>();
}

void checkGroupId(TomlEntry& entry, const std::string& id, const std::vector<StructureRow>& rows,
                  const std::vector<GroupRow>& groups) {
  if (id.empty()) return;
  if (!isPlainId(id))
    entry.complain("id", fmt::format("id '{}' must be lower-case words joined by hyphens", id));
  if (id == "all" || layerFromId(id) || !spreadOut(id, rows, groups).empty()) {
    entry.complain("id", fmt::format("id '{}' already means something else", id));
  }
}

GroupRow readGroup(TomlEntry& entry, const std::vector<StructureRow>& rows,
                   const std::vector<GroupRow>& groups) {
  entry.allowOnly({"id", "members"});
  GroupRow group{entry.requiredText("id"), {}};
  checkGroupId(entry, group.id, rows, groups);
  const bool usable = !entry.faulty();
  for (const std::string& member : entry.texts("members")) {
    const auto ids = spreadOut(member, rows, groups);
    if (ids.empty())
      entry.complain("members", fmt::format("'{}' is no structure and no group above", member));
    group.members.insert(group.members.end(), ids.begin(), ids.end());
  }
  if (usable && !group.members.empty()) return group;
  if (!entry.faulty()) entry.complain("'members' is missing");
  return {};
}

std::vector<GroupRow> readGroups(const fs::path& file, const toml::table& root,
                                 const std::vector<StructureRow>& rows, Problems& problems) {
  std::vector<GroupRow> groups;
  for (TomlEntry& entry : entriesOf(file, root, "group", problems)) {
    GroupRow group = readGroup(entry, rows, groups);
    if (!group.members.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace

StructureTable StructureTable::load(const fs::path& folder, const Text& text, Problems& problems) {
  StructureTable table;
  table.sources_ = readSources(folder / "sources.toml", problems);
  const fs::path file = folder / "structures.toml";
  const toml::table root = parseTomlFile(file);
  TomlEntry(file, root, problems).allowOnly({"structure", "group"});
  table.rows_ = readRows(file, root, StructureRowReader(text, table.sources_), problems);
  table.groups_ = readGroups(file, root, table.rows_, problems);
  table.index(problems);
  return table;
}

}  // namespace anatomy
