#include "app/anatomy/description/shape_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/anatomy/description/columns.h"

namespace anatomy {
namespace {

constexpr NumberRange kLayerMm{-30, 60};
constexpr NumberRange kFactor{0.1f, 5};
constexpr std::array kLayerColumns = {Column{"t", kAlongT}, Column{"inner", kLayerMm},
                                      Column{"outer", kLayerMm}, Column{"inner back", kFactor},
                                      Column{"outer back", kFactor}};

std::vector<std::string> neighboursIn(TomlEntry& entry, std::string_view key, const std::string& owner,
                                      const DescribedIds& ids) {
  std::vector<std::string> neighbours;
  for (const std::string& word : entry.texts(key)) {
    const auto found = ids.spreadOut(word);
    if (found.empty()) entry.complain(key, ids.notDescribed(word));
    neighbours.insert(neighbours.end(), found.begin(), found.end());
  }
  if (!entry.has(key)) entry.complain(fmt::format("'{}' is missing", key));
  if (std::find(neighbours.begin(), neighbours.end(), owner) != neighbours.end())
    entry.complain(key, fmt::format("'{}' cannot be its own neighbour", owner));
  return neighbours;
}

void checkThickness(TomlEntry& entry, const TomlRow& row) {
  std::vector<float> n = row.numbers;
  n.resize(kLayerColumns.size(), 1.0f);
  const bool isThick = n[2] > n[1] && n[2] * n[4] > n[1] * n[3];
  if (!isThick) entry.complainAt(row.where, "outer must lie outside of inner, behind as well");
}

}  // namespace

eng::Superellipsoid readBall(TomlEntry& entry) {
  entry.allowOnly({"centre", "size", "long", "short", "exponent"}, kPartKeys);
  const TwoDirections axes = twoDirectionsIn(entry, "long", "short");
  return {.centreMm = placeIn(entry, "centre"),
          .longAxis = axes.first,
          .shortAxis = axes.second,
          .sizeMm = sizeIn(entry, "size"),
          .exponent = entry.number("exponent", 2.5f, {1.2f, 12})};
}

eng::Disc readDisc(TomlEntry& entry) {
  entry.allowOnly({"centre", "size", "axis", "across", "edge"}, kPartKeys);
  const TwoDirections axes = twoDirectionsIn(entry, "axis", "across");
  const glm::vec3 sizeMm = sizeIn(entry, "size");
  const float edgeMm = entry.number("edge", 0.0f, {0, 60});
  const float most = 0.5f * std::min({sizeMm.x, sizeMm.y, sizeMm.z});
  if (!entry.faulty() && edgeMm > most)
    entry.complain("edge", fmt::format("'edge' is {}, but half of the smallest size is {}", edgeMm, most));
  return {.centreMm = placeIn(entry, "centre"),
          .axis = axes.first,
          .acrossAxis = axes.second,
          .lengthMm = sizeMm.x,
          .middleMm = sizeMm.y,
          .acrossMm = sizeMm.z,
          .edgeRadiusMm = edgeMm};
}

eng::EnvelopeLayer readLayer(TomlEntry& entry, float lengthMm) {
  entry.allowOnly({"stations"}, kPartKeys);
  eng::EnvelopeLayer layer;
  for (const TomlRow& row : risingRows(entry, "stations", kLayerColumns, 3, 1)) {
    checkThickness(entry, row);
    std::vector<float> n = row.numbers;
    n.resize(kLayerColumns.size(), 1.0f);
    layer.stations.push_back({n[0] * lengthMm, n[1], n[2], n[3], n[4]});
  }
  return layer;
}

eng::Interface readSheet(TomlEntry& entry, const std::string& owner, const DescribedIds& ids) {
  entry.allowOnly({"first", "second", "thickness", "offset", "reach"}, kPartKeys);
  for (const char* key : {"thickness", "reach"})
    if (!entry.has(key)) entry.complain(fmt::format("'{}' is missing", key));
  return {.first = neighboursIn(entry, "first", owner, ids),
          .second = neighboursIn(entry, "second", owner, ids),
          .thicknessMm = entry.number("thickness", 1.0f, {0.3f, 20}),
          .offsetMm = entry.number("offset", 0.0f, {-20, 20}),
          .reachMm = entry.number("reach", 5.0f, {0.5f, 60})};
}

}  // namespace anatomy
