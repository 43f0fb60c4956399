// Which structure each pixel shows.
//
// In:  the scene, depth. Out: id, depth (one sample). `opaque` draws all of it, beside a picture of four
// samples, whose attachments cannot hold integers; `translucent` adds the surfaces that can be picked though
// light passes them.
#pragma once

#include "engine/render/frame_context.h"
#include "engine/render/scene_pipeline.h"

namespace eng {

class PassIdentity {
 public:
  PassIdentity(Device& device, const ShaderLibrary& shaders);

  void recordOpaque(FrameContext& frame) const;
  void recordTranslucent(FrameContext& frame) const;

 private:
  void draw(FrameContext& frame, const ScenePipeline& pipeline, std::span<const DrawItem> items) const;
  ScenePipeline opaque_;
  ScenePipeline whole_;     // of what dissolves, the part that is opaque
  ScenePipeline pickable_;  // of what light passes, the part that can be picked
};

}  // namespace eng
