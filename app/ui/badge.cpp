#include "app/ui/badge.h"

#include "app/ui/widgets.h"

namespace app {
namespace {

std::string letterOf(const anatomy::TriggerPoint& point) {
  return std::string(1, anatomy::letterOf(point.badge));
}

// The better attested, the stronger.
ImU32 inkOf(const Page& page, anatomy::Badge badge) {
  const Colours& colours = page.colours();
  if (badge <= anatomy::Badge::Consensus) return colours.accent;
  return badge == anatomy::Badge::SingleText ? colours.secondary : colours.faint;
}

}  // namespace

std::string trustWords(const Page& page, const anatomy::TriggerPoint& point) {
  std::string letter = letterOf(point);
  letter[0] = char(letter[0] - 'A' + 'a');
  std::string words = page.text("panel.points.badge-" + letter);
  if (point.rare) words += "\n" + page.text("panel.points.rare");
  if (point.singleSource) words += "\n" + page.text("panel.points.single-source");
  return words;
}

void drawBadge(const Page& page, const anatomy::TriggerPoint& point, ImVec2 at, float side) {
  ImGui::SetCursorScreenPos(at);
  ImGui::InvisibleButton(("badge-" + point.id).c_str(), {side, side});
  tooltip(page, trustWords(page, point));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 ink = inkOf(page, point.badge);
  list.AddRect(at, {at.x + side, at.y + side}, withAlpha(ink, 0.75f), page.px(5), 0, page.px(1.2f));
  const ImVec2 size = textSize(page.style.fonts.small, letterOf(point));
  textAt({at.x + 0.5f * (side - size.x), at.y + 0.5f * (side - size.y)}, page.style.fonts.small, ink,
         letterOf(point));
}

}  // namespace app
