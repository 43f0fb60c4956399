// How a tool that presses on the leg looks: meshes that were made with the program, and their colours.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/geometry/mesh.h"
#include "engine/render/stage.h"

namespace app {

// Turns with the force.
struct ToolNeedle {
  std::string piece;
  glm::vec3 pivotMm{0.0f}, axis{0.0f, 0.0f, 1.0f};
  float zeroDeg = 0.0f, fullDeg = 0.0f, fullForceN = 1.0f;

  float turnDeg(float forceN) const;  // stops a little beyond its ends
};

struct ToolPiece {
  std::string id;
  eng::Mesh mesh;
  eng::Look look;
};

// Frame of the tool: its tip is the origin and it presses along -z.
struct ToolShape {
  bool frontToEye = false;  // -y is turned to the eye; otherwise y, where the arm leaves, to a side
  std::vector<ToolPiece> pieces;
  std::optional<ToolNeedle> needle;
};

// assets/tools/ID.toml with models/tools/ID.glb beside the assets. Throws eng::Error when either is missing
// or damaged.
ToolShape loadToolShape(const std::filesystem::path& assets, std::string_view id);
bool hasToolShape(const std::filesystem::path& assets, std::string_view id);

}  // namespace app
