// Translucent surfaces by weighted blending: any order, one draw each, close to the truth for a few layers.
//
// In:  the scene, depth of the opaque surfaces. Out: sum and uncovered, then scene (sRGB view).
#pragma once

#include "engine/render/frame_context.h"
#include "engine/render/scene_pipeline.h"

namespace eng {

class PassTransparent {
 public:
  PassTransparent(Device& device, const ShaderLibrary& shaders);

  // Only within the rectangle.
  void record(FrameContext& frame, VkRect2D rectangle, VkSampler nearest) const;

 private:
  void accumulate(FrameContext& frame, VkRect2D rectangle) const;
  void composite(FrameContext& frame, VkRect2D rectangle, VkSampler nearest) const;

  ScenePipeline accumulate_;
  Pipeline composite_;
};

}  // namespace eng
