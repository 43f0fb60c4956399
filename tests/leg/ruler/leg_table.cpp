#include "tests/leg/ruler/leg_table.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "engine/base/error.h"
#include "engine/base/file.h"

namespace ruler {
namespace {

using nlohmann::json;

glm::vec3 readVec3(const json& value) {
  const auto v = value.get<std::array<float, 3>>();
  return {v[0], v[1], v[2]};
}

TableStation readStation(const json& row) {
  const auto middle = row.at("middle_mm").get<std::array<float, 2>>();
  return {.t = row.at("t"),
          .slice = {.middleMm = {middle[0], middle[1]},
                    .areaCm2 = row.at("area_cm2"),
                    .widthMm = row.at("width_mm"),
                    .thicknessMm = row.at("thickness_mm"),
                    .axisDeg = row.at("axis_deg")}};
}

TableRow readSwept(const json& source) {
  TableRow row{.tMin = source.at("t_min"), .tMax = source.at("t_max")};
  if (source.contains("volume_cm3")) row.volumeCm3 = source["volume_cm3"].get<float>();
  row.peakAreaCm2 = source.at("peak").at("area_cm2");
  row.peakT = source.at("peak").at("t");
  for (const json& station : source.at("stations")) row.stations.push_back(readStation(station));
  return row;
}

TableRow readCompact(const json& source) {
  return {.volumeCm3 = source.at("volume_cm3").get<float>(), .middleMm = readVec3(source.at("middle_mm"))};
}

LegTable readTable(const json& root) {
  LegTable table{.lengthMm = root.at("length_mm")};
  for (const auto& [name, place] : root.at("landmarks").items()) table.landmarks[name] = readVec3(place);
  for (const json& row : root.at("swept")) table.rows[row.at("id")] = readSwept(row);
  for (const json& row : root.at("compact")) table.rows[row.at("id")] = readCompact(row);
  return table;
}

}  // namespace

const TableRow* LegTable::find(const std::string& id) const {
  const auto row = rows.find(id);
  return row == rows.end() ? nullptr : &row->second;
}

LegTable readLegTable(const std::filesystem::path& file) {
  const std::string text = eng::readTextFile(file);
  try {
    return readTable(json::parse(text));
  } catch (const json::exception& e) {
    throw eng::Error(fmt::format("{}: {}; restore the file", file.string(), e.what()));
  }
}

}  // namespace ruler
