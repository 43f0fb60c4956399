#include "app/anatomy/description/loft_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/anatomy/description/loft_axis.h"
#include "app/anatomy/description/polygon_faults.h"

namespace anatomy {
namespace {

constexpr size_t kLeastStations = 2;
constexpr size_t kLoftColumnsNeeded = 6;
constexpr NumberRange kExponent{1.2f, 12};
constexpr std::array kCornerColumns = {Column{"the corner's first place", {-150, 550}},
                                       Column{"its second place", {-150, 550}},
                                       Column{"its radius", {0, 100}}};

// A section turned by 180 degrees is the same one mirrored, but what lies between two stations is not.
void checkTurn(TomlEntry& entry, const TomlRow& below, const TomlRow& here) {
  constexpr size_t kOrient = 5;
  const float turnDeg = here.numbers[kOrient] - below.numbers[kOrient];
  if (std::abs(turnDeg) <= 90.0f) return;
  entry.complainAt(here.where,
                   fmt::format("turns by {} degrees from the row before; the same section is orient {} with "
                               "sagitta and taper of the other sign",
                               std::abs(turnDeg), here.numbers[kOrient] - std::copysign(180.0f, turnDeg)));
}

eng::EllipseStation stationOf(std::vector<float> n, float scaleMm, float exponent) {
  n.resize(8);
  return {.alongMm = n[0] * scaleMm,
          .centreMm = {n[1], n[2]},
          .widthMm = n[3],
          .thicknessMm = n[4],
          .orientationDeg = n[5],
          .sagittaMm = n[6],
          .taper = n[7],
          .exponent = exponent};
}

std::optional<eng::PolygonStation> polygonStation(TomlEntry& entry, const TomlRow& row,
                                                  const LoftAxis& axis) {
  const TomlRow alongOnly{.where = row.where, .numbers = row.numbers, .rows = {}};
  if (!fits(entry, alongOnly, std::array{axis.along}, 1)) return std::nullopt;
  eng::PolygonStation station{.alongMm = row.numbers[0] * axis.scaleMm, .corners = {}};
  for (const TomlRow& corner : row.rows) {
    if (!fits(entry, corner, kCornerColumns, kCornerColumns.size())) return std::nullopt;
    station.corners.push_back({{corner.numbers[0], corner.numbers[1]}, corner.numbers[2]});
  }
  const std::string fault = polygonFault(station.corners);
  if (fault.empty()) return station;
  entry.complainAt(row.where, fault);
  return std::nullopt;
}

void checkAlike(TomlEntry& entry, const std::string& where, const eng::PolygonStation& below,
                const eng::PolygonStation& here) {
  if (here.corners.size() != below.corners.size()) {
    entry.complainAt(where, fmt::format("has {} corners, but the row before has {}", here.corners.size(),
                                        below.corners.size()));
  } else if (turnsLeft(here.corners) != turnsLeft(below.corners)) {
    entry.complainAt(where, "its corners go round the other way than in the row before");
  }
}

}  // namespace

eng::EllipseLoft readLoft(TomlEntry& entry, float lengthMm) {
  entry.allowOnly({"axis", "exponent", "stations"}, kPartKeys);
  const LoftAxis axis = readLoftAxis(entry, lengthMm);
  const float exponent = entry.number("exponent", 2.3f, kExponent);
  const std::array columns = {axis.along,
                              axis.u,
                              axis.v,
                              Column{"width", kSizeMm},
                              Column{"thick", kSizeMm},
                              Column{"orient", {-360, 360}},
                              Column{"sagitta", {-60, 60}},
                              Column{"taper", {-1, 1}}};
  const auto rows = risingRows(entry, "stations", columns, kLoftColumnsNeeded, kLeastStations);
  for (size_t i = 1; i < rows.size(); ++i) checkTurn(entry, rows[i - 1], rows[i]);
  eng::EllipseLoft loft{.frame = axis.frame, .stations = {}};
  for (const TomlRow& row : rows) loft.stations.push_back(stationOf(row.numbers, axis.scaleMm, exponent));
  return loft;
}

eng::PolygonLoft readPolygon(TomlEntry& entry, float lengthMm) {
  entry.allowOnly({"axis", "stations"}, kPartKeys);
  const LoftAxis axis = readLoftAxis(entry, lengthMm);
  eng::PolygonLoft loft{.frame = axis.frame, .stations = {}};
  std::vector<TomlRow> rows = entry.rows("stations");
  checkCount(entry, "stations", kLeastStations);
  std::vector<TomlRow> usable;
  for (TomlRow& row : rows) {
    auto station = polygonStation(entry, row, axis);
    if (!station) continue;
    if (!loft.stations.empty()) checkAlike(entry, row.where, loft.stations.back(), *station);
    loft.stations.push_back(std::move(*station));
    usable.push_back(std::move(row));
  }
  checkRising(entry, usable);
  return loft;
}

}  // namespace anatomy
