#include "app/viewer/tool_view.h"

#include <glm/gtc/matrix_transform.hpp>

namespace app {
namespace {

constexpr float kFaded = 0.45f;

glm::mat4 turnedAbout(const ToolNeedle& needle, float forceN) {
  const glm::mat4 there = glm::translate(glm::mat4(1.0f), needle.pivotMm);
  return glm::rotate(there, glm::radians(needle.turnDeg(forceN)), needle.axis) *
         glm::translate(glm::mat4(1.0f), -needle.pivotMm);
}

}  // namespace

const ToolShape* ToolView::shapeOf(const std::string& id) {
  auto found = shapes_.find(id);
  if (found == shapes_.end()) {
    std::optional<ToolShape> shape;
    if (hasToolShape(assets_, id)) shape = loadToolShape(assets_, id);
    found = shapes_.emplace(id, std::move(shape)).first;
  }
  return found->second ? &*found->second : nullptr;
}

glm::mat4 ToolView::poseOf(const ShownTool& tool, const ToolShape& shape, const eng::CameraPose& camera) {
  if (tool.pose) return *tool.pose;
  if (shape.frontToEye) {
    opacity_ = glm::mix(1.0f, kFaded, coveringFront(tool.place, camera));
    return frontPose(tool.place, camera);
  }
  armSide_ = bestArmSide(tool.place, camera, armSide_);
  const glm::vec3 arm = armDirection(tool.place.inward, armSide_);
  opacity_ = glm::mix(1.0f, kFaded, covering(tool.place, arm, camera));
  return armPose(tool.place, arm);
}

void ToolView::add(const ShownTool& tool, const glm::mat4& pose, const ToolShape& shape) {
  for (const ToolPiece& piece : shape.pieces) {
    meshes_.push_back(piece.mesh);
    const bool turns = shape.needle && shape.needle->piece == piece.id;
    transform(meshes_.back(), turns ? pose * turnedAbout(*shape.needle, tool.place.forceN) : pose);
    looks_.push_back(piece.look);
    looks_.back().id = kToolId;
    looks_.back().opacity = tool.opacity;
    looks_.back().heated = false;
  }
}

void ToolView::show(const std::vector<ShownTool>& tools, const eng::CameraPose& camera, eng::Stage& stage) {
  opacity_ = 1.0f;
  if (tools.empty()) armSide_ = -1;
  std::vector<std::pair<ShownTool, glm::mat4>> wanted;
  for (const ShownTool& tool : tools)
    if (const ToolShape* shape = shapeOf(tool.shape)) wanted.emplace_back(tool, poseOf(tool, *shape, camera));
  if (wanted == shown_) return;
  meshes_.clear();
  looks_.clear();
  for (const auto& [tool, pose] : wanted) add(tool, pose, *shapeOf(tool.shape));
  std::vector<const eng::Mesh*> props;
  for (const eng::Mesh& mesh : meshes_) props.push_back(&mesh);
  stage.setProps(props, kToolProps);
  shown_ = std::move(wanted);
}

void ToolView::addLooks(std::vector<eng::Look>& looks) const {
  for (const eng::Look& look : looks_) {
    looks.push_back(look);
    looks.back().opacity *= opacity_;
  }
}

}  // namespace app
