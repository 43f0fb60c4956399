#include "app/ui/overlay_peel.h"

#include <algorithm>

#include "app/ui/widgets.h"

namespace app {

void drawPeelRings(const Page& page) {
  const Box& box = page.layout.scene;
  if (box.empty()) return;
  const glm::mat4 clipFromScene =
      eng::projectionMatrix(box.width / std::max(1.0f, box.height)) * eng::viewMatrix(page.input.camera);
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  list.PushClipRect({box.x, box.y}, {box.right(), box.bottom()});
  for (const glm::vec3 place : page.input.peelRings) {
    const glm::vec4 clip = clipFromScene * glm::vec4(place, 1.0f);
    if (clip.w <= 0.0f) continue;
    const ImVec2 at{box.x + 0.5f * (clip.x / clip.w + 1.0f) * box.width,
                    box.y + 0.5f * (clip.y / clip.w + 1.0f) * box.height};
    const float radius = page.px(kPeelRingRadius);
    list.AddCircle(at, radius, page.colours().halo, 0, page.px(5));
    list.AddCircle(at, radius, page.colours().accent, 0, page.px(2.2f));
    list.AddCircleFilled(at, page.px(3), page.colours().accent);
  }
  list.PopClipRect();
}

}  // namespace app
