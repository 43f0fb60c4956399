// A line round the visible part of the selected structure.
//
// In:  id. Out: scene (sRGB view), only within the structure's rectangle on the picture.
#pragma once

#include "engine/render/frame_context.h"

namespace eng {

class PassOutline {
 public:
  PassOutline(Device& device, const ShaderLibrary& shaders);

  void record(FrameContext& frame, VkSampler nearest) const;

 private:
  Pipeline pipeline_;
};

}  // namespace eng
