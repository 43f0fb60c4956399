#include "engine/render/pass_geometry.h"

namespace eng {
namespace {

VkClearValue clearColour(const View& view) {
  if (view.transparent) return {};
  const glm::vec3 linear = view.backgroundTop;
  return {.color = {.float32 = {linear.r, linear.g, linear.b, 1.0f}}};
}
constexpr VkClearValue kNoId{.color = {.uint32 = {0, 0, 0, 0}}};
constexpr VkClearValue kFarAway{.depthStencil = {0.0f, 0}};

PipelineInfo surfaceInfo(bool withIds, bool occluded, VkSampleCountFlagBits samples) {
  PipelineInfo info{.name = "geometry",
                    .vertexShader = "geometry.vert",
                    .fragmentShader = withIds ? "geometry_identity.frag" : "geometry.frag",
                    .colourFormats = {kColourFormat},
                    .blends = {Blend::Replace},
                    .hasDepth = true,
                    .depthTest = DepthTest::Nearer,
                    .depthWrite = true,
                    .samples = samples};
  if (occluded) {
    info.fragmentShader = "geometry_occluded.frag";
    info.sampledImages = 2;
  }
  if (withIds) {
    info.colourFormats.push_back(kIdFormat);
    info.blends.push_back(Blend::Replace);
  }
  return info;
}

PipelineInfo dissolvingInfo(PipelineInfo info) {
  info.name = "geometry that dissolves";
  info.fragmentShader = info.sampledImages > 0          ? "geometry_dissolving_occluded.frag"
                        : info.colourFormats.size() > 1 ? "geometry_dissolving_identity.frag"
                                                        : "geometry_dissolving.frag";
  return info;
}

PipelineInfo throughInfo(PipelineInfo info) {
  info.name = "seen through";
  info.sampledImages = 0;
  info.fragmentShader = "through.frag";
  info.depthTest = DepthTest::Farther;
  info.depthWrite = false;
  info.blends = {Blend::Over};
  info.blends.resize(info.colourFormats.size(), Blend::Keep);
  return info;
}

PipelineInfo debugInfo(PipelineInfo info) {
  info.name = "debug view";
  info.sampledImages = 0;
  info.fragmentShader = info.colourFormats.size() > 1 ? "debug_identity.frag" : "debug.frag";
  return info;
}

PipelineInfo backgroundInfo(PipelineInfo info) {
  info.name = "background";
  info.sampledImages = 0;
  info.vertexShader = "fullscreen.vert";
  info.fragmentShader = info.colourFormats.size() > 1 ? "background_identity.frag" : "background.frag";
  info.depthTest = DepthTest::Background;
  info.depthWrite = false;
  return info;
}

}  // namespace

PassGeometry::PassGeometry(Device& device, const ShaderLibrary& shaders) {
  for (int variant = 0; variant < kVariants; ++variant) {
    const bool four = variant == FourSamples || variant == FourSamplesOccluded;
    const PipelineInfo surface = surfaceInfo(variant == OneSampleWithIds, variant == FourSamplesOccluded,
                                             four ? VK_SAMPLE_COUNT_4_BIT : VK_SAMPLE_COUNT_1_BIT);
    surfaces_[variant] = ScenePipeline(device, shaders, surface, ScenePipeline::Heat::Shown);
    dissolving_[variant] =
        ScenePipeline(device, shaders, dissolvingInfo(surface), ScenePipeline::Heat::Shown);
    through_[variant] = ScenePipeline(device, shaders, throughInfo(surface));
    debugViews_[variant] = ScenePipeline(device, shaders, debugInfo(surface));
    backgrounds_[variant] = Pipeline(device, shaders, backgroundInfo(surface));
  }
}

void PassGeometry::record(FrameContext& frame, int samples, bool withIds, bool keepSamples) const {
  Targets& targets = frame.targets;
  const VkClearValue background = clearColour(frame.view);
  if (samples > 1) {
    beginFourSamples(frame, keepSamples);
    draw(frame, FourSamples);
  } else {
    const Attachment colours[] = {{targets.scene, background, nullptr, true}, {targets.id, kNoId}};
    const Attachment depth{targets.depth, kFarAway};
    frame.commands.beginRendering(std::span(colours, withIds ? 2 : 1), &depth, frame.whole);
    draw(frame, withIds ? OneSampleWithIds : OneSample);
  }
  frame.commands.endRendering();
}

void PassGeometry::recordOccluded(FrameContext& frame, bool keepSamples, VkSampler nearest) const {
  Targets& targets = frame.targets;
  const SampledImage images[] = {{targets.occlusion, nearest}, {targets.halfDepth, nearest}};
  for (Image* image : {&targets.occlusion, &targets.halfDepth})
    frame.commands.use(*image, ImageUse::SampledInFragment);
  beginFourSamples(frame, keepSamples);
  draw(frame, FourSamplesOccluded, images);
  frame.commands.endRendering();
}

void PassGeometry::beginFourSamples(FrameContext& frame, bool keepSamples) const {
  Targets& targets = frame.targets;
  const VkClearValue background = clearColour(frame.view);
  const Attachment colours[] = {{targets.manySamples, background, &targets.scene, true, keepSamples}};
  const Attachment depth{targets.manyDepth, kFarAway, nullptr, false, keepSamples};
  frame.commands.beginRendering(colours, &depth, frame.whole);
}

void PassGeometry::draw(FrameContext& frame, Variant variant, std::span<const SampledImage> images) const {
  Commands& commands = frame.commands;
  const bool shaded = frame.view.debugView == DebugView::Shaded;
  const Pipeline& surface = (shaded ? surfaces_ : debugViews_)[variant].of(frame.view);
  commands.setViewport(frame.area, frame.area);
  commands.bind(surface, frame.constants);
  if (!images.empty()) commands.sample(surface, images);
  drawItems(commands, surface, frame.list, frame.list.opaque);
  drawDissolving(frame, variant, images);
  if (shaded) drawThrough(frame, variant);
  if (frame.view.transparent || frame.view.backgroundTop == frame.view.backgroundBottom) return;
  commands.bind(backgrounds_[variant], frame.constants);
  commands.drawFullscreen();
}

// Without depth of their own: they lie over one another in the order of their rows.
void PassGeometry::drawThrough(FrameContext& frame, Variant variant) const {
  if (frame.list.through.empty()) return;
  const Pipeline& pipeline = through_[variant].of(frame.view);
  frame.commands.bind(pipeline, frame.constants);
  drawItems(frame.commands, pipeline, frame.list, frame.list.through);
}

void PassGeometry::drawDissolving(FrameContext& frame, Variant variant,
                                  std::span<const SampledImage> images) const {
  if (frame.list.dissolving.empty()) return;
  const bool shaded = frame.view.debugView == DebugView::Shaded;
  const Pipeline& pipeline = (shaded ? dissolving_ : debugViews_)[variant].of(frame.view);
  frame.commands.bind(pipeline, frame.constants);
  if (!images.empty()) frame.commands.sample(pipeline, images);
  drawItems(frame.commands, pipeline, frame.list, frame.list.dissolving);
}

}  // namespace eng
