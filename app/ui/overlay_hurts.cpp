#include "app/ui/overlay_hurts.h"

#include "app/ui/hurt_row.h"
#include "app/ui/named_anchor.h"
#include "app/ui/style.h"

namespace app {
namespace {

constexpr int kRings = 6;

// Rings that add up to a soft edge.
void drawDisc(const Page& page, ImDrawList& list, glm::vec2 at, float radius, int level) {
  const ImU32 colour = hurtColour(page, level);
  for (int i = kRings; i >= 1; --i)
    list.AddCircleFilled({at.x, at.y}, radius * float(i) / float(kRings),
                         withAlpha(colour, 0.03f + 0.012f * float(level)));
}

}  // namespace

void drawHurts(const Page& page) {
  if (!page.input.wayBack || page.layout.scene.empty()) return;
  const Projection project(page);
  const glm::mat4 eye = eng::viewMatrix(page.input.camera);
  const glm::vec3 right(eye[0][0], eye[1][0], eye[2][0]);
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  for (const HurtSpot& spot : page.input.wayBack->spots) {
    const glm::vec3 towardsEye = glm::normalize(eng::eyeOf(page.input.camera) - spot.placeMm);
    if (glm::dot(towardsEye, spot.facing) < 0.0f) continue;
    const auto middle = project(spot.placeMm), edge = project(spot.placeMm + spot.radiusMm * right);
    if (middle && edge) drawDisc(page, list, *middle, glm::distance(*middle, *edge), spot.level);
  }
}

}  // namespace app
