// Opaque surfaces, lit, over the background.
//
// In:  the scene. Out: scene (sRGB view), depth; with one sample also id. With four samples colour and depth
// are drawn into images of their own and the colour is resolved; ids then come from PassIdentity.
#pragma once

#include <array>

#include "engine/render/frame_context.h"

namespace eng {

class PassGeometry {
 public:
  PassGeometry(Device& device, const ShaderLibrary& shaders);

  // `keepSamples`: a later pass reads the four samples and their depth.
  void record(FrameContext& frame, int samples, bool withIds, bool keepSamples) const;

 private:
  enum Variant { OneSample, OneSampleWithIds, FourSamples, kVariants };
  void draw(FrameContext& frame, Variant variant) const;

  std::array<Pipeline, kVariants> surfaces_;
  std::array<Pipeline, kVariants> debugViews_;
  std::array<Pipeline, kVariants> backgrounds_;
};

}  // namespace eng
