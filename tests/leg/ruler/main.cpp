// leg-ruler: measures a leg, alone and against a reference, for those who author one.
#include <fmt/format.h>

#include <cstdio>
#include <utility>

#include "engine/base/error.h"
#include "tests/leg/ruler/report.h"
#include "tests/paths.h"

namespace {

ruler::Bench benchOf(ruler::Request request) {
  if (request.assets.empty()) request.assets = test::assetsFolder();
  if (request.table.empty()) request.table = test::sourceFolder() / "tests" / "leg" / "morphometry.json";
  ruler::Bench bench;
  bench.model = ruler::readLegModel(request.model, request.assets);
  if (!request.reference.empty()) bench.reference = ruler::readLegModel(request.reference, request.assets);
  if (request.coarse) std::swap(bench.model.meshes, bench.model.coarse);
  bench.table = ruler::readLegTable(request.table);
  bench.request = std::move(request);
  return bench;
}

std::string reportOf(const ruler::Bench& bench) {
  const ruler::Request& request = bench.request;
  std::string report;
  if (request.likenesses()) report += ruler::likenessReport(bench);
  if (request.overlaps) report += ruler::overlapReport(bench);
  if (request.skin) report += ruler::skinReport(bench);
  if (request.landmarks) report += ruler::landmarkReport(bench);
  if (request.silhouettes) report += ruler::silhouetteReport(bench);
  if (request.attachments) report += ruler::attachmentReport(bench);
  if (request.touching) report += ruler::touchingReport(bench);
  if (!request.contacts.empty()) report += ruler::contactReport(bench);
  if (!request.stations.empty()) report += ruler::stationReport(bench);
  if (!request.sections.empty()) report += ruler::drawSections(bench);
  if (!request.profile.empty()) report += ruler::drawProfile(bench);
  return report;
}

}  // namespace

int main(int count, char** values) {
  if (count == 1) {
    fmt::print("{}", ruler::kUsage);
    return 2;
  }
  try {
    const std::vector<std::string> arguments(values + 1, values + count);
    fmt::print("{}", reportOf(benchOf(ruler::readRequest(arguments))));
    return 0;
  } catch (const eng::Error& error) {
    fmt::print(stderr, "leg-ruler: {}\n", error.what());
    return 1;
  }
}
