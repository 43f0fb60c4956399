#include "app/ui/value_row.h"

#include "app/ui/widgets.h"

namespace app {

std::optional<float> drawValueRow(const Page& page, Column& column, const ValueRow& row) {
  ImFont *body = page.style.fonts.body, *strong = page.style.fonts.strong;
  const float line = textSize(body, "X").y, track = page.px(24);
  const Box box = column.take(line + track + page.px(4));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  const float number = textSize(strong, row.number).x;
  textAt({box.x, box.y}, body, page.colours().secondary, row.name, box.width - number - page.px(8));
  textAt({box.right() - number, box.y}, strong, page.colours().text, row.number);
  const auto chosen = slider(page, row.id, row.fraction, {box.x, box.y + line, box.width, track});
  tooltip(page, row.tip);
  ImGui::SetCursorScreenPos(after);
  return chosen;
}

void drawLargeNumbers(const Page& page, Column& column, const std::vector<LargeNumber>& numbers) {
  const Fonts& fonts = page.style.fonts;
  const float title = textSize(fonts.title, "0").y, small = textSize(fonts.small, "X").y;
  const Box row = column.take(title + small + page.px(4));
  const float width = row.width / float(std::max<size_t>(1, numbers.size()));
  float x = row.x;
  for (const LargeNumber& each : numbers) {
    const ImU32 ink = each.warns ? page.colours().warning : page.colours().text;
    const float wide = textAt({x, row.y}, fonts.title, ink, each.number, width);
    const float base = row.y + title - small - page.px(2);
    textAt({x + wide + page.px(4), base}, fonts.small, page.colours().secondary, each.unit);
    textAt({x, row.y + title + page.px(1)}, fonts.small, page.colours().faint, each.words,
           width - page.px(6));
    x += width;
  }
}

}  // namespace app
