// Ambient occlusion: creases and places under others lie darker.
//
// In:  depth (one sample). Out: occlusion (half size), by way of halfDepth and halfOcclusion. A picture of
// one sample is darkened by darken(); one of four takes the occlusion while its surfaces are drawn
// (PassGeometry). Everything is masked by the depth test.
#pragma once

#include "engine/render/frame_context.h"

namespace eng {

class PassOcclusion {
 public:
  PassOcclusion(Device& device, const ShaderLibrary& shaders);

  // Finds the occlusion. `part`: the pixels that the opaque surfaces may cover, at least one.
  void record(FrameContext& frame, VkRect2D part, VkSampler nearest) const;
  // Out: scene (sRGB view), times the light that is left.
  void darken(FrameContext& frame, VkRect2D part, VkSampler nearest) const;

 private:
  struct Step;
  void draw(FrameContext& frame, const Step& step) const;

  Pipeline shrink_, find_, smooth_, darken_;
};

}  // namespace eng
