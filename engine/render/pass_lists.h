// Translucent surfaces exactly: every fragment goes into the list of its pixel, then each list is laid over
// the opaque picture in its order.
//
// In:  the scene, depth of the opaque surfaces (with four samples manyDepth, and manySamples for the edges).
// Out: scene (sRGB view), and in targets.lists the number of fragments that wanted room. When that was more
//      than there was the picture is wrong and must be drawn again.
#pragma once

#include "engine/gpu/frame_ring.h"
#include "engine/render/frame_context.h"
#include "engine/render/scene_pipeline.h"

namespace eng {

class PassLists {
 public:
  // On a device that cannot write from fragments nothing is made and possible() is false.
  PassLists(Device& device, const ShaderLibrary& shaders);

  bool possible() const { return resolve_.handle() != VK_NULL_HANDLE; }
  // The lists are kept for the part of the picture that the translucent surfaces may cover.
  void record(FrameContext& frame, FrameRing& ring, VkRect2D rectangle, int samples, VkSampler nearest) const;

 private:
  void store(FrameContext& frame, VkRect2D rectangle, int samples) const;
  void resolve(FrameContext& frame, VkRect2D rectangle, int samples, VkSampler nearest) const;

  ScenePipeline store_, storeSamples_;
  Pipeline resolve_, resolveSamples_;
};

}  // namespace eng
