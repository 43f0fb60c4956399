#include "app/tool_builder/build_tool.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/tool_builder/tool_description.h"
#include "engine/base/error.h"
#include "engine/modelling/generate.h"

namespace tool_builder {
namespace {

void refuse(const anatomy::Problems& problems) {
  std::string lines;
  for (const anatomy::Problem& problem : problems) lines += (lines.empty() ? "" : "\n") + toLine(problem);
  if (!lines.empty()) throw eng::Error(lines);
}

// One by one: meshes of a tool may lie in one another.
eng::Mesh modelled(const ToolDescription& tool, const ToolMesh& described) {
  const eng::MeshReduction reduction{.triangles = described.triangles,
                                     .errorMm = 0.3f * described.spacingMm,
                                     .longestEdgeMm = 12.0f * std::max(1.0f, described.spacingMm)};
  eng::Generated made =
      eng::generate({described.solid}, {.spacingMm = described.spacingMm, .levels = {reduction}});
  if (!made.problems.empty())
    throw eng::Error(
        fmt::format("{}.toml: the mesh '{}' {}", tool.id, described.solid.name, made.problems.front().what));
  eng::Mesh mesh = std::move(made.solids.front().levels.front());
  mesh.tangents.clear();
  mesh.colours.clear();
  transform(mesh, tool.turn);
  return mesh;
}

glm::vec3 lowestOf(const std::vector<eng::ImportedPart>& parts) {
  glm::vec3 lowest(0.0f, 0.0f, 1e30f);
  for (const eng::ImportedPart& part : parts)
    for (const glm::vec3& at : part.mesh.positions)
      if (at.z < lowest.z) lowest = at;
  return lowest;
}

}  // namespace

std::vector<eng::ImportedPart> buildTool(const std::filesystem::path& description) {
  anatomy::Problems problems;
  const ToolDescription tool = readTool(description, problems);
  refuse(problems);
  std::vector<eng::ImportedPart> parts;
  for (const ToolMesh& mesh : tool.meshes) parts.push_back({mesh.solid.name, modelled(tool, mesh)});
  const glm::vec3 tip = tool.tipMm ? glm::vec3(tool.turn * glm::vec4(*tool.tipMm, 1)) : lowestOf(parts);
  for (eng::ImportedPart& part : parts)
    for (glm::vec3& at : part.mesh.positions) at -= tip;
  return parts;
}

}  // namespace tool_builder
