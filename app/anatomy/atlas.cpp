#include "app/anatomy/atlas.h"

#include <algorithm>

namespace anatomy {
namespace {

constexpr std::string_view kAll = "all";
constexpr std::string_view kLayerPrefix = "layer:";

template <class Which>
std::vector<StructureId> collect(const Atlas& atlas, Which which) {
  std::vector<StructureId> ids;
  for (uint32_t i = 0; i < atlas.structures.size(); ++i)
    if (which(atlas.structures[i])) ids.push_back({i});
  return ids;
}

std::vector<StructureId> membersOf(const Atlas& atlas, const GroupRow& group) {
  return collect(atlas, [&](const Structure& structure) {
    return std::ranges::find(group.members, structure.facts.id) != group.members.end();
  });
}

std::vector<StructureId> layerMembers(const Atlas& atlas, std::string_view id) {
  const std::optional<Layer> layer = layerFromId(id);
  if (!layer) return {};
  return collect(atlas, [&](const Structure& structure) { return structure.facts.layer == *layer; });
}

}  // namespace

std::optional<StructureId> Atlas::find(std::string_view structureId) const {
  for (uint32_t i = 0; i < structures.size(); ++i)
    if (structures[i].facts.id == structureId) return StructureId{i};
  return std::nullopt;
}

size_t Atlas::triangleCount() const {
  size_t count = 0;
  for (const Structure& structure : structures) count += structure.mesh.triangleCount();
  return count;
}

std::vector<StructureId> Atlas::resolve(std::string_view target) const {
  if (const auto id = find(target)) return {*id};
  for (const GroupRow& group : table->groups())
    if (group.id == target)
      if (auto members = membersOf(*this, group); !members.empty()) return members;
  if (target.starts_with(kLayerPrefix)) return layerMembers(*this, target.substr(kLayerPrefix.size()));
  if (auto members = layerMembers(*this, target); !members.empty()) return members;
  if (target == kAll) return collect(*this, [](const Structure&) { return true; });
  return {};
}

std::vector<std::string> Atlas::targets() const {
  std::vector<std::string> ids;
  for (const Structure& structure : structures) ids.push_back(structure.facts.id);
  const auto isTaken = [&](std::string_view id) { return std::ranges::find(ids, id) != ids.end(); };
  for (const GroupRow& group : table->groups())
    if (!isTaken(group.id) && !membersOf(*this, group).empty()) ids.push_back(group.id);
  for (int i = 0; i < kLayerCount; ++i) {
    const std::string id(idOf(Layer(i)));
    if (layerMembers(*this, id).empty()) continue;
    if (!isTaken(id)) ids.push_back(id);
    ids.push_back(std::string(kLayerPrefix) + id);
  }
  ids.emplace_back(kAll);
  return ids;
}

}  // namespace anatomy
