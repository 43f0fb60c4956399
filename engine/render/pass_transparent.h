// Translucent surfaces by weighted blending: any order, one draw each, close to the truth for a few layers.
//
// In:  the scene, depth of the opaque surfaces. Out: sum and uncovered, then scene (sRGB view).
#pragma once

#include "engine/render/frame_context.h"

namespace eng {

class PassTransparent {
 public:
  PassTransparent(Device& device, const ShaderLibrary& shaders);

  void record(FrameContext& frame, VkSampler nearest) const;

 private:
  void accumulate(FrameContext& frame) const;
  void composite(FrameContext& frame, VkSampler nearest) const;

  Pipeline accumulate_;
  Pipeline composite_;
};

}  // namespace eng
