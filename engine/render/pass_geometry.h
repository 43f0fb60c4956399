// Opaque surfaces, lit, over the background, and those that are to be seen through what covers them.
//
// In:  the scene, with four samples occlusion and halfDepth if asked for. Out: scene (sRGB view), depth; with
// one sample also id. With four samples colour and depth are drawn into images of their own and the colour is
// resolved; ids then come from PassIdentity.
#pragma once

#include <array>

#include "engine/render/frame_context.h"
#include "engine/render/scene_pipeline.h"

namespace eng {

class PassGeometry {
 public:
  PassGeometry(Device& device, const ShaderLibrary& shaders);

  // `keepSamples`: a later pass reads the four samples and their depth.
  void record(FrameContext& frame, int samples, bool withIds, bool keepSamples) const;
  // Four samples, darkened by what PassOcclusion found.
  void recordOccluded(FrameContext& frame, bool keepSamples, VkSampler nearest) const;

 private:
  enum Variant { OneSample, OneSampleWithIds, FourSamples, FourSamplesOccluded, kVariants };
  void beginFourSamples(FrameContext& frame, bool keepSamples) const;
  void draw(FrameContext& frame, Variant variant, std::span<const SampledImage> images = {}) const;
  void drawThrough(FrameContext& frame, Variant variant) const;
  void drawDissolving(FrameContext& frame, Variant variant, std::span<const SampledImage> images) const;

  std::array<ScenePipeline, kVariants> surfaces_;
  std::array<ScenePipeline, kVariants> dissolving_;
  std::array<ScenePipeline, kVariants> through_;
  std::array<ScenePipeline, kVariants> debugViews_;
  std::array<Pipeline, kVariants> backgrounds_;
};

}  // namespace eng
