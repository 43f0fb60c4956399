#include "app/ui/first_notice.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/anatomy/knowledge/knowledge.h"
#include "app/ui/column.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kWidth = 470, kMargin = 30, kButton = 40;

std::string noticeWords(const Page& page) {
  const auto& knowledge = page.atlas().knowledge;
  const anatomy::KnowledgeItem* notice = knowledge ? knowledge->find("notice") : nullptr;
  return notice ? notice->words : page.text("panel.notice.short");
}

void drawButtons(const Page& page, const Box& row) {
  const float gap = page.px(10), wide = 0.5f * (row.width - gap);
  const Box more{row.x, row.y, wide, row.height}, accept{row.x + wide + gap, row.y, wide, row.height};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({more.x, more.y}, {more.right(), more.bottom()}, page.colours().raised, page.px(8));
  if (textButton(page, "more", page.text("panel.notice.more"), more)) {
    page.send("notice off");
    page.send("page trust");
  }
  list.AddRectFilled({accept.x, accept.y}, {accept.right(), accept.bottom()}, page.colours().selection,
                     page.px(8));
  if (textButton(page, "accept", page.text("panel.notice.accept"), accept, {.on = true}))
    page.send("notice off");
}

// Returns how high it came out.
float drawCard(const Page& page, const Box& box) {
  const float margin = std::min(page.px(kMargin), 0.07f * box.width), top = ImGui::GetCursorScreenPos().y;
  ImGui::SetCursorScreenPos({box.x + margin, top + margin});
  Column column(page, box.right() - margin);
  column.title(page.text("panel.notice.title"));
  column.space(12);
  column.body(noticeWords(page));
  column.space(12);
  column.body(page.text("panel.flags.words"));
  column.space(18);
  const Box row = column.take(page.px(kButton));
  const float bottom = ImGui::GetCursorScreenPos().y + margin;
  drawButtons(page, row);
  ImGui::SetCursorScreenPos({box.x, bottom - 1.0f});
  gap(1.0f);
  return bottom - top;
}

}  // namespace

void drawFirstNotice(const Page& page) {
  if (!page.state().firstNotice) return;
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  ImGui::PushStyleColor(ImGuiCol_WindowBg, page.colours().dim);
  beginPanel(page, "first-notice", {0, 0, display.x, display.y}, {.front = true});
  // As high as it came out the last time; before, nobody has seen it.
  float& height = *ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID("height"), 0.0f);
  const float width = std::min(page.px(kWidth), display.x - 2 * page.px(16));
  const float room = display.y - 2 * page.px(16);
  const float high = height > 0.0f ? std::min(height, room) : room;
  const Box box{std::floor(0.5f * (display.x - width)), std::floor(0.5f * (display.y - high)), width, high};
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, page.px(14));
  ImGui::PushStyleColor(ImGuiCol_ChildBg, page.colours().panel);
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::BeginChild("card", {box.width, box.height});
  height = drawCard(page, box);
  ImGui::EndChild();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  ImGui::End();
  ImGui::PopStyleColor();
}

}  // namespace app
