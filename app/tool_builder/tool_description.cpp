#include "app/tool_builder/tool_description.h"

#include <fmt/format.h>

#include <glm/glm.hpp>

#include "app/anatomy/toml_entry.h"
#include "app/tool_builder/finger_reader.h"
#include "app/tool_builder/tool_part_reader.h"

namespace tool_builder {
namespace {

using anatomy::TomlEntry;

ToolMesh readMesh(TomlEntry& entry, const std::vector<Finger>& fingers) {
  entry.allowOnly(
      {"id", "spacing", "smooth", "triangles", "pieces", "part", "colour", "roughness", "moisture"});
  ToolMesh mesh;
  mesh.solid.name = entry.requiredText("id");
  mesh.spacingMm = entry.number("spacing", 1.0f, {0.2f, 4.0f});
  mesh.solid.smoothMm = entry.number("smooth", mesh.spacingMm, {0.0f, 8.0f});
  mesh.solid.pieces = entry.has("pieces") ? entry.positive("pieces") : 1;
  if (entry.has("triangles")) mesh.triangles = size_t(entry.positive("triangles"));
  for (TomlEntry& part : entry.entries("part"))
    for (eng::Part& read : readToolPart(part, fingers)) mesh.solid.parts.push_back(std::move(read));
  if (mesh.solid.parts.empty()) entry.complain("no [[mesh.part]] that can be used");
  return mesh;
}

// The direction `down` comes to lie along -z, `arm` towards y.
glm::mat4 turnOf(TomlEntry& entry) {
  if (!entry.has("down") && !entry.has("arm")) return glm::mat4(1.0f);
  const glm::vec3 down = threeNumbers(entry, "down"), arm = threeNumbers(entry, "arm");
  if (glm::length(glm::cross(down, arm)) < 1e-3f) {
    entry.complain("'down' and 'arm' must not be parallel");
    return glm::mat4(1.0f);
  }
  const glm::vec3 z = -glm::normalize(down), x = glm::normalize(glm::cross(arm, z));
  return glm::mat4(glm::transpose(glm::mat3(x, glm::cross(z, x), z)));
}

}  // namespace

ToolDescription readTool(const std::filesystem::path& file, anatomy::Problems& problems) {
  ToolDescription tool{.id = file.stem().string(), .meshes = {}};
  const auto table = anatomy::parseTomlFile(file, problems);
  if (!table) return tool;
  TomlEntry root(file, *table, problems);
  root.allowOnly({"tip", "down", "arm", "finger", "mesh", "turns", "needle"});
  tool.turn = turnOf(root);
  if (root.has("tip")) tool.tipMm = threeNumbers(root, "tip");
  std::vector<Finger> fingers;
  for (TomlEntry& entry : root.entries("finger"))
    if (auto finger = readFinger(entry)) fingers.push_back(std::move(*finger));
  for (TomlEntry& entry : root.entries("mesh")) tool.meshes.push_back(readMesh(entry, fingers));
  if (tool.meshes.empty()) root.complain("no [[mesh]]");
  return tool;
}

}  // namespace tool_builder
