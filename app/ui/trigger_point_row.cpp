#include "app/ui/trigger_point_row.h"

#include <algorithm>
#include <cmath>

#include "app/ui/badge.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr size_t kMostLines = 2;
constexpr float kRow = 32;

bool isMarked(const Page& page, const std::string& point) {
  return std::ranges::count(page.state().pain.marked, point) > 0;
}

// A band and the nodule in it, as they lie in the muscle.
void drawMarker(const Page& page, const Box& box, bool on, bool hovered) {
  const Colours& colours = page.colours();
  const ImU32 ink = on ? colours.accent : hovered ? colours.text : withAlpha(colours.faint, 0.8f);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 middle{box.x + 0.5f * box.width, box.y + 0.5f * box.height};
  const float half = page.px(8), radius = page.px(4);
  list.AddLine({middle.x, middle.y - half}, {middle.x, middle.y - radius}, ink, page.px(1.6f));
  list.AddLine({middle.x, middle.y + radius}, {middle.x, middle.y + half}, ink, page.px(1.6f));
  if (on)
    list.AddCircleFilled(middle, radius, ink);
  else
    list.AddCircle(middle, radius, ink, 0, page.px(1.4f));
}

void markerSwitch(const Page& page, const std::string& point, const Box& box) {
  const bool on = isMarked(page, point);
  ImGui::SetCursorScreenPos({box.x, box.y});
  if (ImGui::InvisibleButton("mark", {box.width, box.height}))
    page.send("trigger-point " + point + (on ? " off" : " on"));
  const bool hovered = ImGui::IsItemHovered();
  tooltip(page, page.text(on ? "panel.points.unmark" : "panel.points.mark"));
  drawMarker(page, box, on, hovered);
}

void drawName(const Page& page, const std::vector<std::string>& lines, const Box& box, bool pressed) {
  ImFont* font = page.style.fonts.body;
  const float step = std::round(1.12f * textSize(font, "X").y);
  float y = box.y + 0.5f * (box.height - step * float(lines.size()));
  for (const std::string& line : lines) {
    textAt({box.x, y}, font, pressed ? page.colours().accent : page.colours().text, line);
    y += step;
  }
}

void drawGround(const Page& page, const Box& box, bool pressed, bool hovered) {
  if (!pressed && !hovered) return;
  ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                                            pressed ? page.colours().selection : page.colours().raised,
                                            page.px(6));
}

}  // namespace

std::string pressLine(const ViewState& state, const std::string& point) {
  const PainState& pain = state.pain;
  const bool hurts = pain.point == point && !pain.released && !pain.atS;
  return hurts ? "pain release" : "pain " + point;
}

void triggerPointRow(const Page& page, const anatomy::TriggerPoint& point) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x, left = page.px(30), badge = page.px(20);
  ImFont* font = page.style.fonts.body;
  const float room = std::max(page.px(40), width - left - badge - page.px(14));
  const auto lines = linesOf(font, point.name, room, kMostLines);
  const float text = std::round(1.12f * textSize(font, "X").y) * float(lines.size());
  const Box whole{at.x, at.y, width, std::max(page.px(kRow), text + page.px(10))};
  const bool pressed = page.state().pain.point == point.id;
  const bool hovered = ImGui::IsWindowHovered() &&
                       ImGui::IsMouseHoveringRect({whole.x, whole.y}, {whole.right(), whole.bottom()});
  ImGui::PushID(point.id.c_str());
  drawGround(page, whole, pressed, hovered);
  markerSwitch(page, point.id, {whole.x, whole.y, left, whole.height});
  const Box name{whole.x + left, whole.y, room, whole.height};
  ImGui::SetCursorScreenPos({name.x, name.y});
  if (ImGui::InvisibleButton("press", {name.width, name.height}))
    page.send(pressLine(page.state(), point.id));
  tooltip(page, page.text(pressed ? "panel.points.release-tip" : "panel.points.press-tip"));
  drawName(page, lines, name, pressed);
  drawBadge(page, point, {whole.right() - badge - page.px(6), whole.y + 0.5f * (whole.height - badge)},
            badge);
  ImGui::SetCursorScreenPos({whole.x, whole.bottom()});
  ImGui::PopID();
}

}  // namespace app
