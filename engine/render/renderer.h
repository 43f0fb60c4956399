// The frame, top to bottom. Passes own their pipelines, Targets own the images, SceneMeshes owns the
// geometry.
#pragma once

#include <array>
#include <memory>
#include <span>

#include "engine/gpu/frame_ring.h"
#include "engine/render/heat_field.h"
#include "engine/render/pass_geometry.h"
#include "engine/render/pass_identity.h"
#include "engine/render/pass_lines.h"
#include "engine/render/pass_lists.h"
#include "engine/render/pass_occlusion.h"
#include "engine/render/pass_outline.h"
#include "engine/render/pass_transparent.h"
#include "engine/render/pass_ui.h"

namespace eng {

class Renderer {
 public:
  Renderer(Device& device, const ShaderLibrary& shaders);
  ~Renderer();
  Renderer(const Renderer&) = delete;

  // As Stage::setHeat().
  void setHeat(size_t slot, const HeatVolume* volume);
  // Another renderer's heat, as when shaders were built anew.
  void keepFrom(Renderer& before) { heats_.swap(before.heats_); }

  // Afterwards targets.scene holds the picture, and targets.id and targets.depth what it shows when
  // view.identify. With Transparency::Exact the picture holds only if targets.lists fitted, which is known
  // when the GPU is done. `cleared` is emptied first; what lies outside of it stays.
  void recordScene(Commands& commands, FrameRing& ring, Targets& targets, const SceneMeshes& meshes,
                   const View& asked, std::span<const Look> looks, Transparency transparency,
                   VkRect2D cleared);

  // How this view's translucent surfaces are to be drawn; Automatic when there is none.
  Transparency transparencyFor(const View& view, std::span<const Look> looks) const;

  // Afterwards targets.final holds the scene with the interface over it, or the interface `alone` over
  // nothing.
  void recordInterface(Commands& commands, FrameRing& ring, Targets& targets, PassUi& ui,
                       ImDrawData* interface, bool alone);

 private:
  static void hatched(gpu::Frame& constants, const HeatField& field, const View& view);

  Device& device_;
  std::array<HeatField, kHeatSlots> heats_;
  PassGeometry geometry_;
  PassIdentity identity_;
  PassOcclusion occlusion_;
  PassTransparent transparent_;
  PassLists lists_;
  PassLines lines_;
  PassOutline outline_;
  VkSampler nearest_ = VK_NULL_HANDLE;
};

// Whether creases are darkened: not while something moves on a CPU device.
bool occludedFor(const View& view, const Device& device);

// Samples that the view asks for on this device.
int samplesFor(const View& view, const Device& device);

}  // namespace eng
