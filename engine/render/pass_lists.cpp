#include "engine/render/pass_lists.h"

namespace eng {
namespace {

PipelineInfo storeInfo(const char* fragmentShader, VkSampleCountFlagBits samples) {
  return {.name = "fragments listed",
          .vertexShader = "geometry.vert",
          .fragmentShader = fragmentShader,
          .hasDepth = true,
          .depthTest = DepthTest::Nearer,
          .samples = samples};
}

PipelineInfo resolveInfo(const char* fragmentShader, uint32_t sampledImages) {
  return {.name = "lists resolved",
          .vertexShader = "fullscreen.vert",
          .fragmentShader = fragmentShader,
          .colourFormats = {kColourFormat},
          .blends = {Blend::OverPremultiplied},
          .sampledImages = sampledImages};
}

}  // namespace

PassLists::PassLists(Device& device, const ShaderLibrary& shaders) {
  if (!device.writesFromFragments()) return;
  const char* samples = device.coverageAfterDepth() ? "list_samples.frag" : "list_samples_plain.frag";
  store_ = ScenePipeline(device, shaders, storeInfo("list.frag", VK_SAMPLE_COUNT_1_BIT),
                         ScenePipeline::Heat::Shown);
  storeSamples_ =
      ScenePipeline(device, shaders, storeInfo(samples, VK_SAMPLE_COUNT_4_BIT), ScenePipeline::Heat::Shown);
  resolve_ = Pipeline(device, shaders, resolveInfo("list_resolve.frag", 0));
  resolveSamples_ = Pipeline(device, shaders, resolveInfo("list_resolve_samples.frag", 1));
}

void PassLists::record(FrameContext& frame, FrameRing& ring, VkRect2D rectangle, int samples,
                       VkSampler nearest) const {
  FragmentLists& lists = frame.targets.lists;
  {
    const GpuScope scope(frame.commands, ring.profiler(), "lists");
    lists.clear(frame.commands);
    store(frame, rectangle, samples);
    lists.finish(frame.commands);
  }
  const GpuScope scope(frame.commands, ring.profiler(), "lists resolved");
  resolve(frame, rectangle, samples, nearest);
}

void PassLists::store(FrameContext& frame, VkRect2D rectangle, int samples) const {
  const Pipeline& pipeline = (samples > 1 ? storeSamples_ : store_).of(frame.view);
  const Attachment depth{samples > 1 ? frame.targets.manyDepth : frame.targets.depth, std::nullopt};
  frame.commands.beginRendering({}, &depth, rectangle);
  frame.commands.setViewport(frame.area, rectangle);
  frame.commands.bind(pipeline, frame.constants);
  drawItems(frame.commands, pipeline, frame.list, frame.list.translucent);
  frame.commands.endRendering();
}

void PassLists::resolve(FrameContext& frame, VkRect2D rectangle, int samples, VkSampler nearest) const {
  const Pipeline& pipeline = samples > 1 ? resolveSamples_ : resolve_;
  if (samples > 1) frame.commands.use(frame.targets.manySamples, ImageUse::SampledInFragment);
  const Attachment colours[] = {{frame.targets.scene, std::nullopt, nullptr, true}};
  frame.commands.beginRendering(colours, nullptr, rectangle);
  frame.commands.setViewport(frame.area, rectangle);
  frame.commands.bind(pipeline, frame.constants);
  const SampledImage images[] = {{frame.targets.manySamples, nearest}};
  if (samples > 1) frame.commands.sample(pipeline, images);
  frame.commands.drawFullscreen();
  frame.commands.endRendering();
}

}  // namespace eng
