#include "app/viewer/tool_shape.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/anatomy/toml_entry.h"
#include "app/state/appearance.h"
#include "engine/base/error.h"
#include "engine/geometry/mesh_import.h"

namespace app {
namespace fs = std::filesystem;
namespace {

constexpr float kBeyondEnds = 0.03f;

fs::path descriptionOf(const fs::path& assets, std::string_view id) {
  return assets / "tools" / fmt::format("{}.toml", id);
}

glm::vec3 threeNumbers(anatomy::TomlEntry& entry, std::string_view key) {
  const std::vector<float> n = entry.numbers(key, 3);
  return n.empty() ? glm::vec3(0.0f) : glm::vec3(n[0], n[1], n[2]);
}

std::optional<ToolNeedle> readNeedle(anatomy::TomlEntry& root) {
  if (!root.isTable("needle")) return std::nullopt;
  anatomy::TomlEntry entry = root.below("needle");
  return ToolNeedle{.piece = entry.requiredText("mesh"),
                    .pivotMm = threeNumbers(entry, "pivot"),
                    .axis = threeNumbers(entry, "axis"),
                    .zeroDeg = entry.number("zero", 0.0f, {-360, 360}),
                    .fullDeg = entry.number("full", 270.0f, {-360, 360}),
                    .fullForceN = entry.number("full-force", 100.0f, {0.1f, 10000})};
}

eng::Look readLook(anatomy::TomlEntry& entry) {
  const auto colour = colourFromHex(entry.requiredText("colour"));
  if (!colour) entry.complain("colour", "a colour is written \"#rrggbb\"");
  return {.colour = colour.value_or(glm::vec3(0.8f)),
          .roughness = entry.number("roughness", 0.6f, {0.05f, 1.0f}),
          .finish = {.wrap = 0.3f, .moisture = entry.number("moisture", 0.0f, {0.0f, 1.0f})},
          .twoSided = false,
          .heated = false};
}

eng::Mesh takeMesh(eng::ImportedFile& file, const std::string& id, const fs::path& path) {
  const auto found = std::ranges::find(file.parts, id, &eng::ImportedPart::name);
  if (found == file.parts.end())
    throw eng::Error(
        fmt::format("{}: there is no mesh '{}'; build the target built-in-tools", path.string(), id));
  return std::move(found->mesh);
}

}  // namespace

float ToolNeedle::turnDeg(float forceN) const {
  return std::lerp(zeroDeg, fullDeg, std::clamp(forceN / fullForceN, -kBeyondEnds, 1.0f + kBeyondEnds));
}

bool hasToolShape(const fs::path& assets, std::string_view id) {
  return fs::exists(descriptionOf(assets, id));
}

ToolShape loadToolShape(const fs::path& assets, std::string_view id) {
  const fs::path description = descriptionOf(assets, id);
  const fs::path made =
      fs::absolute(assets).lexically_normal().parent_path() / "models" / "tools" / fmt::format("{}.glb", id);
  if (!fs::exists(made))
    throw eng::Error(
        fmt::format("{}: the tool is not there; build the target built-in-tools", made.string()));
  anatomy::Problems problems;
  const toml::table table = anatomy::parseTomlFile(description);
  anatomy::TomlEntry root(description, table, problems);
  eng::ImportedFile file = eng::importMeshFile(made);
  ToolShape shape{.frontToEye = root.text("turns") == "front", .pieces = {}, .needle = readNeedle(root)};
  for (anatomy::TomlEntry& entry : root.entries("mesh")) {
    const std::string piece = entry.requiredText("id");
    shape.pieces.push_back({piece, takeMesh(file, piece, made), readLook(entry)});
  }
  if (!problems.empty()) throw eng::Error(toLine(problems.front()));
  return shape;
}

}  // namespace app
