#include "engine/render/draw_list.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <glm/gtc/packing.hpp>

#include "engine/geometry/box_corners.h"
#include "engine/render/view_area.h"

namespace eng {
namespace {

uint32_t packedFinish(const Finish& f) {
  return glm::packUnorm4x8({f.wrap, f.anisotropy, f.moisture, f.sheen});
}
uint32_t packedRim(const Finish& f) {
  return glm::packUnorm4x8({f.rim, f.film});
}

gpu::Instance rowOf(const Look& look) {
  return {.colour = look.colour,
          .roughness = std::clamp(look.roughness, 0.05f, 1.0f),
          .opacity = look.opacity,
          .glow = look.glow,
          .id = look.id,
          .heated = look.heated,
          .maskColour = look.maskColour,
          .maskRoughness = std::clamp(look.maskRoughness, 0.05f, 1.0f),
          .grain = look.grain,
          .clipMask = look.clipMask,
          .finish = packedFinish(look.finish),
          .rim = packedRim(look.finish),
          .maskFinish = packedFinish(look.maskFinish),
          .maskRim = packedRim(look.maskFinish),
          .through = look.through};
}

// False when all eight corners lie beyond one side of the picture or behind the eye.
bool mayBeSeen(const Bounds& box, const glm::mat4& viewProjection) {
  std::array<int, 5> outside{};
  for (const glm::vec3& p : cornersOf(box)) {
    const glm::vec4 c = viewProjection * glm::vec4(p, 1.0f);
    outside[0] += c.x < -c.w;
    outside[1] += c.x > c.w;
    outside[2] += c.y < -c.w;
    outside[3] += c.y > c.w;
    outside[4] += c.z > c.w;
  }
  return std::ranges::none_of(outside, [](int count) { return count == 8; });
}

enum class Dissolution { None, Partly, Gone };

Dissolution dissolutionOf(const MeshRange& range, float uncovered) {
  if (range.goneFrom <= 0.0f || uncovered <= range.dissolvesFrom) return Dissolution::None;
  return uncovered < range.goneFrom ? Dissolution::Partly : Dissolution::Gone;
}

// Where the nearest point of the box may be, a millimetre is at most this many pixels.
float pixelsPerMm(const Bounds& box, glm::vec3 eye, glm::uvec2 area) {
  const float nearest = std::max(kNearMm, glm::distance(eye, glm::clamp(eye, box.min, box.max)));
  const float halfHeightMm = nearest * std::tan(glm::radians(0.5f * kVerticalFieldOfViewDeg));
  return 0.5f * float(area.y) / halfHeightMm;
}

DrawItem itemOf(const SceneMeshes& meshes, uint32_t row, float errorMm) {
  const MeshPlace place = meshes.place(row);
  return {.row = row,
          .range = place.arena->range(place.mesh, place.arena->levelFor(errorMm)),
          .indices = place.arena->indices(),
          .vertices = place.arena->vertices(),
          .rest = place.rest ? place.rest : place.arena->vertices()};
}

}  // namespace

DrawList makeDrawList(const SceneMeshes& meshes, std::span<const Look> looks, const View& view,
                      glm::uvec2 pictureSize, bool moving) {
  assert(looks.size() == meshes.size());
  DrawList list;
  const glm::mat4 viewProjection = clipFromScene(view, pictureSize);
  const glm::uvec2 area = wholeAreaOf(view, pictureSize).size;
  const glm::vec3 eye = eyeOf(view.camera);
  for (uint32_t row = 0; row < looks.size(); ++row) {
    const Look& look = looks[row];
    const MeshPlace place = meshes.place(row);
    const Bounds& bounds = place.arena->range(place.mesh).bounds;
    list.rows.push_back(rowOf(look));
    const Dissolution left = dissolutionOf(place.arena->range(place.mesh), view.uncovered);
    if (left == Dissolution::Gone || look.opacity <= 0.0f || bounds.empty() ||
        !mayBeSeen(bounds, viewProjection))
      continue;
    DrawItem item = itemOf(meshes, row, moving ? kMovingErrorPixels / pixelsPerMm(bounds, eye, area) : 0.0f);
    item.distanceMm = glm::distance(eye, bounds.centre());
    item.twoSided = look.twoSided;
    item.pickable = look.opacity >= kPickableOpacity;
    const bool whole = look.opacity >= 1.0f && left == Dissolution::None;
    (whole ? list.opaque : list.translucent).push_back(item);
    if (look.opacity >= 1.0f && !whole) list.dissolving.push_back(item);
    if (look.through > 0.0f) list.through.push_back(item);
    if (look.outlined && item.pickable) {
      list.outlined.add(bounds);  // a structure and the face of a cut through it are one
      list.outlinedId = look.id;
    }
  }
  // Near surfaces first, so that what they hide is not shaded.
  std::ranges::sort(list.opaque, {},
                    [](const DrawItem& item) { return std::pair(item.distanceMm, item.row); });
  return list;
}

void drawItems(Commands& commands, const Pipeline& pipeline, const DrawList& list,
               std::span<const DrawItem> items, bool pickableOnly) {
  VkBuffer bound = VK_NULL_HANDLE;
  for (const DrawItem& item : items) {
    if (pickableOnly && !item.pickable) continue;
    if (item.indices != bound) {  // each arena has its own pair of buffers
      vkCmdBindIndexBuffer(commands.handle(), item.indices, 0, VK_INDEX_TYPE_UINT32);
      bound = item.indices;
    }
    commands.push(pipeline, {item.vertices, item.rest, item.row, list.rows[item.row]});
    vkCmdSetCullMode(commands.handle(), item.twoSided ? VK_CULL_MODE_NONE : VK_CULL_MODE_BACK_BIT);
    vkCmdDrawIndexed(commands.handle(), item.range.indexCount, 1, item.range.firstIndex,
                     item.range.vertexOffset, 0);
  }
}

}  // namespace eng
