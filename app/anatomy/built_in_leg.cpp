#include "app/anatomy/built_in_leg.h"

#include <fmt/format.h>

#include "app/anatomy/atlas_build.h"
#include "app/anatomy/model_folder.h"
#include "engine/base/error.h"
#include "engine/base/parallel.h"

namespace anatomy {
namespace fs = std::filesystem;
namespace {

// The description is of a right leg. Landmarks count from the middle towards lateral and hold for both.
void mirror(Atlas& atlas) {
  glm::mat4 across(1.0f);
  across[0].x = -1.0f;
  eng::parallelFor(atlas.structures.size(), [&](size_t i) {
    Structure& structure = atlas.structures[i];
    eng::transform(structure.mesh, across);
    eng::transform(structure.coarse, across);
    measure(structure);
  });
  atlas.bounds = boundsOfAll(atlas.structures);
}

}  // namespace

// Not "..": the assets may be a link.
fs::path builtInLegFolder(const fs::path& assets) {
  return fs::absolute(assets).lexically_normal().parent_path() / "models" / "leg";
}

Atlas builtInLeg(const Content& content, const fs::path& assets, std::optional<Side> wanted) {
  const fs::path folder = builtInLegFolder(assets);
  if (!isModelFolder(folder))
    throw eng::Error(
        fmt::format("{}: the built-in leg is not there; build the target built-in-leg", folder.string()));
  Atlas atlas = readModelFolder(content, folder);
  if (const Side side = wanted.value_or(Side::Right); side != atlas.frame.side) {
    atlas.frame.side = side;
    mirror(atlas);
  }
  atlas.title = atlas.text->format("model.built_in",
                                   {{"side", (*atlas.text)("side." + std::string(idOf(atlas.frame.side)))}});
  return atlas;
}

}  // namespace anatomy
