#include "app/leg_builder/build_leg.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/anatomy/atlas_build.h"
#include "app/anatomy/description/leg_description.h"
#include "engine/base/error.h"
#include "engine/modelling/generate.h"

namespace leg_builder {
namespace {

using anatomy::LegDescription;
using anatomy::Problems;

// The coarse level may have longer edges: a layer's area alone would make it too fine otherwise.
constexpr eng::MeshReduction kFine{.errorMm = 0.34f, .longestEdgeMm = 6.0f};
constexpr eng::MeshReduction kCoarse{.errorMm = 0.7f, .longestEdgeMm = 15.0f};

void refuse(const Problems& problems) {
  if (problems.empty()) return;
  std::string lines;
  for (const anatomy::Problem& problem : problems) lines += (lines.empty() ? "" : "\n") + toLine(problem);
  throw eng::Error(lines);
}

eng::GeneratorOptions optionsOf(const LegDescription& leg, const BuildOptions& options) {
  return {.spacingMm = options.spacingMm,
          .envelope = leg.envelope,
          .levels = {kFine, kCoarse},
          .only = options.only};
}

std::string placeOf(const std::string& solid, const LegDescription& leg) {
  const auto found = leg.places.find(solid);
  return found == leg.places.end() ? "anatomy/leg" : found->second;
}

Problems problemsOf(const eng::Generated& generated, const LegDescription& leg) {
  Problems problems;
  for (const eng::GeneratorProblem& problem : generated.problems)
    problems.push_back({placeOf(problem.solid, leg), fmt::format("'{}' {}", problem.solid, problem.what)});
  return problems;
}

anatomy::Structure structureOf(eng::GeneratedSolid&& solid, const anatomy::StructureTable& table) {
  anatomy::Structure structure;
  structure.facts = *table.findById(solid.name);
  structure.sourceName = solid.name;
  structure.mesh = std::move(solid.levels[0]);
  structure.coarse = std::move(solid.levels[1]);
  structure.closed = true;
  anatomy::measure(structure);
  return structure;
}

}  // namespace

BuiltLeg buildLeg(const BuildOptions& options) {
  const anatomy::Content content = anatomy::loadContent(options.assets);
  Problems problems;
  const std::filesystem::path folder =
      options.description.empty() ? options.assets / "anatomy" / "leg" : options.description;
  const LegDescription leg = anatomy::readLegDescription(folder, *content.table, problems);
  refuse(problems);

  eng::Generated generated = eng::generate(leg.solids, optionsOf(leg, options));
  Problems faults = problemsOf(generated, leg);
  if (!options.draft) refuse(faults);

  BuiltLeg built{.atlas = {.text = content.text, .table = content.table}, .seconds = generated.seconds};
  anatomy::Atlas& atlas = built.atlas;
  atlas.problems = std::move(faults);
  atlas.frame.lengthMm = leg.lengthMm;
  atlas.landmarks = leg.landmarks;
  atlas.title = "Calf Atlas";
  atlas.credit = leg.credit;
  for (eng::GeneratedSolid& solid : generated.solids)
    atlas.structures.push_back(structureOf(std::move(solid), *content.table));
  anatomy::sortOutsideIn(atlas.structures, *content.table);
  atlas.bounds = anatomy::boundsOfAll(atlas.structures);
  return built;
}

}  // namespace leg_builder
