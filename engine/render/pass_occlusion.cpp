#include "engine/render/pass_occlusion.h"

namespace eng {
namespace {

// Odd, so that the last one lands in `occlusion`. One averages the patterns; the others take out the steps
// that a thin thing before a wide one leaves.
constexpr int kSmoothings = 3;

PipelineInfo halfSizeInfo(const char* name, const char* shader, uint32_t images) {
  return {.name = name,
          .vertexShader = "fullscreen.vert",
          .fragmentShader = shader,
          .colourFormats = {kOcclusionFormat},
          .blends = {Blend::Replace},
          .hasDepth = true,
          .depthTest = DepthTest::Foreground,
          .sampledImages = images};
}

VkRect2D halved(VkRect2D r) {
  const int32_t x0 = r.offset.x / 2, y0 = r.offset.y / 2;
  const int32_t x1 = (r.offset.x + int32_t(r.extent.width) + 1) / 2;
  const int32_t y1 = (r.offset.y + int32_t(r.extent.height) + 1) / 2;
  return {{x0, y0}, {uint32_t(x1 - x0), uint32_t(y1 - y0)}};
}

}  // namespace

// One draw over the rectangle.
struct PassOcclusion::Step {
  const Pipeline& pipeline;
  std::span<const Attachment> colours;
  const Attachment& depth;
  VkRect2D rendered, scissor;
  std::span<const SampledImage> images;
};

PassOcclusion::PassOcclusion(Device& device, const ShaderLibrary& shaders)
    : shrink_(device, shaders,
              {.name = "occlusion depth",
               .vertexShader = "fullscreen.vert",
               .fragmentShader = "occlusion_depth.frag",
               .hasDepth = true,
               .depthTest = DepthTest::Nearer,
               .depthWrite = true,
               .sampledImages = 1}),
      find_(device, shaders, halfSizeInfo("occlusion", "occlusion.frag", 1)),
      smooth_(device, shaders, halfSizeInfo("occlusion smooth", "occlusion_smooth.frag", 2)),
      darken_(device, shaders,
              {.name = "occlusion apply",
               .vertexShader = "fullscreen.vert",
               .fragmentShader = "occlusion_apply.frag",
               .colourFormats = {kColourFormat},
               .blends = {Blend::Multiply},
               .hasDepth = true,
               .depthTest = DepthTest::Foreground,
               .sampledImages = 3}) {}

void PassOcclusion::draw(FrameContext& frame, const Step& step) const {
  Commands& commands = frame.commands;
  commands.beginRendering(step.colours, &step.depth, step.rendered);
  commands.setViewport(step.rendered, step.scissor);
  commands.bind(step.pipeline, frame.constants);
  commands.sample(step.pipeline, step.images);
  commands.drawFullscreen();
  commands.endRendering();
}

void PassOcclusion::record(FrameContext& frame, VkRect2D part, VkSampler nearest) const {
  Targets& targets = frame.targets;
  targets.needOcclusion(frame.commands.device());
  const VkRect2D scissor = halved(part);
  const glm::uvec2 half = targets.halfDepth.size();
  const VkRect2D whole{{0, 0}, {half.x, half.y}};
  const VkClearValue far{.depthStencil = {0.0f, 0}}, open{.color = {.float32 = {1, 1, 1, 1}}};
  const Attachment masked{.image = targets.halfDepth, .readOnly = true};

  frame.commands.use(targets.depth, ImageUse::SampledInFragment);
  const SampledImage depth[] = {{targets.depth, nearest}};
  draw(frame, {shrink_, {}, {targets.halfDepth, far}, whole, scissor, depth});

  frame.commands.use(targets.halfDepth, ImageUse::DepthMask);
  const SampledImage halfDepth[] = {{targets.halfDepth, nearest}};
  const Attachment rough[] = {{targets.halfOcclusion, open}};
  draw(frame, {find_, rough, masked, scissor, scissor, halfDepth});

  for (int i = 0; i < kSmoothings; ++i) {
    Image& from = i % 2 == 0 ? targets.halfOcclusion : targets.occlusion;
    Image& to = i % 2 == 0 ? targets.occlusion : targets.halfOcclusion;
    frame.commands.use(from, ImageUse::SampledInFragment);
    const SampledImage fromAndDepth[] = {{from, nearest}, {targets.halfDepth, nearest}};
    const Attachment smooth[] = {{to, open}};
    draw(frame, {smooth_, smooth, masked, scissor, scissor, fromAndDepth});
  }
  frame.commands.use(targets.occlusion, ImageUse::SampledInFragment);
}

void PassOcclusion::darken(FrameContext& frame, VkRect2D part, VkSampler nearest) const {
  Targets& targets = frame.targets;
  frame.commands.use(targets.depth, ImageUse::DepthMask);
  const Attachment colours[] = {{targets.scene, std::nullopt, nullptr, true}};
  const Attachment masked{.image = targets.depth, .readOnly = true};
  const SampledImage images[] = {
      {targets.occlusion, nearest}, {targets.halfDepth, nearest}, {targets.depth, nearest}};
  draw(frame, {darken_, colours, masked, part, part, images});
}

}  // namespace eng
