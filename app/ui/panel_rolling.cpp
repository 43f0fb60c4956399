#include "app/ui/panel_rolling.h"

#include <array>

#include "app/ui/part_row.h"
#include "app/ui/rolling_parts.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr std::array kNames{"roll", "show", "compare"};

}  // namespace

// A demonstration or a comparison that was begun elsewhere brings its part to the front.
void RollingPanel::followState(const Page& page) {
  const bool shows = !page.state().demonstration.id.empty() || gateShown(page.state().screening);
  const bool compares = !page.state().roll.compared[0].empty();
  if (compares && !compared_) part_ = Part::Compare;
  if (shows && !shown_) part_ = Part::Show;
  shown_ = shows;
  compared_ = compares;
}

void RollingPanel::draw(const Page& page) {
  const Box& box = page.layout.structures;
  if (box.empty() || !page.input.mechanics) return;
  followState(page);
  beginPanel(page, "rolling", box, {.scrolls = true, .seamRight = true});
  const float margin = page.px(14);
  ImGui::SetCursorScreenPos({box.x + margin, ImGui::GetCursorScreenPos().y + page.px(10)});
  Column column(page, box.right() - margin);
  part_ = Part(drawPartRow(page, column, "panel.rolling.part-", kNames, int(part_)));
  column.space(12);
  if (part_ == Part::Roll) drawRollPart(page, column, refused_);
  if (part_ == Part::Show) drawShowPart(page, column);
  if (part_ == Part::Compare) drawComparePart(page, column);
  gap(page.px(20));
  ImGui::End();
}

}  // namespace app
