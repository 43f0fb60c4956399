#include "app/ui/panel_views.h"

#include <algorithm>
#include <array>

#include "app/ui/key_hint.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr int kInRow = 3;
constexpr float kGap = 9, kTitleHeight = 34, kToolSide = 24;
constexpr float kTall = 4.0f / 3.0f;  // height of a picture by its width

std::string openLine(const ViewCard& card) {
  return (card.saved ? "workspace-load " : "topic ") + card.name;
}

std::string compareLine(const Page& page, const ViewCard& card) {
  return "compare " + (page.state().compareWith == card.name ? "off" : card.name);
}

void drawTitle(const Page& page, const ViewCard& card, const Box& box, bool hovered) {
  ImFont* font = page.style.fonts.small;
  float y = box.bottom() - page.px(kTitleHeight) + page.px(3);
  for (const std::string& line : linesOf(font, card.title, box.width, 2)) {
    textAt({box.x, y}, font, hovered ? page.colours().text : page.colours().secondary, line);
    y += 1.1f * textSize(font, line).y;
  }
}

}  // namespace

void ViewsPanel::draw(const Page& page, Column& column, const PictureSheet& pictures) {
  if (page.input.views.empty()) return;
  column.rule();
  column.space(14);
  column.field(page.text("app.views.topics"), page.text("app.views.invitation"));
  drawCards(page, column, pictures, false);
  column.space(4);
  column.field(page.text("app.views.saved"), page.text("app.views.saving"));
  drawSaving(page, column);
  drawCards(page, column, pictures, true);
  column.space(10);
}

void ViewsPanel::drawCards(const Page& page, Column& column, const PictureSheet& pictures, bool saved) {
  int inRow = 0;
  Box row;
  for (size_t i = 0; i < page.input.views.size(); ++i) {
    if (page.input.views[i].saved != saved) continue;
    if (inRow == 0) {
      const float width = (column.take(1).width - (kInRow - 1) * page.px(kGap)) / kInRow;
      row = column.take(kTall * width + page.px(kTitleHeight));
      row.width = width;
      column.space(6);
    }
    drawCard(page, i, pictures, row);
    row.x += row.width + page.px(kGap);
    inRow = (inRow + 1) % kInRow;
  }
}

void ViewsPanel::drawCard(const Page& page, size_t index, const PictureSheet& pictures, const Box& box) {
  const ViewCard& card = page.input.views[index];
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 after = ImGui::GetCursorScreenPos();
  const ImVec2 min{box.x, box.y}, max{box.right(), box.bottom() - page.px(kTitleHeight)};
  const bool hovered =
      ImGui::IsMouseHoveringRect(min, {box.right(), box.bottom()}) && ImGui::IsWindowHovered();
  const bool compared = page.state().compareWith == card.name;
  ImGui::PushID(int(index) + 200000);
  // The tools lie over the picture but are asked first, so that a press on them is not one on the card.
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  if (hovered || compared) drawTools(page, card, box);
  list.ChannelsSetCurrent(0);
  ImGui::SetCursorScreenPos(min);
  if (ImGui::InvisibleButton("open", {box.width, box.height})) page.send(openLine(card));
  tooltip(page, withKey(card.caption.empty() ? card.title : card.caption, openLine(card)));
  list.AddRectFilled(min, max, page.colours().raised, page.px(7));
  pictures.draw(list, index, min, max, page.px(7));
  if (hovered || compared)
    list.AddRect(min, max, compared ? page.colours().accent : page.colours().secondary, page.px(7), 0,
                 page.px(1.6f));
  drawTitle(page, card, box, hovered);
  list.ChannelsMerge();
  ImGui::PopID();
  ImGui::SetCursorScreenPos(after);
}

// At the upper corners of the picture: beside the present view, and away with it.
void ViewsPanel::drawTools(const Page& page, const ViewCard& card, const Box& box) {
  const float side = page.px(kToolSide), in = page.px(4);
  const Box right{box.right() - side - in, box.y + in, side, side}, left{box.x + in, box.y + in, side, side};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool compared = page.state().compareWith == card.name;
  list.AddRectFilled({right.x, right.y}, {right.right(), right.bottom()}, page.colours().halo, page.px(6));
  if (iconButton(page, "compare", Icon::Beside, right,
                 {.on = compared, .tip = page.text(compared ? "app.views.alone" : "app.views.compare")}))
    page.send(compareLine(page, card));
  if (!card.saved) return;
  list.AddRectFilled({left.x, left.y}, {left.right(), left.bottom()}, page.colours().halo, page.px(6));
  if (iconButton(page, "delete", Icon::Close, left, {.tip = page.text("app.views.delete")})) {
    page.send("workspace-delete " + card.name);
    deleted_ = card.name;
  }
}

// True when the name is to be taken.
bool ViewsPanel::drawName(const Page& page, const Box& field) {
  ImGui::GetWindowDrawList()->AddRectFilled({field.x, field.y}, {field.right(), field.bottom()},
                                            page.colours().raised, page.px(7));
  std::array<char, 65> typed{};
  typed_.copy(typed.data(), typed.size() - 1);
  ImGui::SetCursorScreenPos({field.x + page.px(4), field.y});
  ImGui::SetNextItemWidth(field.width - page.px(8));
  const float above = 0.5f * (field.height - ImGui::GetFontSize());
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(page.px(4), above));
  const bool entered =
      ImGui::InputTextWithHint("##view-name", page.text("app.views.name").c_str(), typed.data(), typed.size(),
                               ImGuiInputTextFlags_EnterReturnsTrue);
  ImGui::PopStyleVar();
  typed_ = typed.data();
  return entered;
}

void ViewsPanel::drawSaving(const Page& page, Column& column) {
  const Box row = column.take(page.px(34));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  const std::string& words = page.text("app.views.save");
  const float button = textSize(page.style.fonts.body, words).x + page.px(24);
  const bool entered = drawName(page, {row.x, row.y, row.width - button - page.px(6), row.height});
  const bool pressed = textButton(page, "save-view", words, {row.right() - button, row.y, button, row.height},
                                  {.enabled = !typed_.empty()});
  if ((entered || pressed) && !typed_.empty()) {
    page.send("workspace-save " + typed_);
    typed_.clear();
  }
  ImGui::SetCursorScreenPos(after);
  column.space(10);
  if (!deleted_.empty()) drawRestoring(page, column);
}

void ViewsPanel::drawRestoring(const Page& page, Column& column) {
  const Box row = column.take(page.px(30));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  const std::string offer = page.atlas().text->format("app.views.restore", {{"name", deleted_}});
  if (textButton(page, "restore-view", offer, row)) {
    page.send("workspace-restore " + deleted_);
    deleted_.clear();
  }
  ImGui::SetCursorScreenPos(after);
  column.space(8);
}

}  // namespace app
