#include "app/ui/link_row.h"

#include <algorithm>
#include <cmath>

#include "app/ui/widgets.h"

namespace app {

void linkRow(const Page& page, Column& column, const std::string& words, const std::string& line) {
  ImFont* font = page.style.fonts.body;
  const float pad = page.px(10), arrow = page.px(22);
  const auto lines = linesOf(font, words, column.width() - pad - arrow, 3);
  const float step = std::round(1.2f * textSize(font, "X").y);
  const Box row = column.take(step * float(lines.size()) + page.px(14));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({row.x, row.y});
  if (ImGui::InvisibleButton(line.c_str(), {row.width, row.height})) page.send(line);
  const bool hovered = ImGui::IsItemHovered();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({row.x, row.y}, {row.right(), row.bottom()},
                     hovered ? page.colours().selection : page.colours().raised, page.px(7));
  float y = row.y + page.px(7);
  for (const std::string& text : lines) {
    textAt({row.x + pad, y}, font, page.colours().text, text);
    y += step;
  }
  drawIcon(list, Icon::ChevronRight, {row.right() - page.px(14), row.y + 0.5f * row.height}, page.px(12),
           page.colours().faint);
  ImGui::SetCursorScreenPos(after);
  column.space(5);
}

void backRow(const Page& page, Column& column, const std::string& words, const std::string& line) {
  const Box row = column.take(page.px(34));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  ImFont* font = page.style.fonts.body;
  const float width = std::min(row.width, textSize(font, words).x + page.px(30));
  ImGui::SetCursorScreenPos({row.x, row.y});
  if (ImGui::InvisibleButton(("back " + line).c_str(), {width, row.height})) page.send(line);
  const ImU32 colour = ImGui::IsItemHovered() ? page.colours().text : page.colours().secondary;
  const float middle = row.y + 0.5f * row.height;
  drawIcon(*ImGui::GetWindowDrawList(), Icon::ChevronLeft, {row.x + page.px(6), middle}, page.px(13), colour);
  textAt({row.x + page.px(20), middle - 0.5f * textSize(font, words).y}, font, colour, words,
         width - page.px(20));
  ImGui::SetCursorScreenPos(after);
  column.space(6);
}

}  // namespace app
