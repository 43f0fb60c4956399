// Turns [[structure]] tables into rows, one after the other, and refuses what contradicts a row before it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "app/anatomy/structure_table.h"
#include "app/anatomy/toml_entry.h"

namespace anatomy {

class StructureRowReader {
 public:
  // Borrows both, which must outlive it.
  StructureRowReader(const Text& text, const std::vector<SourceRow>& sources);

  // Nothing when the row is at fault; what is wrong is then among the entry's problems.
  std::optional<StructureRow> read(TomlEntry entry);

 private:
  void readPlace(TomlEntry& entry, StructureRow& row) const;
  bool readFma(TomlEntry& entry, StructureRow& row) const;
  void readColour(TomlEntry& entry, StructureRow& row) const;
  void readSources(TomlEntry& entry, StructureRow& row) const;
  void readWords(TomlEntry& entry, StructureRow& row) const;

  const Text* text_;
  std::set<std::string, std::less<>> sourceKeys_;
  std::set<std::string, std::less<>> ids_;
  std::map<int, std::string> fmaOwners_;
};

// Lower-case words joined by hyphens, as every id that a person may have to type.
bool isPlainId(std::string_view id);

}  // namespace anatomy
