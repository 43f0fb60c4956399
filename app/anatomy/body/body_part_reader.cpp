#include "app/anatomy/body/body_part_reader.h"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "app/anatomy/description/columns.h"

namespace anatomy {
namespace {

constexpr NumberRange kPlaceMm{-1000, 2300};
constexpr NumberRange kExtentMm{1, 1000};
constexpr NumberRange kBlendMm{0, 200};
constexpr NumberRange kExponent{1.2f, 12};
constexpr std::array<std::string_view, 5> kEveryPart = {"shape", "operation", "blend", "mirror", "only"};
constexpr std::array kLoftColumns = {Column{"the place along the axis", kPlaceMm},
                                     Column{"the first place", kPlaceMm},
                                     Column{"the second place", kPlaceMm},
                                     Column{"width", kExtentMm},
                                     Column{"thick", kExtentMm},
                                     Column{"orient", {-180, 180}},
                                     Column{"sagitta", {-200, 200}},
                                     Column{"taper", {-1, 1}}};
constexpr std::array kLimbColumns = {Column{"lat", kPlaceMm}, Column{"ant", kPlaceMm},
                                     Column{"height", kPlaceMm}, Column{"diameter", kExtentMm}};

eng::Shape readLoft(TomlEntry& entry) {
  entry.allowOnly({"along", "exponent", "stations"}, kEveryPart);
  eng::EllipseLoft loft;
  const std::string along = entry.text("along");
  if (along == "anterior") loft.frame = {{}, {0, 1, 0}, {1, 0, 0}, {0, 0, 1}};
  if (along != "" && along != "anterior" && along != "height")
    entry.complain("along", fmt::format("a loft goes along \"height\" or \"anterior\", not '{}'", along));
  const float exponent = entry.number("exponent", 2.3f, kExponent);
  for (const TomlRow& row : risingRows(entry, "stations", kLoftColumns, 5, 2)) {
    std::vector<float> n = row.numbers;
    n.resize(kLoftColumns.size());
    loft.stations.push_back({n[0], {n[1], n[2]}, n[3], n[4], n[5], n[6], n[7], exponent});
  }
  return loft;
}

eng::Shape readLimb(TomlEntry& entry) {
  entry.allowOnly({"points"}, kEveryPart);
  eng::Strap strap;
  for (const TomlRow& row : entry.rows("points"))
    if (fits(entry, row, kLimbColumns, kLimbColumns.size()))
      strap.points.push_back({{row.numbers[0], row.numbers[1], row.numbers[2]},
                              row.numbers[3],
                              row.numbers[3],
                              glm::vec3(0.0f)});
  checkCount(entry, "points", 2);
  return strap;
}

glm::vec3 threeNumbers(TomlEntry& entry, std::string_view key) {
  const std::vector<float> numbers = entry.numbers(key, 3);
  if (!numbers.empty()) return {numbers[0], numbers[1], numbers[2]};
  if (!entry.has(key)) entry.complain(fmt::format("'{}' is missing", key));
  return {};
}

eng::Shape readBall(TomlEntry& entry) {
  entry.allowOnly({"centre", "size", "long", "short", "exponent"}, kEveryPart);
  const TwoDirections axes = twoDirectionsIn(entry, "long", "short");
  const glm::vec3 sizeMm = sizeIn(entry, "size");
  return eng::Superellipsoid{.centreMm = threeNumbers(entry, "centre"),
                             .longAxis = axes.first,
                             .shortAxis = axes.second,
                             .sizeMm = sizeMm,
                             .exponent = entry.number("exponent", 2.1f, kExponent)};
}

std::optional<eng::Shape> readShape(TomlEntry& entry) {
  const std::string shape = entry.requiredText("shape");
  if (shape == "loft") return readLoft(entry);
  if (shape == "limb") return readLimb(entry);
  if (shape == "ball") return readBall(entry);
  if (!shape.empty())
    entry.complain("shape", fmt::format("unknown shape '{}'; one of loft, limb, ball", shape));
  return std::nullopt;
}

eng::Operation readOperation(TomlEntry& entry) {
  const std::string word = entry.text("operation");
  if (word == "cut") return eng::Operation::Cut;
  if (word != "" && word != "add")
    entry.complain("operation", fmt::format("unknown operation '{}'; one of add, cut", word));
  return eng::Operation::Add;
}

void mirror(eng::EllipseLoft& loft) {
  for (eng::EllipseStation& station : loft.stations) {
    station.centreMm.x = -station.centreMm.x;
    station.orientationDeg = -station.orientationDeg;
    station.taper = -station.taper;
  }
}
void mirror(eng::Strap& strap) {
  for (eng::StrapPoint& point : strap.points) point.placeMm.x = -point.placeMm.x;
}
void mirror(eng::Superellipsoid& ball) {
  for (glm::vec3* v : {&ball.centreMm, &ball.longAxis, &ball.shortAxis}) v->x = -v->x;
}

eng::Shape mirrored(eng::Shape shape) {
  if (auto* loft = std::get_if<eng::EllipseLoft>(&shape)) mirror(*loft);
  if (auto* strap = std::get_if<eng::Strap>(&shape)) mirror(*strap);
  if (auto* ball = std::get_if<eng::Superellipsoid>(&shape)) mirror(*ball);
  return shape;
}

}  // namespace

std::vector<BodyPart> readBodyPart(TomlEntry& entry) {
  std::optional<eng::Shape> shape = readShape(entry);
  BodyPart part{.part = {.shape = eng::Strap{}, .operation = readOperation(entry)},
                .only = entry.texts("only")};
  part.part.blendMm = entry.number("blend", 0.0f, kBlendMm);
  const bool twice = entry.flag("mirror", false);
  if (!shape || entry.faulty()) return {};
  part.part.shape = std::move(*shape);
  std::vector<BodyPart> parts = {part};
  if (!twice) return parts;
  part.part.shape = mirrored(part.part.shape);
  parts.push_back(std::move(part));
  return parts;
}

}  // namespace anatomy
