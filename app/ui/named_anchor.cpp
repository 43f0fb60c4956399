#include "app/ui/named_anchor.h"

#include <algorithm>

#include "app/ui/segments.h"
#include "engine/geometry/box_corners.h"

namespace app {
namespace {

using anatomy::StructureId;

constexpr float kFaintest = 0.05f;      // opacity below which a structure is not named
constexpr float kLeastPixels = 40;      // seen of a structure, of the design
constexpr float kSelectedBonus = 1e6f;  // before what is pointed at, which comes before everything else

bool drawn(const Page& page, StructureId id) {
  return page.state().at(id).visible && page.state().at(id).opacity > kFaintest;
}

}  // namespace

Projection::Projection(const Page& page)
    : box_(page.layout.scene),
      clipFromScene_(eng::projectionMatrix(box_.width / std::max(1.0f, box_.height)) *
                     eng::viewMatrix(page.input.camera)) {}

std::optional<glm::vec2> Projection::operator()(glm::vec3 point) const {
  const glm::vec4 clip = clipFromScene_ * glm::vec4(point, 1.0f);
  if (clip.w <= 0.0f) return std::nullopt;
  const glm::vec2 ndc = glm::vec2(clip) / clip.w;
  return glm::vec2(box_.x + 0.5f * (ndc.x + 1.0f) * box_.width, box_.y + 0.5f * (ndc.y + 1.0f) * box_.height);
}

bool isSelectedOrHovered(const Page& page, StructureId id) {
  return page.state().selected == id || page.input.hovered == id;
}

std::vector<NamedAnchor> namedAnchors(const Page& page, const LabelWeights& weights,
                                      const Projection& project) {
  std::vector<NamedAnchor> named;
  const float least = page.px(kLeastPixels) * page.px(1);
  for (const LabelAnchor& anchor : page.input.anchors) {
    const auto place = project(anchor.positionMm);
    const bool always = isSelectedOrHovered(page, anchor.id);
    if (!place || !drawn(page, anchor.id) || !contains(page.layout.scene, *place)) continue;
    if (!always && anchor.visiblePixels < least) continue;
    NamedAnchor one{anchor.id, *place, {}, 0.0f, always};
    for (const glm::vec3& other : anchor.othersMm)
      if (const auto there = project(other); there && contains(page.layout.scene, *there))
        one.others.push_back(*there);
    one.importance = weights.importance(page.atlas().at(anchor.id).facts, anchor.visiblePixels) +
                     (page.state().selected == anchor.id ? kSelectedBonus : 0.0f);
    named.push_back(std::move(one));
  }
  return named;
}

// From the boxes of what is shown.
Reach reachOfLeg(const Page& page, const Projection& project) {
  const Box& scene = page.layout.scene;
  Reach reach{scene.right(), scene.x};
  for (uint32_t i = 0; i < page.atlas().structures.size(); ++i) {
    if (!drawn(page, {i})) continue;
    for (const glm::vec3& corner : eng::cornersOf(page.atlas().structures[i].bounds))
      if (const auto place = project(corner)) {
        reach.left = std::min(reach.left, place->x);
        reach.right = std::max(reach.right, place->x);
      }
  }
  return {std::max(reach.left, scene.x), std::min(reach.right, scene.right())};
}

}  // namespace app
