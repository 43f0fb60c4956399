#include <fmt/format.h>

#include <algorithm>
#include <deque>

#include "app/anatomy/toml_entry.h"
#include "app/anatomy/trigger_points/trigger_point_reader.h"
#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/anatomy/trigger_points/zone_reader.h"

namespace anatomy {
namespace fs = std::filesystem;

// The files of the folder, parsed once and walked three times: the body, the zones, the points.
class TriggerPointFiles {
 public:
  TriggerPointFiles(const fs::path& folder, TriggerPointTable& table, Problems& problems)
      : table_(table), problems_(problems) {
    for (const fs::path& file : contentFilesIn(folder)) {
      if (auto root = parseTomlFile(file, problems)) {
        files_.push_back({file, std::move(*root)});
      } else {
        ++table_.leftOut_;
      }
    }
  }

  void readBodies() {
    for (const File& file : files_) {
      TomlEntry whole(file.path, file.root, problems_);
      whole.allowOnly({"body", "zone", "trigger-point"});
      if (whole.has("body")) readBody(whole.below("body"), table_.body_);
    }
  }

  void readZones(const Text& text) {
    for (const File& file : files_)
      for (const TomlEntry& entry : entriesOf(file.path, file.root, "zone", problems_))
        keep(readZone(entry, table_.zones_, table_.body_, text), table_.zones_);
  }

  void readPoints(const StructureTable& structures, const Text& text) {
    std::set<std::string> zones;
    for (const Zone& zone : table_.zones_) zones.insert(zone.id);
    TriggerPointReader reader(structures, text, std::move(zones));
    for (const File& file : files_)
      for (const TomlEntry& entry : entriesOf(file.path, file.root, "trigger-point", problems_))
        keep(reader.read(entry), table_.points_);
    dropStrayVariants();
  }

 private:
  struct File {
    fs::path path;
    toml::table root;
  };

  template <class Row>
  void keep(std::optional<Row> row, std::vector<Row>& rows) {
    if (row)
      rows.push_back(std::move(*row));
    else
      ++table_.leftOut_;
  }

  // A variant of nothing has nothing to disagree with; a variant of a variant has no default to stand beside.
  void dropStrayVariants() {
    const auto isStray = [&](const TriggerPoint& point) {
      if (point.variantOf.empty()) return false;
      const TriggerPoint* main = table_.findPoint(point.variantOf);
      return !main || !main->variantOf.empty();
    };
    std::vector<std::string> strays;
    for (const TriggerPoint& point : table_.points_) {
      if (!isStray(point)) continue;
      strays.push_back(point.id);
      problems_.push_back(
          {point.where, fmt::format("'{}' is variant-of '{}', which is no usable point of its own", point.id,
                                    point.variantOf)});
    }
    const auto isListed = [&](const TriggerPoint& point) { return std::ranges::count(strays, point.id) > 0; };
    table_.leftOut_ += std::erase_if(table_.points_, isListed);
  }

  TriggerPointTable& table_;
  Problems& problems_;
  std::deque<File> files_;  // entries keep addresses of paths and tables
};

TriggerPointTable TriggerPointTable::load(const fs::path& folder, const StructureTable& structures,
                                          const Text& text, Problems& problems) {
  TriggerPointTable table;
  TriggerPointFiles files(folder, table, problems);
  files.readBodies();
  files.readZones(text);
  files.readPoints(structures, text);
  return table;
}

}  // namespace anatomy
