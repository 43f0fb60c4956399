#include "engine/render/renderer.h"

#include <algorithm>
#include <cmath>

#include "engine/gpu/check.h"
#include "engine/render/screen_rectangle.h"
#include "engine/render/view_area.h"

namespace eng {
namespace {

constexpr float kOutlineWidthPixels = 2.0f;

// Of a line drawing: thinner in a small picture, where lines would run together.
float lineWidthPixels(const View& view, glm::uvec2 wholeSize) {
  constexpr float kHeightForOnePixel = 530.0f, kThinnest = 0.75f, kWidest = 1.7f;
  const float height = float(wholeSize.y) / view.pixelScale;
  return view.pixelScale * std::clamp(height / kHeightForOnePixel, kThinnest, kWidest);
}

// Wide enough for the groove between two muscles, narrow enough that a whole muscle stays bright.
constexpr float kOcclusionMm = 14.0f;
struct OcclusionEffort {
  uint32_t directions, steps;
};
constexpr OcclusionEffort kQuickOcclusion{3, 4};  // one sample
constexpr OcclusionEffort kFineOcclusion{4, 6};   // four samples

// One that is not in use keeps everything.
glm::vec4 clipPlane(const View& view, uint32_t index) {
  return index < view.clipPlaneCount ? view.clipPlanes[index] : glm::vec4(0, 0, 0, 1);
}

// Farther off than this many of its widths there is less of it than a step of the picture.
constexpr float kShadowReach = 2.1f;

// Left, top, right and bottom, pixels; all zero when there is none.
glm::vec4 shadowArea(const GroundShadow& shadow, const glm::mat4& viewProjection, VkRect2D area) {
  if (shadow.darkness <= 0.0f) return glm::vec4(0.0f);
  const glm::vec3 half(kShadowReach * (glm::max(shadow.halfMm, glm::vec2(1.0f)) + gpu::kShadowWidensMm),
                       0.0f);
  const Bounds ground{shadow.middleMm - half, shadow.middleMm + half};
  const VkRect2D r = screenRectangle(ground, viewProjection, area, 1);
  return {r.offset.x, r.offset.y, r.offset.x + int32_t(r.extent.width),
          r.offset.y + int32_t(r.extent.height)};
}

gpu::Frame frameConstants(const View& view, const DrawList& list, glm::uvec2 pictureSize, int samples) {
  const VkRect2D area = areaOf(view, pictureSize);
  const Rect whole = wholeAreaOf(view, pictureSize);
  const glm::mat4 viewProjection = clipFromScene(view, pictureSize);
  const glm::mat4 viewMatrixValue = viewMatrix(view.camera);
  const float halfFieldOfView = glm::radians(0.5f * kVerticalFieldOfViewDeg);
  const OcclusionEffort& effort = samples > 1 ? kFineOcclusion : kQuickOcclusion;
  return {.viewProjection = viewProjection,
          .view = viewMatrixValue,
          .up = viewMatrixValue * glm::vec4(upOf(view.camera), 0),
          .backgroundTop = glm::vec4(view.backgroundTop, 1),
          .backgroundBottom = glm::vec4(view.backgroundBottom, 1),
          .outlineColour = glm::vec4(view.outlineColour, 1),
          .areaOrigin = {float(area.offset.x), float(area.offset.y)},
          .areaSize = {float(area.extent.width), float(area.extent.height)},
          .outlinedId = list.outlinedId,
          .debugView = uint32_t(view.debugView),
          .focusMm = view.camera.distanceMm,
          .outlineWidth = kOutlineWidthPixels * view.pixelScale,
          .tileOrigin = glm::vec2(view.tile.origin),
          .backgroundSpan = {float(whole.origin.y), float(whole.size.y)},
          .nearMm = kNearMm,
          .focalPixels = 0.5f * float(whole.size.y) / std::tan(halfFieldOfView),
          .occlusion = view.occlusion,
          .occlusionMm = kOcclusionMm,
          .occlusionDirections = effort.directions,
          .occlusionSteps = effort.steps,
          .clipPlanes = {clipPlane(view, 0), clipPlane(view, 1), clipPlane(view, 2), clipPlane(view, 3)},
          .flatness = view.flatness,
          .lineWidth = lineWidthPixels(view, whole.size),
          .shadowPlace = glm::vec4(view.groundShadow.middleMm, view.groundShadow.darkness),
          .shadowHalf = glm::max(view.groundShadow.halfMm, glm::vec2(1.0f)),
          .shadowArea = shadowArea(view.groundShadow, viewProjection, area),
          .eyePixel = glm::vec2(whole.origin) + 0.5f * glm::vec2(whole.size),
          .uncovered = view.uncovered};
}

VkSampler makeNearestSampler(VkDevice device) {
  const VkSamplerCreateInfo info{.sType = VK_STRUCTURE_TYPE_SAMPLER_CREATE_INFO,
                                 .addressModeU = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE,
                                 .addressModeV = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE,
                                 .addressModeW = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE};
  VkSampler sampler = VK_NULL_HANDLE;
  VK_CHECK(vkCreateSampler(device, &info, nullptr, &sampler));
  return sampler;
}

void clearToNothing(Commands& commands, const Image& image) {
  const VkClearColorValue nothing{};
  const VkImageSubresourceRange all{VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1};
  vkCmdClearColorImage(commands.handle(), image.handle(), VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, &nothing, 1,
                       &all);
}

void copyScene(Commands& commands, Targets& targets) {
  commands.use(targets.scene, ImageUse::CopySource);
  const VkImageSubresourceLayers layers{VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1};
  const VkImageCopy copy{
      .srcSubresource = layers, .dstSubresource = layers, .extent = {targets.size.x, targets.size.y, 1}};
  vkCmdCopyImage(commands.handle(), targets.scene.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL,
                 targets.final.handle(), VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &copy);
}

// Everything of which at least a part is opaque.
std::vector<DrawItem> solidItems(const DrawList& list) {
  std::vector<DrawItem> items = list.opaque;
  items.insert(items.end(), list.dissolving.begin(), list.dissolving.end());
  return items;
}

}  // namespace

bool occludedFor(const View& view, const Device& device) {
  return view.occlusion > 0.0f && view.debugView == DebugView::Shaded && (view.still || !device.isCpu());
}

int samplesFor(const View& view, const Device& device) {
  if (view.samples == 1 || view.samples == 4) return view.samples;
  return view.still || !device.isCpu() ? 4 : 1;
}

// A picture that stays is worth its time; on a GPU a moving one, too, would be, but nobody can wait for its
// lists to grow.
Transparency Renderer::transparencyFor(const View& view, std::span<const Look> looks) const {
  const bool translucent =
      std::ranges::any_of(looks, [](const Look& l) { return l.opacity > 0.0f && l.opacity < 1.0f; });
  if (!translucent && view.uncovered <= 0.0f) return Transparency::Automatic;
  const bool exact =
      view.transparency == Transparency::Automatic ? view.still : view.transparency == Transparency::Exact;
  return exact && lists_.possible() ? Transparency::Exact : Transparency::Weighted;
}

Renderer::Renderer(Device& device, const ShaderLibrary& shaders)
    : device_(device),
      geometry_(device, shaders),
      identity_(device, shaders),
      occlusion_(device, shaders),
      transparent_(device, shaders),
      lists_(device, shaders),
      lines_(device, shaders),
      outline_(device, shaders),
      nearest_(makeNearestSampler(device.handle())) {}

Renderer::~Renderer() {
  device_.retire([sampler = nearest_](VkDevice device) { vkDestroySampler(device, sampler, nullptr); });
}

void Renderer::setHeat(size_t slot, const HeatVolume* volume) {
  heats_[slot] = volume ? HeatField(device_, *volume) : HeatField();
}

// Where there is no heat, the shader reads the lattice of what is hatched as one without any.
void Renderer::hatched(gpu::Frame& constants, const HeatField& field, const View& view) {
  constants.hatch = field.hatch(view);
  if (view.heat.slot >= 0) return;
  constants.heat = field.constants(view);
  constants.heat.zone = constants.heat.local = 0.0f;
}

void Renderer::recordScene(Commands& commands, FrameRing& ring, Targets& targets, const SceneMeshes& meshes,
                           const View& asked, std::span<const Look> looks, Transparency transparency,
                           VkRect2D cleared) {
  View view = asked;
  for (int* slot : {&view.heat.slot, &view.hatch.slot})
    if (*slot >= 0 && !heats_[size_t(*slot)].any()) *slot = -1;
  const VkRect2D area = areaOf(view, targets.size);
  const bool moving = !view.still && view.samples != 4;
  const DrawList list = makeDrawList(meshes, looks, view, targets.size, moving);
  const int samples = samplesFor(view, device_);
  gpu::Frame constants = frameConstants(view, list, targets.size, samples);
  const bool outlined = view.identify && list.outlinedId != 0;
  const VkRect2D opaquePart = screenRectangle(solidItems(list), constants.viewProjection, area);
  const VkRect2D translucentPart = screenRectangle(list.translucent, constants.viewProjection, area);
  const bool occluded = occludedFor(view, device_) && opaquePart.extent.width > 0;
  const bool translucent = translucentPart.extent.width > 0;
  const bool exact = translucent && transparency == Transparency::Exact;
  const bool weighted = translucent && !exact;
  const bool identify = view.identify || view.lineDrawing;
  const bool oneSampleDepth = identify || weighted || occluded;
  if (view.heat.slot >= 0) constants.heat = heats_[size_t(view.heat.slot)].constants(view);
  if (view.hatch.slot >= 0) hatched(constants, heats_[size_t(view.hatch.slot)], view);
  if (exact) constants.lists = targets.lists.prepare(device_, translucentPart);
  FrameContext frame{commands, targets, list, view, ring.upload(constants), cleared, area};
  if (identify || (samples > 1 && oneSampleDepth)) targets.needIds(device_);
  if (samples > 1) targets.needManySamples(device_);
  if (weighted) targets.needTranslucency(device_);

  if (samples > 1 && oneSampleDepth) {
    const GpuScope scope(commands, ring.profiler(), "identity");
    identity_.recordOpaque(frame);
  }
  if (samples > 1 && occluded) {
    const GpuScope scope(commands, ring.profiler(), "occlusion");
    occlusion_.record(frame, opaquePart, nearest_);
  }
  {
    const GpuScope scope(commands, ring.profiler(), "geometry");
    if (samples > 1 && occluded)
      geometry_.recordOccluded(frame, exact, nearest_);
    else
      geometry_.record(frame, samples, identify, exact);
  }
  if (samples == 1 && occluded) {
    const GpuScope scope(commands, ring.profiler(), "occlusion");
    occlusion_.record(frame, opaquePart, nearest_);
    occlusion_.darken(frame, opaquePart, nearest_);
  }
  if (weighted) {
    const GpuScope scope(commands, ring.profiler(), "transparent");
    transparent_.record(frame, translucentPart, nearest_);
  }
  if (exact) lists_.record(frame, ring, translucentPart, samples, nearest_);
  if (translucent && identify) {
    const GpuScope scope(commands, ring.profiler(), "translucent ids");
    identity_.recordTranslucent(frame);
  }
  const bool lines = view.lineDrawing && view.debugView == DebugView::Shaded;
  if (lines) {
    const GpuScope scope(commands, ring.profiler(), "lines");
    lines_.record(frame, nearest_);
  }
  if (outlined) {
    const GpuScope scope(commands, ring.profiler(), "outline");
    outline_.record(frame, nearest_);
  }
}

void Renderer::recordInterface(Commands& commands, FrameRing& ring, Targets& targets, PassUi& ui,
                               ImDrawData* interface, bool alone) {
  const GpuScope scope(commands, ring.profiler(), "ui");
  targets.needFinal(device_);
  commands.use(targets.final, ImageUse::CopyTarget, true);
  if (alone)
    clearToNothing(commands, targets.final);
  else
    copyScene(commands, targets);
  ui.record(commands, targets.final, interface);
}

}  // namespace eng
