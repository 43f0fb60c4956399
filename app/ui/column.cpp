#include "app/ui/column.h"

#include <imgui.h>

#include "app/ui/widgets.h"

namespace app {

Column::Column(const Page& page, float right)
    : page_(page), left_(ImGui::GetCursorScreenPos().x), width_(right - left_) {}

void Column::set(ImFont* font, ImU32 colour, const std::string& text, float leading) {
  ImGui::SetCursorScreenPos({left_, ImGui::GetCursorScreenPos().y});
  paragraph(font, colour, text, width_, leading);
}

void Column::title(const std::string& text) {
  set(page_.style.fonts.title, page_.colours().text, text, 1.06f);
}
void Column::latin(const std::string& text) {
  set(page_.style.fonts.italic, page_.colours().secondary, text);
}
void Column::body(const std::string& text) {
  set(page_.style.fonts.body, page_.colours().text, text);
}
void Column::caption(const std::string& text) {
  set(page_.style.fonts.small, page_.colours().secondary, text);
}

void Column::field(const std::string& label, const std::string& text) {
  if (text.empty()) return;
  set(page_.style.fonts.small, page_.colours().faint, label);
  space(2);
  body(text);
  space(13);
}

void Column::strong(const std::string& text) {
  set(page_.style.fonts.strong, page_.colours().text, text);
}

void Column::coloured(ImFont* font, ImU32 colour, const std::string& text) {
  set(font, colour, text);
}

Column Column::inset(float left, float right) const {
  return {page_, left_ + left, width_ - left - right};
}

void Column::bullet(const std::string& text) {
  const float indent = page_.px(13), y = ImGui::GetCursorScreenPos().y;
  const float middle = y + 0.5f * textSize(page_.style.fonts.body, "X").y;
  ImGui::GetWindowDrawList()->AddCircleFilled({left_ + page_.px(4), middle}, page_.px(2),
                                              page_.colours().faint);
  ImGui::SetCursorScreenPos({left_ + indent, y});
  paragraph(page_.style.fonts.body, page_.colours().text, text, width_ - indent);
  space(4);
}

void Column::bullets(const std::string& label, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  set(page_.style.fonts.small, page_.colours().faint, label);
  space(3);
  for (const std::string& text : texts) bullet(text);
  space(10);
}

// Advances along the line, or to the next where the chip would not fit.
Box Column::chipBox(ImVec2& at, const std::string& text) const {
  const ImVec2 size = textSize(page_.style.fonts.small, text);
  const float width = std::min(width_, size.x + page_.px(18)), height = size.y + page_.px(8);
  if (at.x > left_ && at.x + width > left_ + width_) at = {left_, at.y + height + page_.px(6)};
  const Box box{at.x, at.y, width, height};
  at.x += width + page_.px(6);
  return box;
}

void Column::chips(const std::vector<std::string>& texts) {
  ImVec2 at{left_, ImGui::GetCursorScreenPos().y};
  for (const std::string& text : texts) {
    const Box box = chipBox(at, text);
    ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                                              page_.colours().raised, 0.5f * box.height);
    textAt({box.x + page_.px(9), box.y + page_.px(4)}, page_.style.fonts.small, page_.colours().secondary,
           text, box.width - page_.px(18) + 1.0f);
    ImGui::SetCursorScreenPos({left_, box.y});
    gap(box.height);
  }
}

void Column::space(float design) {
  gap(page_.px(design));
}

void Column::rule() {
  const Box box = take(1.0f);
  hairline(page_, {box.x, box.y}, box.width);
}

Box Column::take(float height) {
  const ImVec2 at{left_, ImGui::GetCursorScreenPos().y};
  ImGui::SetCursorScreenPos({left_, at.y});
  ImGui::Dummy({width_, height});
  return {at.x, at.y, width_, height};
}

}  // namespace app
