#include "app/anatomy/built_in_leg.h"

#include <fmt/format.h>

#include "app/anatomy/atlas_build.h"
#include "app/anatomy/loft.h"
#include "app/anatomy/part_load.h"
#include "app/anatomy/source_load.h"
#include "engine/geometry/mesh_cook.h"

namespace anatomy {
namespace fs = std::filesystem;
namespace {

std::vector<LoadedPart> placed(std::vector<eng::ImportedPart> parts, const glm::mat4& toDisplay,
                               const Content& content) {
  std::vector<LoadedPart> loaded;
  for (eng::ImportedPart& part : parts) {
    eng::transform(part.mesh, toDisplay);
    const bool closed = eng::cook(part.mesh).closed();
    loaded.push_back({.sourceName = part.name,
                      .identity = identify(*content.table, {.name = part.name}),
                      .mesh = std::move(part.mesh),
                      .closed = closed});
  }
  return loaded;
}

}  // namespace

Atlas builtInLeg(const Content& content, const fs::path& assets, std::optional<Side> wanted) {
  Atlas atlas{.text = content.text, .table = content.table};
  Loft loft = loftLeg(assets / "anatomy" / "morphometry.json");
  atlas.frame = loft.frame;
  atlas.frame.side = wanted.value_or(Side::Right);
  atlas.landmarks = std::move(loft.landmarks);
  glm::mat4 toDisplay(1.0f);
  toDisplay[0].x = atlas.frame.lateralSign();
  atlas.structures = buildStructures(placed(std::move(loft.parts), toDisplay, content), *content.table,
                                     atlas.frame.side, atlas.problems);
  atlas.bounds = boundsOfAll(atlas.structures);
  const std::string side = (*atlas.text)(fmt::format("side.{}", idOf(atlas.frame.side)));
  atlas.title = atlas.text->format("model.loft", {{"side", side}});
  atlas.credit = atlas.text->format("model.loft_credit", {{"credit", kBodyParts3dCredit}});
  return atlas;
}

}  // namespace anatomy
