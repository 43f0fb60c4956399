#include "app/ui/hurt_row.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kRow = 30, kDot = 24;
constexpr int kLevels = 3;

int levelOf(const Page& page, const std::string& zone) {
  for (const HurtMark& mark : page.state().wayBack.marks)
    if (mark.on == HurtMark::On::Zone && mark.zone == zone) return mark.intensity;
  return 0;
}

// Larger as well as warmer, so that colour alone carries nothing.
void drawDot(const Page& page, const Box& box, int level, bool on, bool hovered) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 middle{box.x + 0.5f * box.width, box.y + 0.5f * box.height};
  const float radius = page.px(3.0f + 1.6f * float(level));
  if (on) list.AddCircleFilled(middle, radius, hurtColour(page, level));
  const ImU32 rim = hovered ? page.colours().text : withAlpha(page.colours().faint, on ? 0.0f : 0.8f);
  list.AddCircle(middle, radius, rim, 0, page.px(1.2f));
}

// True where the cursor is on a dot or the name.
void drawDots(const Page& page, const std::string& zone, int now, const Box& box) {
  for (int level = 1; level <= kLevels; ++level) {
    const Box dot{box.x + float(level - 1) * page.px(kDot), box.y, page.px(kDot), box.height};
    ImGui::PushID(level);
    ImGui::SetCursorScreenPos({dot.x, dot.y});
    if (ImGui::InvisibleButton("level", {dot.width, dot.height}))
      page.send(fmt::format("hurts {} {}", zone, level == now ? 0 : level));
    const bool hovered = ImGui::IsItemHovered();
    tooltip(page, page.text("panel.hurts.level-" + std::to_string(level)));
    drawDot(page, dot, level, level <= now, hovered);
    ImGui::PopID();
  }
}

}  // namespace

ImU32 hurtColour(const Page&, int level) {
  constexpr ImU32 kColours[] = {IM_COL32(240, 190, 90, 255), IM_COL32(238, 130, 70, 255),
                                IM_COL32(214, 64, 62, 255)};
  return kColours[std::clamp(level, 1, kLevels) - 1];
}

void hurtRow(const Page& page, const anatomy::Zone& zone) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x, margin = page.px(14);
  const float dots = float(kLevels) * page.px(kDot);
  ImFont* font = page.style.fonts.body;
  const float room = std::max(page.px(40), width - 2 * margin - dots);
  const auto lines = linesOf(font, zone.name, room, 2);
  const float step = std::round(1.12f * textSize(font, "X").y);
  const float height = std::max(page.px(kRow), step * float(lines.size()) + page.px(8));
  const int now = levelOf(page, zone.id);
  ImGui::PushID(zone.id.c_str());
  ImGui::SetCursorScreenPos({at.x + margin, at.y});
  if (ImGui::InvisibleButton("zone", {room, height}))
    page.send(fmt::format("hurts {} {}", zone.id, (now + 1) % (kLevels + 1)));
  const bool hovered = ImGui::IsItemHovered();
  float y = at.y + 0.5f * (height - step * float(lines.size()));
  for (const std::string& line : lines) {
    textAt({at.x + margin, y}, font, now > 0 || hovered ? page.colours().text : page.colours().secondary,
           line);
    y += step;
  }
  drawDots(page, zone.id, now, {at.x + width - margin - dots, at.y, dots, height});
  ImGui::PopID();
  ImGui::SetCursorScreenPos({at.x, at.y + height});
}

}  // namespace app
