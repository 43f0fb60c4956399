#include "app/anatomy/structure_table.h"

#include <fmt/format.h>

#include "app/anatomy/part_name.h"

namespace anatomy {
namespace {

template <typename Map, typename Key>
const size_t* lookUp(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found != map.end() ? &found->second : nullptr;
}

std::vector<std::string> namesOf(const StructureRow& row) {
  std::vector<std::string> names = {row.id, row.name, row.latin};
  names.insert(names.end(), row.synonyms.begin(), row.synonyms.end());
  return names;
}

}  // namespace

void StructureTable::index(Problems& problems) {
  for (size_t i = 0; i < rows_.size(); ++i) {
    const StructureRow& row = rows_[i];
    byId_.emplace(row.id, i);
    if (row.fmaRight) byFma_.emplace(row.fmaRight, i);
    if (row.fmaLeft) byFma_.emplace(row.fmaLeft, i);
    for (const std::string& name : namesOf(row)) indexName(name, i, problems);
  }
  for (size_t i = 0; i < sources_.size(); ++i) bySourceKey_.emplace(sources_[i].key, i);
}

void StructureTable::indexName(const std::string& name, size_t row, Problems& problems) {
  const std::string key = parsePartName(name).key;
  if (key.empty()) return;
  const auto [known, isNew] = byName_.emplace(key, row);
  if (isNew || known->second == row) return;
  problems.push_back({rows_[row].where, fmt::format("'{}' names both '{}' and '{}'", name,
                                                    rows_[known->second].id, rows_[row].id)});
}

const StructureRow* StructureTable::findById(std::string_view id) const {
  const size_t* row = lookUp(byId_, id);
  return row ? &rows_[*row] : nullptr;
}

std::optional<FmaMatch> StructureTable::findByFma(int fma) const {
  const size_t* found = lookUp(byFma_, fma);
  if (!found) return std::nullopt;
  const StructureRow& row = rows_[*found];
  if (row.fmaRight == row.fmaLeft) return FmaMatch{&row, std::nullopt};
  return FmaMatch{&row, fma == row.fmaRight ? Side::Right : Side::Left};
}

std::optional<FmaMatch> StructureTable::findByName(std::string_view partName) const {
  const PartName part = parsePartName(partName);
  const size_t* row = lookUp(byName_, part.key);
  if (!row) row = lookUp(byName_, part.bareKey);
  if (!row) return std::nullopt;
  return FmaMatch{&rows_[*row], part.side};
}

const SourceRow* StructureTable::findSource(std::string_view key) const {
  const size_t* source = lookUp(bySourceKey_, key);
  return source ? &sources_[*source] : nullptr;
}

}  // namespace anatomy
