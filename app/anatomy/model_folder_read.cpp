#include <fmt/format.h>

#include <cmath>
#include <map>

#include "app/anatomy/atlas_build.h"
#include "app/anatomy/model_folder.h"
#include "app/anatomy/toml_entry.h"
#include "engine/base/error.h"
#include "engine/base/parallel.h"
#include "engine/geometry/mesh_cook.h"
#include "engine/geometry/mesh_import.h"

namespace anatomy {
namespace fs = std::filesystem;
namespace {

constexpr const char* kMend = "import the model anew";

// What model.toml says of one structure.
struct Origin {
  std::string name, file;
  int fma = 0;
  bool used = false;
};

[[noreturn]] void fail(const fs::path& file, const std::string& what) {
  throw eng::Error(fmt::format("{}: {}; {}", file.string(), what, kMend));
}

LegFrame readFrame(const toml::table& root, const fs::path& file) {
  LegFrame frame;
  const auto side = root["side"].value<std::string>();
  if (side != "right" && side != "left") fail(file, "side must be \"right\" or \"left\"");
  frame.side = side == "right" ? Side::Right : Side::Left;
  frame.lengthMm = root["length_mm"].value_or(0.0f);
  if (!(frame.lengthMm >= 200.0f && frame.lengthMm <= 600.0f)) fail(file, "length_mm must be 200 to 600");
  return frame;
}

Landmarks readLandmarks(const toml::table& root, const fs::path& file) {
  const toml::table* table = root["landmarks"].as_table();
  if (!table) fail(file, "[landmarks] is missing");
  Landmarks landmarks;
  for (const auto& [key, value] : *table) {
    const toml::array* position = value.as_array();
    glm::vec3 mm{0.0f};
    for (glm::length_t i = 0; i < 3; ++i) {
      const auto number =
          position && position->size() == 3 ? (*position)[size_t(i)].value<float>() : std::nullopt;
      if (!number || !std::isfinite(*number))
        fail(file, fmt::format("landmark '{}' must be three numbers", key.str()));
      mm[i] = *number;
    }
    landmarks[std::string(key.str())] = mm;
  }
  return landmarks;
}

std::map<std::string, Origin> readOrigins(const toml::table& root) {
  std::map<std::string, Origin> origins;
  const toml::array* rows = root["structure"].as_array();
  if (!rows) return origins;
  for (const toml::node& node : *rows) {
    const toml::table* row = node.as_table();
    if (!row) continue;
    origins[(*row)["id"].value_or(std::string())] = {.name = (*row)["name"].value_or(std::string()),
                                                     .file = (*row)["file"].value_or(std::string()),
                                                     .fma = (*row)["fma"].value_or(0)};
  }
  return origins;
}

// A second part of one structure is "soleus-2", which no row is called; its FMA id still tells what it is.
StructureRow factsOf(const std::string& id, const Origin& origin, const StructureTable& table, Side side) {
  StructureRow facts;
  if (const StructureRow* row = table.findById(id)) {
    facts = *row;
  } else if (const auto match = table.findByFma(origin.fma); origin.fma && match) {
    facts = *match->row;
  } else {
    facts = unknownRow({.name = origin.name.empty() ? id : origin.name, .fma = origin.fma}, side);
  }
  facts.id = id;
  return facts;
}

Structure readStructure(eng::ImportedPart&& part, const Origin& origin, const StructureTable& table,
                        Side side) {
  Structure structure;
  structure.facts = factsOf(part.name, origin, table, side);
  structure.sourceName = origin.name.empty() ? part.name : origin.name;
  structure.sourceFile = origin.file;
  structure.mesh = std::move(part.mesh);
  return structure;
}

// Takes the coarse meshes out of the parts, by the id of their structure.
std::map<std::string, eng::Mesh> takeCoarse(std::vector<eng::ImportedPart>& parts) {
  std::map<std::string, eng::Mesh> coarse;
  std::erase_if(parts, [&](eng::ImportedPart& part) {
    if (!part.name.ends_with(kCoarseSuffix)) return false;
    coarse[part.name.substr(0, part.name.size() - kCoarseSuffix.size())] = std::move(part.mesh);
    return true;
  });
  return coarse;
}

void readStructures(Atlas& atlas, const fs::path& glb, std::map<std::string, Origin> origins) {
  std::vector<eng::ImportedPart> parts = eng::importMeshFile(glb).parts;
  std::map<std::string, eng::Mesh> coarse = takeCoarse(parts);
  for (eng::ImportedPart& part : parts) {
    if (atlas.find(part.name)) fail(glb, fmt::format("holds '{}' twice", part.name));
    Origin& origin = origins[part.name];
    origin.used = true;
    Structure& structure =
        atlas.structures.emplace_back(readStructure(std::move(part), origin, *atlas.table, atlas.frame.side));
    if (const auto found = coarse.find(structure.facts.id); found != coarse.end())
      structure.coarse = std::move(found->second);
  }
  eng::parallelFor(atlas.structures.size(), [&](size_t i) {
    Structure& structure = atlas.structures[i];
    structure.closed = eng::cook(structure.mesh).closed();
    if (!structure.coarse.indices.empty()) eng::cook(structure.coarse);
    measure(structure);
  });
  std::erase_if(atlas.structures, [](const Structure& structure) { return structure.mesh.indices.empty(); });
  for (const auto& [id, origin] : origins)
    if (!origin.used)
      atlas.problems.push_back({"model.toml", fmt::format("'{}' has no mesh in leg.glb; {}", id, kMend)});
}

}  // namespace

bool isModelFolder(const fs::path& path) {
  std::error_code error;
  return fs::exists(path / "model.toml", error);
}

Atlas readModelFolder(const Content& content, const fs::path& folder) {
  const fs::path file = folder / "model.toml";
  const toml::table root = parseTomlFile(file);
  Atlas atlas{.text = content.text,
              .table = content.table,
              .structures = {},
              .frame = readFrame(root, file),
              .landmarks = readLandmarks(root, file),
              .title = root["title"].value_or(std::string()),
              .credit = root["credit"].value_or(std::string())};
  readStructures(atlas, folder / "leg.glb", readOrigins(root));
  if (atlas.structures.empty()) fail(folder / "leg.glb", "holds no structure with a surface");
  sortOutsideIn(atlas.structures, *atlas.table);
  atlas.bounds = boundsOfAll(atlas.structures);
  return atlas;
}

}  // namespace anatomy
