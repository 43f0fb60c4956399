#include "engine/render/scene_pipeline.h"

namespace eng {
namespace {

constexpr size_t kClipped = 1, kHeated = 2;

// "x.vert" and "clipped" make "x_clipped.vert".
std::string variantName(const std::string& shader, const std::string& variant) {
  const size_t dot = shader.find('.');
  return shader.substr(0, dot) + "_" + variant + shader.substr(dot);
}

}  // namespace

ScenePipeline::ScenePipeline(Device& device, const ShaderLibrary& shaders, const PipelineInfo& info,
                             Heat heat)
    : device_(&device), shaders_(&shaders), info_(info), showsHeat_(heat == Heat::Shown) {
  variants_[0].emplace(device, shaders, info);
}

const Pipeline& ScenePipeline::of(const View& view) const {
  const bool heated = showsHeat_ && (view.heat.slot >= 0 || view.hatch.slot >= 0);
  const size_t variant = (view.clipPlaneCount > 0 ? kClipped : 0) + (heated ? kHeated : 0);
  std::optional<Pipeline>& pipeline = variants_[variant];
  if (pipeline) return *pipeline;
  PipelineInfo info = info_;
  if (variant & kClipped) info.vertexShader = variantName(info.vertexShader, "clipped");
  if (variant & kHeated) {
    info.vertexShader = variantName(info.vertexShader, "heated");
    info.fragmentShader = variantName(info.fragmentShader, "heated");
  }
  info.name += (variant & kClipped ? " clipped" : "") + std::string(variant & kHeated ? " heated" : "");
  return pipeline.emplace(*device_, *shaders_, info);
}

}  // namespace eng
