#include "app/ui/panel_palpation.h"

#include <array>

#include "app/ui/palpation_parts.h"
#include "app/ui/part_row.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr std::array kNames{"press", "move", "learn"};

}  // namespace

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
  part_ = Part(drawPartRow(page, column, "panel.palpation.part-", kNames, int(part_)));
  column.space(12);
  if (part_ == Part::Press) drawPressPart(page, column);
  if (part_ == Part::Move) drawMovePart(page, column);
  if (part_ == Part::Learn) drawLearnPart(page, column);
  gap(page.px(20));
  ImGui::End();
}

}  // namespace app
