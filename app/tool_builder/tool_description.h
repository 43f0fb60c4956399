// A tool that presses on the leg, as a file of assets/tools describes it (see FORMAT.md there): meshes of
// simple parts, each with a colour of its own.
#pragma once

#include <filesystem>
#include <glm/mat4x4.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/anatomy/problem.h"
#include "engine/modelling/solid.h"

namespace tool_builder {

struct ToolMesh {
  eng::Solid solid;  // its name is the mesh's
  float spacingMm = 1.0f;
  size_t triangles = 4000;
};

struct ToolDescription {
  std::string id;  // the file's name
  std::vector<ToolMesh> meshes;
  glm::mat4 turn{1.0f};            // from the frame of the description to that of the tool
  std::optional<glm::vec3> tipMm;  // what becomes the origin, before it is turned; none: the lowest point
};

// Whatever is wrong becomes a problem; a description with problems is not one to be built.
ToolDescription readTool(const std::filesystem::path& file, anatomy::Problems& problems);

}  // namespace tool_builder
