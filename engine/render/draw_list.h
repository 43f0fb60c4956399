// What is to be drawn of a scene this frame, sorted: opaque meshes front to back, translucent ones after.
#pragma once

#include <span>
#include <vector>

#include "engine/gpu/commands.h"
#include "engine/render/scene_meshes.h"
#include "engine/render/stage.h"
#include "shaders/shared/types.h"

namespace eng {

struct DrawItem {
  uint32_t row = 0;  // of the instance
  MeshRange range;
  VkBuffer indices = VK_NULL_HANDLE;
  VkDeviceAddress vertices = 0, rest = 0;
  float distanceMm = 0.0f;
  bool twoSided = true;
  bool pickable = true;
};

struct DrawList {
  std::vector<gpu::Instance> rows;  // one for each row of the scene, drawn or not
  std::vector<DrawItem> opaque;
  std::vector<DrawItem> dissolving;  // partly opaque; the other part is among the translucent
  std::vector<DrawItem> translucent;
  std::vector<DrawItem> through;  // of them those that are also seen behind what covers them, by row
  Bounds outlined;                // of the outlined mesh, empty when there is none
  uint32_t outlinedId = 0;
};

// A surface below this opacity lets the cursor through.
inline constexpr float kPickableOpacity = 0.5f;

// A moving picture takes a coarser level of a mesh where its error is less than this.
inline constexpr float kMovingErrorPixels = 0.5f;

// `moving`: coarser levels are allowed.
DrawList makeDrawList(const SceneMeshes& meshes, std::span<const Look> looks, const View& view,
                      glm::uvec2 pictureSize, bool moving);

// Draws items of the list with the pipeline, which is bound.
void drawItems(Commands& commands, const Pipeline& pipeline, const DrawList& list,
               std::span<const DrawItem> items, bool pickableOnly = false);

}  // namespace eng
