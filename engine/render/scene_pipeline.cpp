#include "engine/render/scene_pipeline.h"

namespace eng {
namespace {

std::string clippedName(const std::string& shader) {
  return shader.substr(0, shader.find('.')) + "_clipped.vert";
}

}  // namespace

ScenePipeline::ScenePipeline(Device& device, const ShaderLibrary& shaders, const PipelineInfo& info)
    : device_(&device), shaders_(&shaders), info_(info), plain_(device, shaders, info) {}

const Pipeline& ScenePipeline::clipped() const {
  if (!clipped_) {
    PipelineInfo info = info_;
    info.name += " clipped";
    info.vertexShader = clippedName(info_.vertexShader);
    clipped_.emplace(*device_, *shaders_, info);
  }
  return *clipped_;
}

}  // namespace eng
