#include <fmt/format.h>

#include <array>
#include <glm/geometric.hpp>

#include "app/anatomy/description/columns.h"
#include "app/anatomy/description/shape_reader.h"

namespace anatomy {
namespace {

constexpr Column kLat{"lat", kLateralMm}, kAnt{"ant", kAnteriorMm}, kZ{"z", kProximalMm};
constexpr std::array kRound = {kLat, kAnt, kZ, Column{"diameter", kSizeMm}};
constexpr std::array kFlat = {kLat, kAnt, kZ, Column{"width", kSizeMm}, Column{"thick", kSizeMm}};
constexpr NumberRange kUnit{-1, 1};
constexpr std::array kFacing = {kLat,
                                kAnt,
                                kZ,
                                Column{"width", kSizeMm},
                                Column{"thick", kSizeMm},
                                Column{"facing lat", kUnit},
                                Column{"facing ant", kUnit},
                                Column{"facing z", kUnit}};

constexpr float kClosestMm = 0.5f;  // of two points
constexpr float kLeastSine = 0.2f;  // between a strap's course and what it faces

bool fitsPoint(TomlEntry& entry, const TomlRow& row) {
  const size_t count = row.numbers.size();
  if (count == kRound.size()) return fits(entry, row, kRound, count);
  if (count == kFacing.size()) return fits(entry, row, kFacing, count);
  return fits(entry, row, kFlat, kFlat.size());
}

eng::StrapPoint pointOf(const std::vector<float>& n, std::optional<glm::vec3> facing) {
  eng::StrapPoint point{.placeMm = {n[0], n[1], n[2]}, .widthMm = n[3], .thicknessMm = n[3]};
  if (n.size() > kRound.size()) point.thicknessMm = n[4];
  if (n.size() == kFacing.size()) facing = glm::vec3(n[5], n[6], n[7]);
  const bool isFlat = n.size() > kRound.size();
  if (isFlat && facing && glm::length(*facing) > 0.1f) point.facing = glm::normalize(*facing);
  return point;
}

void checkSection(TomlEntry& entry, const std::string& where, const eng::StrapPoint& point, bool isLaid) {
  if (point.thicknessMm > point.widthMm)
    entry.complainAt(where, "is thicker than wide; swap the two and turn 'facing'");
  const bool isFlat = point.thicknessMm < point.widthMm;
  if (isFlat && !isLaid && point.facing == glm::vec3(0.0f))
    entry.complainAt(where, "is flat, but 'facing' does not say what its flat side looks at");
}

void checkCourse(TomlEntry& entry, const std::string& where, const eng::StrapPoint& from,
                 const eng::StrapPoint& to) {
  const glm::vec3 course = to.placeMm - from.placeMm;
  if (glm::length(course) < kClosestMm) {
    entry.complainAt(where, "is the same place as the point before");
  } else if (to.facing != glm::vec3(0.0f) &&
             glm::length(glm::cross(glm::normalize(course), to.facing)) < kLeastSine) {
    entry.complainAt(where, "faces along its own course");
  }
}

}  // namespace

eng::Strap readStrap(TomlEntry& entry) {
  entry.allowOnly({"facing", "height", "points"}, kPartKeys);
  eng::Strap strap;
  const auto facing = directionIn(entry, "facing");
  if (entry.has("height")) strap.overEnvelopeMm = entry.number("height", 0.0f, {-30, 30});
  checkCount(entry, "points", 2);
  for (const TomlRow& row : entry.rows("points")) {
    if (!fitsPoint(entry, row)) continue;
    const eng::StrapPoint point = pointOf(row.numbers, facing);
    checkSection(entry, row.where, point, strap.overEnvelopeMm.has_value());
    if (!strap.points.empty()) checkCourse(entry, row.where, strap.points.back(), point);
    strap.points.push_back(point);
  }
  return strap;
}

}  // namespace anatomy
