#include "app/ui/panel_palpation.h"

#include <array>

#include "app/ui/palpation_parts.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr std::array kNames{"press", "move", "learn"};

}  // namespace

// As a row of words of which one is underlined.
void PalpationPanel::drawParts(const Page& page, const Box& row) {
  const float width = row.width / float(kNames.size());
  for (size_t i = 0; i < kNames.size(); ++i) {
    const Box box{row.x + float(i) * width, row.y, width, row.height};
    const std::string key = std::string("panel.palpation.part-") + kNames[i];
    if (textButton(page, kNames[i], page.text(key), box,
                   {.on = part_ == Part(i), .ground = true, .tip = page.text(key + "-tip")}))
      part_ = Part(i);
  }
}

void PalpationPanel::draw(const Page& page) {
  const Box& box = page.layout.structures;
  if (box.empty() || !page.input.mechanics) return;
  const bool taught = page.input.training || !page.state().lesson.id.empty();
  if (taught && !taught_) part_ = Part::Learn;
  taught_ = taught;
  beginPanel(page, "palpation", box, {.scrolls = true, .seamRight = true});
  const float margin = page.px(14);
  ImGui::SetCursorScreenPos({box.x + margin, ImGui::GetCursorScreenPos().y + page.px(10)});
  Column column(page, box.right() - margin);
  const Box parts = column.take(page.px(32));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  drawParts(page, parts);
  ImGui::SetCursorScreenPos(after);
  column.space(12);
  if (part_ == Part::Press) drawPressPart(page, column);
  if (part_ == Part::Move) drawMovePart(page, column);
  if (part_ == Part::Learn) drawLearnPart(page, column);
  gap(page.px(20));
  ImGui::End();
}

}  // namespace app
