// A pipeline that draws the scene's meshes, in two variants: plain, and cut by the view's planes. The second
// is made when it is first wanted, so that who never cuts pays nothing for it.
#pragma once

#include <optional>

#include "engine/gpu/pipeline.h"
#include "engine/render/stage.h"

namespace eng {

class ScenePipeline {
 public:
  ScenePipeline() = default;
  // Of `info.vertexShader` "x.vert" there must be an "x_clipped.vert". `shaders` must outlive this.
  ScenePipeline(Device& device, const ShaderLibrary& shaders, const PipelineInfo& info);

  const Pipeline& of(const View& view) const { return view.clipPlaneCount > 0 ? clipped() : plain_; }

 private:
  const Pipeline& clipped() const;

  Device* device_ = nullptr;
  const ShaderLibrary* shaders_ = nullptr;
  PipelineInfo info_;
  Pipeline plain_;
  mutable std::optional<Pipeline> clipped_;
};

}  // namespace eng
