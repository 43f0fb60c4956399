#include "app/ui/knowledge_text.h"

#include <algorithm>

#include "app/ui/widgets.h"

namespace app {
namespace {

using anatomy::KnowledgeItem;
using anatomy::KnowledgeSide;
using anatomy::Urgency;

constexpr float kBar = 3, kBarGap = 12;

std::string cited(const Page& page, const KnowledgeSide& side) {
  if (side.sources.empty()) return page.text("panel.page.no-source");
  std::string keys;
  for (const std::string& key : side.sources) keys += "[" + key + "]";
  return keys;
}

float heightOf(ImFont* font, const std::string& text, float width) {
  return 1.3f * textSize(font, "X").y * float(linesOf(font, text, width, 40).size());
}

// One position, in a frame of its own.
float drawSide(const Page& page, const KnowledgeSide& side, const Box& box) {
  const float pad = page.px(9), width = box.width - 2 * pad;
  ImFont *body = page.style.fonts.body, *small = page.style.fonts.small;
  const float height =
      2 * pad + heightOf(body, side.words, width) + page.px(3) + heightOf(small, cited(page, side), width);
  if (box.height <= 0.0f) return height;
  ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.y + box.height},
                                            page.colours().raised, page.px(7));
  ImGui::SetCursorScreenPos({box.x + pad, box.y + pad});
  paragraph(body, page.colours().text, side.words, width);
  ImGui::SetCursorScreenPos({box.x + pad, ImGui::GetCursorScreenPos().y + page.px(3)});
  paragraph(small, page.colours().secondary, cited(page, side), width);
  return height;
}

// Two of them stand beside each other, more below each other.
void drawSides(const Page& page, Column& column, const std::vector<KnowledgeSide>& sides) {
  const float between = page.px(6);
  const size_t inRow = sides.size() == 2 ? 2 : 1;
  const float width = (column.width() - between * float(inRow - 1)) / float(inRow);
  for (size_t first = 0; first < sides.size(); first += inRow) {
    float height = 0.0f;
    for (size_t i = first; i < first + inRow; ++i)
      height = std::max(height, drawSide(page, sides[i], {0, 0, width, 0}));
    const Box row = column.take(height);
    const ImVec2 after = ImGui::GetCursorScreenPos();
    for (size_t i = first; i < first + inRow; ++i)
      drawSide(page, sides[i], {row.x + float(i - first) * (width + between), row.y, width, height});
    ImGui::SetCursorScreenPos(after);
    column.space(6);
  }
}

// A bar at the side of what must not be overlooked.
void drawUrgent(const Page& page, Column& column, const KnowledgeItem& item) {
  const ImVec2 top{column.left(), ImGui::GetCursorScreenPos().y};
  const ImU32 ink = item.urgency == Urgency::AskFirst ? page.colours().secondary : page.colours().warning;
  Column inner = column.inset(page.px(kBar + kBarGap));
  inner.coloured(page.style.fonts.strong, ink, page.text("urgency." + std::string(idOf(item.urgency))));
  inner.body(item.words);
  const float bottom = ImGui::GetCursorScreenPos().y;
  ImGui::GetWindowDrawList()->AddRectFilled({top.x, top.y}, {top.x + page.px(kBar), bottom}, ink,
                                            page.px(1.5f));
}

}  // namespace

void drawItem(const Page& page, Column& column, const KnowledgeItem& item) {
  if (item.urgency != Urgency::None)
    drawUrgent(page, column, item);
  else if (!item.sides.empty())
    column.strong(item.words);
  else
    column.body(item.words);
  if (!item.sides.empty()) {
    column.space(6);
    drawSides(page, column, item.sides);
  }
  if (!item.conditions.empty()) column.space(6);
  for (const std::string& condition : item.conditions) column.bullet(condition);
  column.space(13);
}

void addKeys(std::vector<std::string>& keys, const std::vector<std::string>& more) {
  for (const std::string& key : more)
    if (!std::ranges::count(keys, key)) keys.push_back(key);
}

void drawCitations(const Page& page, Column& column, const std::vector<std::string>& keys) {
  if (keys.empty()) return;
  column.rule();
  column.space(12);
  column.caption(page.text("details.sources"));
  for (const std::string& key : keys) {
    const anatomy::SourceRow* source = page.atlas().table->findSource(key);
    column.space(5);
    column.caption(source ? "[" + key + "]  " + source->citation : key);
  }
}

void drawRedFlagCard(const Page& page, Column& column) {
  const ImVec2 top{column.left(), ImGui::GetCursorScreenPos().y};
  const float pad = page.px(12);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  column.space(10);
  Column inner = column.inset(pad, pad);
  inner.coloured(page.style.fonts.strong, page.colours().warning, page.text("panel.flags.title"));
  inner.space(3);
  inner.body(page.text("panel.flags.words"));
  column.space(10);
  const ImVec2 after = ImGui::GetCursorScreenPos();
  const float height = after.y - top.y;
  ImGui::SetCursorScreenPos(top);
  if (ImGui::InvisibleButton("red-flags", {column.width(), height})) page.send("page red-flags");
  tooltip(page, page.text("panel.flags.tip"));
  const bool hovered = ImGui::IsItemHovered();
  list.ChannelsSetCurrent(0);
  list.AddRectFilled(top, {top.x + column.width(), top.y + height},
                     withAlpha(page.colours().warning, hovered ? 0.2f : 0.12f), page.px(8));
  list.ChannelsMerge();
  ImGui::SetCursorScreenPos(after);
}

}  // namespace app
