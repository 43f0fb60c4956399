#include "app/ui/overlay_section.h"

#include "app/ui/named_anchor.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

// An arrow head that points along `way`, `from` the middle outwards.
void drawHead(const Page& page, ImDrawList& list, glm::vec2 middle, glm::vec2 way) {
  const glm::vec2 aside(-way.y, way.x);
  const glm::vec2 tip = middle + page.px(8.0f) * way,
                  left = middle + page.px(2.6f) * way + page.px(4.2f) * aside,
                  right = middle + page.px(2.6f) * way - page.px(4.2f) * aside;
  list.AddTriangleFilled({tip.x, tip.y}, {left.x, left.y}, {right.x, right.y}, page.colours().accent);
}

}  // namespace

void drawCutHandles(const Page& page) {
  const Box& box = page.layout.scene;
  if (box.empty()) return;
  const Projection project(page);
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  list.PushClipRect({box.x, box.y}, {box.right(), box.bottom()});
  for (const CutHandle& handle : page.input.cutHandles) {
    const auto at = project(handle.placeMm), beyond = project(handle.placeMm + handle.normal);
    if (!at || !beyond || glm::distance(*at, *beyond) <= 0.0f) continue;
    const glm::vec2 way = glm::normalize(*beyond - *at);
    const float radius = page.px(kCutHandleRadius);
    list.AddCircleFilled({at->x, at->y}, radius, page.colours().halo);
    list.AddCircle({at->x, at->y}, radius, page.colours().accent, 0, page.px(1.6f));
    drawHead(page, list, *at, way);
    drawHead(page, list, *at, -way);
  }
  list.PopClipRect();
}

}  // namespace app
