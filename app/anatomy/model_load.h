// From a path to an Atlas. A path is one of
//  - nothing: the built-in leg,
//  - a model folder as `import` writes it (model.toml beside leg.glb),
//  - a folder of BodyParts3D files: GLB named with FMA ids, or the official 4.0 OBJ release,
//  - a single GLB or OBJ file whose nodes carry names or FMA ids.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/anatomy/atlas.h"
#include "app/anatomy/knowledge/knowledge.h"
#include "app/anatomy/trigger_points/trigger_point_table.h"

namespace anatomy {

// The content folders of the program (assets/), read once and shared by all models.
struct Content {
  std::shared_ptr<const Text> text;
  std::shared_ptr<const StructureTable> table;
  std::shared_ptr<const TriggerPointTable> triggerPoints;
  std::shared_ptr<const Knowledge> knowledge;
  Problems problems;
};

// `assets` is the folder that holds anatomy/ and text/. Throws eng::Error when it is no such folder.
Content loadContent(const std::filesystem::path& assets, std::string_view language = "en");

struct LoadOptions {
  std::optional<std::filesystem::path> model;  // nothing: the built-in leg
  std::filesystem::path assets;
  std::optional<Side> side;  // which leg of a source that has both; right unless said
};

// Files that cannot be read are problems and the others still load. Parts of the other side, and parts of a
// whole body that lie away from this leg, are left out and counted in one problem line each.
// Throws eng::Error when nothing is loadable or no leg frame can be found.
Atlas loadModel(const Content& content, const LoadOptions& options);

// Puts the trigger points and the knowledge of `content` in place of those that the atlas has. The one thing
// that ever changes in a loaded atlas: nobody may be reading them meanwhile.
void exchangeContent(Atlas& atlas, const Content& content);

// Writes a model folder that loadModel reads: leg.glb (display frame, mm) and model.toml (title, credit,
// side, length, landmarks). Both whole or not at all. Throws eng::Error when the folder cannot be written.
void saveModel(const Atlas& atlas, const std::filesystem::path& folder);

}  // namespace anatomy
