#include "app/state/label_weights.h"

#include <cmath>

#include "app/state/toml_fields.h"
#include "engine/base/file.h"

namespace app {
namespace {

constexpr float kMostWeight = 100.0f;

}  // namespace

LabelWeights LabelWeights::load(const std::filesystem::path& file, anatomy::Problems& problems) {
  const std::string name = file.filename().string();
  const toml::table table = parseToml(eng::readTextFile(file), name);
  TomlFields root(table, name, problems);
  LabelWeights weights;
  TomlFields kinds = root.below("kind");
  for (int i = 0; i <= int(anatomy::Kind::Unknown); ++i) {
    weights.kinds.push_back(1.0f);
    kinds.readNumber(std::string(idOf(anatomy::Kind(i))), weights.kinds.back(), 0.0f, kMostWeight);
  }
  kinds.reportUnread();
  TomlFields structures = root.below("structure");
  for (const std::string& id : structures.keys())
    structures.readNumber(id, weights.structures[id] = 1.0f, 0.0f, kMostWeight);
  root.reportUnread();
  return weights;
}

float LabelWeights::of(const anatomy::StructureRow& row) const {
  const auto own = structures.find(row.id);
  return own != structures.end() ? own->second : kinds[size_t(row.kind)];
}

float LabelWeights::importance(const anatomy::StructureRow& row, float pixels) const {
  return of(row) * std::sqrt(pixels);
}

}  // namespace app
