// calf-atlas import: a folder of BodyParts3D files into a model folder, with a report of what came of it.
#include <fmt/format.h>

#include <set>

#include "app/cli/import_repairs.h"
#include "app/cli/json.h"
#include "app/cli/output_path.h"
#include "app/cli/subcommands.h"

namespace app {
namespace {

using anatomy::Atlas;
using anatomy::Kind;
using Ids = std::vector<std::string>;

// What came of the files, in the words of the structure table.
struct ImportReport {
  Ids recognised, unknown;
  std::vector<std::pair<std::string, Ids>> missing;  // by layer, outside in
  std::vector<Repair> repaired;
};

// Rows of the table for which no file brought a mesh.
std::vector<std::pair<std::string, Ids>> missingByLayer(const Atlas& atlas,
                                                        const std::set<std::string>& present) {
  std::vector<std::pair<std::string, Ids>> missing;
  for (int layer = 0; layer < anatomy::kLayerCount; ++layer) {
    Ids ids;
    for (const auto& row : atlas.table->rows())
      if (int(row.layer) == layer && !present.contains(row.id)) ids.push_back(row.id);
    if (!ids.empty()) missing.emplace_back(anatomy::idOf(anatomy::Layer(layer)), ids);
  }
  return missing;
}

ImportReport reportOf(const Atlas& atlas, const std::string& source) {
  ImportReport report;
  for (const auto& structure : atlas.structures) {
    const bool known = structure.facts.kind != Kind::Unknown;
    (known ? report.recognised : report.unknown).push_back(structure.facts.id);
  }
  report.repaired = repairsOf(atlas, source);
  report.missing = missingByLayer(atlas, {report.recognised.begin(), report.recognised.end()});
  return report;
}

Json repairedJson(const std::vector<Repair>& repairs) {
  Json list = Json::array();
  for (const auto& [id, report] : repairs)
    list.push_back({{"id", id},
                    {"welded_vertices", report.weldedVertices},
                    {"degenerate_triangles", report.degenerateTriangles},
                    {"flipped", report.flipped},
                    {"boundary_edges", report.boundaryEdges},
                    {"non_manifold_edges", report.nonManifoldEdges}});
  return list;
}

void printReportJson(const Atlas& atlas, const ImportReport& report, const std::string& folder) {
  Json missing = Json::object();
  for (const auto& [layer, ids] : report.missing) missing[layer] = ids;
  printJson({{"folder", folder},
             {"title", atlas.title},
             {"recognised", report.recognised},
             {"unknown", report.unknown},
             {"missing", missing},
             {"repaired", repairedJson(report.repaired)},
             {"problems", toJson(atlas.problems)}});
}

void printLine(const Request& request, const char* key, const Ids& ids) {
  if (ids.empty()) return;
  const std::string list = fmt::format("{}", fmt::join(ids, " "));
  fmt::print("{}\n", request.text.format(key, {{"count", fmt::to_string(ids.size())}, {"list", list}}));
}

void printRepair(const Request& request, const Repair& repair) {
  const eng::CookReport& report = repair.report;
  fmt::print(
      "{}{}\n",
      request.text.format("cli.import.repaired", {{"id", repair.id},
                                                  {"welded", fmt::to_string(report.weldedVertices)},
                                                  {"dropped", fmt::to_string(report.degenerateTriangles)},
                                                  {"open", fmt::to_string(report.boundaryEdges)}}),
      report.flipped ? request.text("cli.import.flipped") : std::string());
}

void printReport(const Request& request, const ImportReport& report, const std::string& folder) {
  printLine(request, "cli.import.recognised", report.recognised);
  printLine(request, "cli.import.unknown", report.unknown);
  for (const auto& repair : report.repaired) printRepair(request, repair);
  for (const auto& [layer, ids] : report.missing)
    fmt::print("{}\n",
               request.text.format("cli.import.missing", {{"layer", layer},
                                                          {"count", fmt::to_string(ids.size())},
                                                          {"list", fmt::format("{}", fmt::join(ids, " "))}}));
  fmt::print("{}\n", request.text.format("cli.import.written", {{"folder", folder}}));
}

int import(Request& request, const std::string& folder) {
  checkOutputFolder(folder);
  const auto atlas = loadAtlas(request);
  anatomy::saveModel(*atlas, folder);
  const ImportReport report = reportOf(*atlas, request.model);
  if (request.json)
    printReportJson(*atlas, report, folder);
  else
    printReport(request, report, folder);
  return 0;
}

}  // namespace

void addImport(CLI::App& cli, Request& request) {
  auto folder = std::make_shared<std::string>();
  CLI::App* sub = addSubcommand(cli, request, "import");
  sub->add_option("DIR", request.model, request.text("cli.import.source"))->type_name("DIR")->required();
  sub->add_option("-o,--output", *folder, request.text("cli.import.output"))->type_name("DIR")->required();
  sub->add_option("--side", request.side, request.text("cli.option.side"))
      ->type_name("right|left")
      ->check(CLI::IsMember({"right", "left"}).description(""));
  addJsonOption(*sub, request);
  sub->callback(
      [&request, folder] { request.action = [&request, folder] { return import(request, *folder); }; });
}

}  // namespace app
