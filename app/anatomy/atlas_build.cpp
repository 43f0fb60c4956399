#include "app/anatomy/atlas_build.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace anatomy {
namespace {

std::string uniqueId(const std::string& id, const std::set<std::string>& taken) {
  if (!taken.contains(id)) return id;
  int number = 2;
  while (taken.contains(fmt::format("{}-{}", id, number))) ++number;
  return fmt::format("{}-{}", id, number);
}

Structure makeStructure(LoadedPart&& part, Side side, Problems& problems) {
  Structure structure;
  if (part.identity.row) {
    structure.facts = *part.identity.row;
  } else {
    structure.facts = unknownRow(part.identity.label, side);
    problems.push_back(
        {part.sourceFile, fmt::format("'{}' is in no row of the structure table; kept as '{}', unassigned",
                                      part.sourceName, structure.facts.id)});
  }
  structure.sourceName = std::move(part.sourceName);
  structure.sourceFile = std::move(part.sourceFile);
  structure.mesh = std::move(part.mesh);
  structure.closed = part.closed;
  return structure;
}

}  // namespace

StructureRow unknownRow(const PartLabel& label, Side side) {
  StructureRow row;
  row.id = idFromName(label.name);
  row.name = label.name;
  (side == Side::Right ? row.fmaRight : row.fmaLeft) = label.fma;
  return row;
}

void measure(Structure& structure) {
  structure.bounds = eng::boundsOf(structure.mesh);
  structure.runs = eng::TriangleRuns(structure.mesh);
  structure.volumeCm3 = std::abs(eng::signedVolumeMm3(structure.mesh)) / 1000.0;
}

eng::Bounds boundsOfAll(const std::vector<Structure>& structures) {
  eng::Bounds all;
  for (const Structure& structure : structures) all.add(structure.bounds);
  return all;
}

void sortOutsideIn(std::vector<Structure>& structures, const StructureTable& table) {
  std::map<std::string_view, size_t> places;
  for (const StructureRow& row : table.rows()) places.emplace(row.where, places.size());
  const auto place = [&](const Structure& structure) {
    const auto found = places.find(structure.facts.where);
    return std::pair(structure.facts.layer, found == places.end() ? places.size() : found->second);
  };
  std::ranges::stable_sort(structures, {}, place);
}

std::vector<Structure> buildStructures(std::vector<LoadedPart> parts, const StructureTable& table, Side side,
                                       Problems& problems) {
  std::vector<Structure> structures;
  std::set<std::string> taken;
  for (LoadedPart& part : parts) {
    Structure structure = makeStructure(std::move(part), side, problems);
    const std::string id = uniqueId(structure.facts.id, taken);
    if (id != structure.facts.id)
      problems.push_back(
          {structure.sourceFile, fmt::format("is '{}' once more; kept as '{}'", structure.facts.id, id)});
    structure.facts.id = id;
    taken.insert(id);
    measure(structure);
    structures.push_back(std::move(structure));
  }
  sortOutsideIn(structures, table);
  return structures;
}

}  // namespace anatomy
