#include "app/ui/panel_timings.h"

#include <fmt/core.h>

#include <algorithm>

#include "app/ui/column.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

std::string milliseconds(const Page& page, double value) {
  return page.atlas().text->format("timings.milliseconds", {{"value", fmt::format("{:.2f}", value)}});
}

// The engine names its passes; a language may have its own word for one.
std::string passName(const Page& page, const std::string& pass) {
  const std::string key = "timings.pass." + pass;
  return page.atlas().text->has(key) ? page.text(key) : pass;
}

void drawTiming(const Page& page, Column& column, const std::string& name, double value, double longest,
                ImU32 colour) {
  ImFont* font = page.style.fonts.small;
  const Box row = column.take(textSize(font, name).y + page.px(7));
  const std::string number = milliseconds(page, value);
  const float numberWidth = textSize(font, number).x;
  textAt({row.x, row.y}, font, colour, name, row.width - numberWidth - page.px(8));
  textAt({row.right() - numberWidth, row.y}, font, colour, number);
  const float share = longest > 0.0 ? float(value / longest) : 0.0f, y = row.bottom() - page.px(4);
  if (share <= 0.0f) return;
  ImGui::GetWindowDrawList()->AddRectFilled({row.x, y}, {row.x + share * row.width, y + page.px(2)},
                                            withAlpha(page.colours().accent, 0.55f), page.px(1));
}

void drawRows(const Page& page, Column& column) {
  double total = 0.0, longest = 0.0;
  for (const TimingRow& row : page.input.timings) {
    total += row.milliseconds;
    longest = std::max(longest, row.milliseconds);
  }
  for (const TimingRow& row : page.input.timings)
    drawTiming(page, column, passName(page, row.name), row.milliseconds, longest, page.colours().secondary);
  drawTiming(page, column, page.text("timings.total"), total, 0.0, page.colours().text);
}

}  // namespace

void drawTimingsPanel(const Page& page) {
  const Box& box = page.layout.timings;
  if (box.empty()) return;
  beginPanel(page, "timings", box,
             {.scrolls = true, .seamTop = !page.layout.structures.empty(), .seamRight = true});
  const float margin = page.px(20);
  ImGui::SetCursorScreenPos({box.x + margin, ImGui::GetCursorScreenPos().y + page.px(14)});
  Column column(page, box.right() - margin);
  column.caption(page.input.device);
  column.space(10);
  if (page.input.timings.empty())
    column.caption(page.text("timings.none"));
  else
    drawRows(page, column);
  column.space(10);
  ImGui::End();
}

}  // namespace app
