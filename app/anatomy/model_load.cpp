#include "app/anatomy/model_load.h"

#include <fmt/format.h>

#include "app/anatomy/built_in_leg.h"
#include "app/anatomy/fibre_field.h"
#include "app/anatomy/model_folder.h"
#include "app/anatomy/source_load.h"
#include "engine/base/error.h"
#include "engine/base/parallel.h"

namespace anatomy {
namespace fs = std::filesystem;

Content loadContent(const fs::path& assets, std::string_view language) {
  const fs::path words = assets / "text" / fmt::format("{}.toml", language);
  std::error_code error;
  if (!fs::is_directory(assets / "anatomy", error) || !fs::exists(words, error))
    throw eng::Error(
        fmt::format("{}: is not the program's assets folder (no anatomy/ or text/{}.toml); install it again",
                    assets.string(), language));
  Content content;
  content.text = std::make_shared<const Text>(Text::load(words, content.problems));
  content.table = std::make_shared<const StructureTable>(
      StructureTable::load(assets / "anatomy", *content.text, content.problems));
  content.triggerPoints = std::make_shared<const TriggerPointTable>(
      TriggerPointTable::load(assets / "trigger-points", *content.table, *content.text, content.problems));
  content.knowledge = std::make_shared<const Knowledge>(Knowledge::load(
      assets / "knowledge", *content.table, *content.triggerPoints, *content.text, content.problems));
  return content;
}

namespace {

void addMissingFibres(Atlas& atlas) {
  eng::parallelFor(atlas.structures.size(), [&](size_t i) {
    Structure& structure = atlas.structures[i];
    if (!hasFibres(structure.facts.kind)) return;
    addFibreField(structure.mesh);
    addFibreField(structure.coarse);
  });
}

}  // namespace

Atlas loadModel(const Content& content, const LoadOptions& options) {
  const auto load = [&] {
    if (!options.model) return builtInLeg(content, options.assets, options.side);
    if (isModelFolder(*options.model)) return readModelFolder(content, *options.model);
    return loadSource(content, *options.model, options.side);
  };
  Atlas atlas = load();
  addMissingFibres(atlas);
  atlas.problems.insert(atlas.problems.begin(), content.problems.begin(), content.problems.end());
  exchangeContent(atlas, content);
  return atlas;
}

void exchangeContent(Atlas& atlas, const Content& content) {
  atlas.triggerPoints = content.triggerPoints;
  atlas.knowledge = content.knowledge;
}

}  // namespace anatomy
