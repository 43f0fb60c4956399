// Reads the tables of assets/mechanics: numbers that must be there, within their range, with their sources.
#pragma once

#include <glm/glm.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/structure_table.h"
#include "app/anatomy/toml_entry.h"
#include "app/mechanics/keep_out.h"
#include "app/mechanics/tissue.h"

namespace mechanics {

// Borrows all three, which must outlive it. What is missing or wrong becomes a problem of the entry.
class FactReader {
 public:
  FactReader(const anatomy::StructureTable& structures, const anatomy::Text& text)
      : structures_(&structures), text_(&text) {}

  float number(anatomy::TomlEntry& entry, std::string_view key, anatomy::NumberRange range) const;
  Span span(anatomy::TomlEntry& entry, std::string_view key, anatomy::NumberRange range) const;
  glm::vec3 direction(anatomy::TomlEntry& entry, std::string_view key) const;  // unit
  StiffeningLaw law(anatomy::TomlEntry& entry, std::string_view key) const;
  float radiusOfArea(anatomy::TomlEntry& entry, std::string_view key) const;  // cm2 to mm
  std::vector<std::string> sources(anatomy::TomlEntry& entry) const;
  std::string structure(anatomy::TomlEntry& entry, std::string_view key) const;
  // A word of the Text; a problem when it has none.
  std::string word(anatomy::TomlEntry& entry, const std::string& key) const;

 private:
  const anatomy::StructureTable* structures_;
  const anatomy::Text* text_;
};

// What tells rows apart.
template <class Row>
const std::string& keyOf(const Row& row) {
  if constexpr (requires { row.id; })
    return row.id;
  else
    return row.structure;
}

// All [[key]] of a file. Ids that stand twice are a problem.
template <class Row, class Read>
std::vector<Row> readRows(anatomy::TomlEntry& file, std::string_view key, Read readRow) {
  std::vector<Row> rows;
  for (anatomy::TomlEntry& entry : file.entries(key)) {
    Row row = readRow(entry);
    for (const Row& other : rows)
      if (keyOf(other) == keyOf(row)) entry.complain("'" + keyOf(row) + "' stands twice");
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace mechanics
