// A line drawing's lines: dark, round every structure and along its folds.
//
// In:  id, depth (one sample). Out: scene (sRGB view).
#pragma once

#include "engine/render/frame_context.h"

namespace eng {

class PassLines {
 public:
  PassLines(Device& device, const ShaderLibrary& shaders);

  void record(FrameContext& frame, VkSampler nearest) const;

 private:
  Pipeline pipeline_;
};

}  // namespace eng
