#include "engine/render/draw_list.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/geometry/box_corners.h"

namespace eng {
namespace {

gpu::Instance rowOf(const Look& look) {
  return {.colour = look.colour,
          .roughness = std::clamp(look.roughness, 0.05f, 1.0f),
          .opacity = look.opacity,
          .glow = look.glow,
          .id = look.id,
          .outlined = look.outlined,
          .maskColour = look.maskColour,
          .maskRoughness = std::clamp(look.maskRoughness, 0.05f, 1.0f),
          .grain = look.grain};
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

// Where the nearest point of the box may be, a millimetre is at most this many pixels.
float pixelsPerMm(const Bounds& box, glm::vec3 eye, glm::uvec2 area) {
  const float nearest = std::max(kNearMm, glm::distance(eye, glm::clamp(eye, box.min, box.max)));
  const float halfHeightMm = nearest * std::tan(glm::radians(0.5f * kVerticalFieldOfViewDeg));
  return 0.5f * float(area.y) / halfHeightMm;
}

}  // namespace

DrawList makeDrawList(const MeshArena& arena, std::span<const Look> looks, const CameraPose& camera,
                      glm::uvec2 area, bool moving) {
  DrawList list;
  const glm::mat4 viewProjection = projectionMatrix(float(area.x) / float(area.y)) * viewMatrix(camera);
  const glm::vec3 eye = eyeOf(camera);
  for (uint32_t i = 0; i < looks.size(); ++i) {
    const Look& look = looks[i];
    const Bounds& bounds = arena.range(i).bounds;
    list.rows.push_back(rowOf(look));
    if (look.opacity <= 0.0f || bounds.empty() || !mayBeSeen(bounds, viewProjection)) continue;
    const float errorMm = moving ? kMovingErrorPixels / pixelsPerMm(bounds, eye, area) : 0.0f;
    const DrawItem item{i, uint32_t(arena.levelFor(errorMm)), glm::distance(eye, bounds.centre()),
                        look.twoSided, look.opacity >= kPickableOpacity};
    (look.opacity >= 1.0f ? list.opaque : list.translucent).push_back(item);
    if (look.outlined && item.pickable) {
      list.outlined = bounds;
      list.outlinedId = look.id;
    }
  }
  // Near surfaces first, so that what they hide is not shaded.
  std::ranges::sort(list.opaque, {},
                    [](const DrawItem& item) { return std::pair(item.distanceMm, item.mesh); });
  return list;
}

void drawItems(Commands& commands, const MeshArena& arena, std::span<const DrawItem> items,
               bool pickableOnly) {
  vkCmdBindIndexBuffer(commands.handle(), arena.indices(), 0, VK_INDEX_TYPE_UINT32);
  for (const DrawItem& item : items) {
    if (pickableOnly && !item.pickable) continue;
    const MeshRange& range = arena.range(item.mesh, item.level);
    vkCmdSetCullMode(commands.handle(), item.twoSided ? VK_CULL_MODE_NONE : VK_CULL_MODE_BACK_BIT);
    vkCmdDrawIndexed(commands.handle(), range.indexCount, 1, range.firstIndex, range.vertexOffset, item.mesh);
  }
}

}  // namespace eng
