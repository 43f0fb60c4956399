// All trigger points and referral zones that the content describes, from the files of assets/trigger-points
// (FORMAT.md there tells how to read and write them) and the words of the Text.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "app/anatomy/structure_table.h"
#include "app/anatomy/trigger_points/trigger_point.h"
#include "app/anatomy/trigger_points/zone.h"

namespace anatomy {

class TriggerPointTable {
 public:
  // Reads every .toml file of the folder, in the order of their names. Whatever is wrong (unknown structure,
  // zone, source or badge, a place off the leg, a zone without a patch, missing words) is reported all at
  // once, by file and line; rows at fault are left out and counted, the others stay. A file that is no TOML
  // counts as one row. Touches nothing else, so that it can be called again when a file has changed. Throws
  // eng::Error when there is no such folder.
  static TriggerPointTable load(const std::filesystem::path& folder, const StructureTable& structures,
                                const Text& text, Problems& problems);

  const std::vector<TriggerPoint>& points() const { return points_; }
  const std::vector<Zone>& zones() const { return zones_; }
  const BodyFrame& body() const { return body_; }
  size_t leftOut() const { return leftOut_; }

  const TriggerPoint* findPoint(std::string_view id) const;
  const Zone* findZone(std::string_view id) const;

  // The points that other sources place elsewhere, in the order of the files.
  std::vector<const TriggerPoint*> variantsOf(std::string_view id) const;

 private:
  friend class TriggerPointFiles;

  std::vector<TriggerPoint> points_;
  std::vector<Zone> zones_;
  BodyFrame body_;
  size_t leftOut_ = 0;
};

}  // namespace anatomy
