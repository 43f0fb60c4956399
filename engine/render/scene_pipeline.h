// A pipeline that draws the scene's meshes, in four variants: plain, cut by the view's planes, tinted by the
// view's heat, and both. All but the first are made when they are first wanted, so that who never cuts or
// heats pays nothing for it.
#pragma once

#include <array>
#include <optional>

#include "engine/gpu/pipeline.h"
#include "engine/render/stage.h"

namespace eng {

class ScenePipeline {
 public:
  ScenePipeline() = default;
  // Of `info.vertexShader` "x.vert" there must be an "x_clipped.vert", and where it shows heat, of both and
  // of the fragment shader "y.frag" an "x_heated.vert" and a "y_heated.frag". `shaders` must outlive this.
  enum class Heat { Ignored, Shown };
  ScenePipeline(Device& device, const ShaderLibrary& shaders, const PipelineInfo& info,
                Heat heat = Heat::Ignored);

  const Pipeline& of(const View& view) const;

 private:
  Device* device_ = nullptr;
  const ShaderLibrary* shaders_ = nullptr;
  PipelineInfo info_;
  bool showsHeat_ = false;
  mutable std::array<std::optional<Pipeline>, 4> variants_;  // clipped 1, heated 2
};

}  // namespace eng
