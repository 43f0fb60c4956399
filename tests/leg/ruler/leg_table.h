// What is known of a leg's sizes without the reference: landmarks, volumes and stations, measured once
// (../morphometry.json).
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/leg/ruler/voxel_solid.h"

namespace ruler {

struct TableStation {
  float t = 0.0f;
  Slice slice;
};

struct TableRow {
  std::optional<float> volumeCm3;     // none where the specimen was cut
  std::optional<glm::vec3> middleMm;  // of a compact part: the centre of volume
  float tMin = 0.0f, tMax = 0.0f;     // of a long part
  float peakAreaCm2 = 0.0f, peakT = 0.0f;
  std::vector<TableStation> stations;  // of a long part, t rising
};

struct LegTable {
  float lengthMm = 0.0f;
  std::map<std::string, glm::vec3> landmarks;  // leg frame, mm
  std::map<std::string, TableRow> rows;        // by structure id

  const TableRow* find(const std::string& id) const;
};

// Throws eng::Error naming the file and what is wrong with it.
LegTable readLegTable(const std::filesystem::path& file);

}  // namespace ruler
