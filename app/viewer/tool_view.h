// Shows the tool that presses on the leg, or hovers over it.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/viewer/tool_pose.h"
#include "app/viewer/tool_shape.h"
#include "engine/render/stage.h"

namespace app {

// Props of the stage.
inline constexpr size_t kToolProps = 1;
inline constexpr uint32_t kToolId = 0x40000001;  // on the id image: no structure

// What is shown. Two tools that are shown at once are two of these.
struct ShownTool {
  std::string shape;  // the name of a file of assets/tools
  ToolPlace place;
  std::optional<glm::mat4> pose;  // from the tool's frame to the display frame; none: as the place wants it
  float opacity = 1.0f;
  bool operator==(const ShownTool&) const = default;
};

class ToolView {
 public:
  explicit ToolView(std::filesystem::path assets) : assets_(std::move(assets)) {}

  // Brings the tools to the stage, where they differ from those of the last call. Unknown shapes are not
  // shown. Throws eng::Error when a tool was not made.
  void show(const std::vector<ShownTool>& tools, const eng::CameraPose& camera, eng::Stage& stage);
  // Of the props, in their order.
  void addLooks(std::vector<eng::Look>& looks) const;

 private:
  const ToolShape* shapeOf(const std::string& id);
  glm::mat4 poseOf(const ShownTool& tool, const ToolShape& shape, const eng::CameraPose& camera);
  void add(const ShownTool& tool, const glm::mat4& pose, const ToolShape& shape);

  std::filesystem::path assets_;
  std::map<std::string, std::optional<ToolShape>> shapes_;
  std::vector<std::pair<ShownTool, glm::mat4>> shown_;
  std::vector<eng::Mesh> meshes_;
  std::vector<eng::Look> looks_;
  int armSide_ = -1;
  float opacity_ = 1.0f;
};

}  // namespace app
