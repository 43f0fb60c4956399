// The images that a frame is drawn into. They keep their content between frames, so that picking and
// photographs read them without drawing anything again.
//
//   scene      RGBA8, one view as sRGB (linear light in, blended and resolved in linear light), one as UNORM
//   (copies) final      RGBA8 UNORM, the scene with the interface over it (ImGui blends encoded values, as
//   its colours are
//              meant); only when there is an interface
//   depth      D32, reversed: 1 at the near plane, 0 at infinity
//   id         R32 UINT, Look::id of the nearest pickable surface, 0 where there is none
//   manySamples, manyDepth   4 samples, only while something is still
//   sum, uncovered           of translucent surfaces blended by weight
//   lists                    of translucent fragments, for exact pictures
//   halfDepth, halfOcclusion, occlusion   half the size: depth, how open each place lies, the same smoothed
#pragma once

#include <glm/glm.hpp>

#include "engine/gpu/image.h"
#include "engine/render/fragment_lists.h"

namespace eng {

inline constexpr VkFormat kColourFormat = VK_FORMAT_R8G8B8A8_SRGB;  // as the scene's passes see it
inline constexpr VkFormat kFinalFormat = VK_FORMAT_R8G8B8A8_UNORM;  // as the interface and copies see it
inline constexpr VkFormat kIdFormat = VK_FORMAT_R32_UINT;
inline constexpr VkFormat kSumFormat = VK_FORMAT_R16G16B16A16_SFLOAT;
inline constexpr VkFormat kOcclusionFormat = VK_FORMAT_R8_UNORM;
inline constexpr VkFormat kUncoveredFormat = VK_FORMAT_R8_UNORM;

struct Targets {
  // `listBytes` as FragmentLists takes them.
  Targets(Device& device, glm::uvec2 size, VkDeviceSize listBytes = 0);

  // Made when first needed: a moving picture on a CPU device never needs them.
  void needIds(Device& device);
  void needManySamples(Device& device);
  void needTranslucency(Device& device);
  void needFinal(Device& device);
  void needOcclusion(Device& device);
  VkDeviceSize bytes() const;

  glm::uvec2 size;
  Image scene, depth, id;
  Image final;
  Image manySamples, manyDepth;
  Image sum, uncovered;
  FragmentLists lists;
  Image halfDepth, halfOcclusion, occlusion;
};

}  // namespace eng
