// Turns [[trigger-point]] tables into trigger points, one after the other, and refuses what contradicts the
// tables that they refer to.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "app/anatomy/structure_table.h"
#include "app/anatomy/toml_entry.h"
#include "app/anatomy/trigger_points/trigger_point.h"

namespace anatomy {

class TriggerPointReader {
 public:
  // Borrows both tables, which must outlive it. `zones` are the ids that a point may name.
  TriggerPointReader(const StructureTable& structures, const Text& text, std::set<std::string> zones);

  // Nothing when the row is at fault; what is wrong is then among the entry's problems.
  std::optional<TriggerPoint> read(TomlEntry entry);

 private:
  void readPlace(TomlEntry& entry, TriggerPoint& point) const;
  void readTrust(TomlEntry& entry, TriggerPoint& point) const;
  bool readZones(TomlEntry& entry, TriggerPoint& point) const;
  ZoneUse readZone(TomlEntry& entry) const;
  void readWords(TomlEntry& entry, TriggerPoint& point) const;
  std::vector<std::string> readSources(TomlEntry& entry) const;
  std::vector<std::string> readMuscles(TomlEntry& entry, std::string_view key) const;

  const StructureTable* structures_;
  const Text* text_;
  std::set<std::string> zones_;
  std::set<std::string> ids_;
};

}  // namespace anatomy
