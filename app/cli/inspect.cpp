// calf-atlas inspect: what the loaded model holds, measured in the leg frame.
#include <fmt/format.h>

#include "app/anatomy/trigger_points/placing.h"
#include "app/cli/json.h"
#include "app/cli/subcommands.h"
#include "app/cli/table.h"

namespace app {
namespace {

using anatomy::Atlas;
using anatomy::Placements;
using anatomy::Structure;

int fmaOf(const Structure& structure, anatomy::Side side) {
  return side == anatomy::Side::Right ? structure.facts.fmaRight : structure.facts.fmaLeft;
}

// A left leg's lateral is -x in the display frame, so the box is built anew from both corners.
eng::Bounds legBounds(const Structure& structure, const anatomy::LegFrame& frame) {
  eng::Bounds box;
  box.add(frame.toLeg(structure.bounds.min));
  box.add(frame.toLeg(structure.bounds.max));
  return box;
}

Json structureJson(const Structure& structure, const anatomy::LegFrame& frame) {
  const int fma = fmaOf(structure, frame.side);
  const eng::Bounds box = legBounds(structure, frame);
  return {{"id", structure.facts.id},
          {"kind", anatomy::idOf(structure.facts.kind)},
          {"layer", anatomy::idOf(structure.facts.layer)},
          {"fma", fma ? Json(fma) : Json(nullptr)},
          {"triangles", structure.mesh.triangleCount()},
          {"closed", structure.closed},
          {"volume_cm3", rounded(structure.volumeCm3, 2)},
          {"min_mm", toJson(box.min)},
          {"max_mm", toJson(box.max)}};
}

Json coverJson(const Atlas& atlas, const anatomy::PlacedPoint& point) {
  Json cover = Json::array();
  for (const auto& layer : point.cover)
    cover.push_back(
        {{"structure", atlas.at(layer.structure).facts.id}, {"thickness_mm", rounded(layer.thicknessMm, 1)}});
  return cover;
}

Json pointJson(const Atlas& atlas, const anatomy::TriggerPoint& point, const anatomy::PlacedPoint& placed) {
  return {{"id", point.id},
          {"structure", point.structure},
          {"t", rounded(point.t, 3)},
          {"theta", rounded(point.thetaDeg, 1)},
          {"depth_mm", rounded(placed.depthMm, 2)},
          {"surface_mm", toJson(atlas.frame.toLeg(placed.surfaceMm))},
          {"target_mm", toJson(atlas.frame.toLeg(placed.targetMm))},
          {"snapped_mm", rounded(placed.snappedMm, 2)},
          {"badge", std::string(1, letterOf(point.badge))},
          {"variant_of", point.variantOf.empty() ? Json(nullptr) : Json(point.variantOf)},
          {"cover", coverJson(atlas, placed)}};
}

Json pointsJson(const Atlas& atlas, const Placements& placements) {
  Json points = Json::array();
  for (const auto& point : atlas.triggerPoints->points())
    if (const auto* placed = placements.find(point.id)) points.push_back(pointJson(atlas, point, *placed));
  return points;
}

Json unplacedJson(const Placements& placements) {
  Json points = Json::array();
  for (const auto& point : placements.unplaced) points.push_back({{"id", point.id}, {"why", point.why}});
  return points;
}

Json atlasJson(const Atlas& atlas, const Placements& placements) {
  Json structures = Json::array(), landmarks = Json::object();
  for (const auto& structure : atlas.structures) structures.push_back(structureJson(structure, atlas.frame));
  for (const auto& [name, mm] : atlas.landmarks) landmarks[name] = toJson(mm);
  return {
      {"title", atlas.title},
      {"credit", atlas.credit},
      {"triangles", atlas.triangleCount()},
      {"structures", structures},
      {"landmarks", landmarks},
      {"leg", {{"side", anatomy::idOf(atlas.frame.side)}, {"length_mm", rounded(atlas.frame.lengthMm, 2)}}},
      {"trigger_points", pointsJson(atlas, placements)},
      {"unplaced_trigger_points", unplacedJson(placements)},
      {"left_out_trigger_points", atlas.triggerPoints->leftOut()},
      {"problems", toJson(atlas.problems)}};
}

std::vector<std::string> tableRow(const Request& request, const Structure& structure, anatomy::Side side) {
  const int fma = fmaOf(structure, side);
  return {structure.facts.id,
          std::string(anatomy::idOf(structure.facts.kind)),
          std::string(anatomy::idOf(structure.facts.layer)),
          fma ? fmt::to_string(fma) : std::string(),
          fmt::to_string(structure.mesh.triangleCount()),
          request.text(structure.closed ? "cli.inspect.closed" : "cli.inspect.open"),
          fmt::format("{:.1f}", structure.volumeCm3)};
}

void printTable(const Request& request, const Atlas& atlas) {
  const auto heading = [&](const char* name) { return request.text(fmt::format("cli.column.{}", name)); };
  using enum Table::Align;
  Table table({{heading("structure")},
               {heading("kind")},
               {heading("layer")},
               {heading("fma"), Right},
               {heading("triangles"), Right},
               {heading("surface")},
               {heading("volume"), Right}});
  for (const auto& structure : atlas.structures) table.add(tableRow(request, structure, atlas.frame.side));
  fmt::print("{}", table.toString());
}

void printSummary(const Request& request, const Atlas& atlas, const Placements& placements) {
  fmt::print("{}\n",
             request.text.format("cli.inspect.summary",
                                 {{"title", atlas.title},
                                  {"side", request.text(fmt::format("side.{}", idOf(atlas.frame.side)))},
                                  {"length", fmt::format("{:.1f}", atlas.frame.lengthMm)},
                                  {"structures", fmt::to_string(atlas.structures.size())},
                                  {"triangles", fmt::to_string(atlas.triangleCount())}}));
  fmt::print("{}\n", request.text.format("cli.inspect.points",
                                         {{"count", fmt::to_string(placements.placed.size())}}));
  for (const auto& [id, why] : placements.unplaced)
    fmt::print("{}\n", request.text.format("cli.inspect.unplaced", {{"id", id}, {"why", why}}));
  if (!atlas.credit.empty()) fmt::print("{}\n", atlas.credit);
}

int inspect(const Request& request) {
  const auto atlas = loadAtlas(request);
  const Placements placements = anatomy::placeTriggerPoints(*atlas, *atlas->triggerPoints);
  if (request.json) {
    printJson(atlasJson(*atlas, placements));
    return 0;
  }
  printTable(request, *atlas);
  fmt::print("\n");
  printSummary(request, *atlas, placements);
  return 0;
}

}  // namespace

void addInspect(CLI::App& cli, Request& request) {
  CLI::App* sub = addSubcommand(cli, request, "inspect");
  addModelOptions(*sub, request);
  addJsonOption(*sub, request);
  sub->callback([&request] { request.action = [&request] { return inspect(request); }; });
}

}  // namespace app
