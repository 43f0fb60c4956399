#include "tests/leg/ruler/leg_model.h"

#include "app/anatomy/landmark_rules.h"
#include "app/anatomy/model_folder.h"
#include "app/anatomy/model_load.h"
#include "engine/geometry/mesh_import.h"

namespace ruler {
namespace fs = std::filesystem;
namespace {

// Where the belly begins, as t.
const std::map<std::string, float> kBellies = {
    {"tibialis-anterior", 0.1f},         {"tibialis-posterior", 0.1f},       {"flexor-hallucis-longus", 0.1f},
    {"extensor-digitorum-longus", 0.2f}, {"extensor-hallucis-longus", 0.2f}, {"plantaris", 0.2f}};

LegModel fromFile(const fs::path& file) {
  LegModel model;
  constexpr std::string_view kSuffix = anatomy::kCoarseSuffix;
  for (eng::ImportedPart& part : eng::importMeshFile(file).parts) {
    const bool isCoarse = part.name.ends_with(kSuffix);
    if (isCoarse) part.name.resize(part.name.size() - kSuffix.size());
    (isCoarse ? model.coarse : model.meshes)[part.name] = std::move(part.mesh);
  }
  return model;
}

LegModel fromAtlas(anatomy::Atlas&& atlas) {
  LegModel model{.lengthMm = atlas.frame.lengthMm, .meshes = {}, .coarse = {}};
  for (anatomy::Structure& structure : atlas.structures) {
    model.coarse[structure.facts.id] = std::move(structure.coarse);
    model.meshes[structure.facts.id] = std::move(structure.mesh);
  }
  std::erase_if(model.coarse, [](const auto& entry) { return entry.second.indices.empty(); });
  return model;
}

}  // namespace

const eng::Mesh* LegModel::find(const std::string& id) const {
  const auto mesh = meshes.find(id);
  return mesh == meshes.end() ? nullptr : &mesh->second;
}

LegModel readLegModel(const fs::path& path, const fs::path& assets) {
  if (fs::is_regular_file(path)) return fromFile(path);
  anatomy::LoadOptions options{.model = std::nullopt, .assets = assets, .side = std::nullopt};
  if (!path.empty()) options.model = path;
  return fromAtlas(anatomy::loadModel(anatomy::loadContent(assets), options));
}

anatomy::Landmarks landmarksOf(const LegModel& model) {
  std::vector<anatomy::BoneMesh> bones;
  for (const auto& [id, mesh] : model.meshes) bones.push_back({id, &mesh});
  return anatomy::measureLandmarks(bones, glm::mat4(1.0f));
}

ZRange comparedRange(const std::string& id, const eng::Mesh& model, float lengthMm) {
  ZRange range;
  if (const auto belly = kBellies.find(id); belly != kBellies.end()) range.fromMm = belly->second * lengthMm;
  if (id == "femur") range.toMm = eng::boundsOf(model).max.z;
  return range;
}

}  // namespace ruler
