#include "tests/built_in/subject.h"

#include <gtest/gtest.h>

#include "engine/base/parallel.h"

namespace test {

const anatomy::Content& content() {
  static const anatomy::Content loaded = anatomy::loadContent(assetsFolder());
  return loaded;
}

const anatomy::LegDescription& description() {
  static const anatomy::LegDescription read = [] {
    anatomy::Problems problems;
    anatomy::LegDescription leg =
        anatomy::readLegDescription(assetsFolder() / "anatomy" / "leg", *content().table, problems);
    for (const anatomy::Problem& problem : problems) ADD_FAILURE() << toLine(problem);
    return leg;
  }();
  return read;
}

const ruler::LegModel& builtIn() {
  static const ruler::LegModel leg = ruler::readLegModel({}, assetsFolder());
  return leg;
}

const ruler::LegModel& reference() {
  static const ruler::LegModel leg = ruler::readLegModel(sharedLeg(), assetsFolder());
  return leg;
}

const ruler::LegTable& table() {
  static const ruler::LegTable read = ruler::readLegTable(sourceFolder() / "tests/leg/morphometry.json");
  return read;
}

const std::map<std::string, ruler::Surface>& surfaces() {
  static const std::map<std::string, ruler::Surface> made = [] {
    std::map<std::string, ruler::Surface> all;
    std::vector<std::pair<const eng::Mesh*, ruler::Surface*>> work;
    for (const auto& [id, mesh] : builtIn().meshes) work.emplace_back(&mesh, &all[id]);
    eng::parallelFor(work.size(), [&](size_t i) { *work[i].second = ruler::Surface(*work[i].first); });
    return all;
  }();
  return made;
}

const ruler::Surface& surfaceOf(const std::string& id) {
  return surfaces().at(id);
}

int piecesOf(const std::string& id) {
  for (const eng::Solid& solid : description().solids)
    if (solid.name == id) return solid.pieces;
  return 0;
}

}  // namespace test
