#include "app/ui/cheat_sheet.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/key_list.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kColumnWidth = 330, kColumnGap = 40, kMargin = 32, kRow = 28, kGroupTitle = 38,
                kGroupGap = 20;
constexpr float kHeader = 62;

using Groups = std::vector<KeyGroup>;

float heightOf(const Page& page, const KeyGroup& group) {
  return page.px(kGroupTitle + kRow * float(group.rows.size()) + kGroupGap);
}

// Which column each group goes to: in order, so that the columns come out about equally high.
std::vector<int> columnsFor(const Page& page, const Groups& groups, int count) {
  float total = 0.0f, reached = 0.0f;
  for (const KeyGroup& group : groups) total += heightOf(page, group);
  std::vector<int> columns;
  for (const KeyGroup& group : groups) {
    const float middle = reached + 0.5f * heightOf(page, group);
    columns.push_back(std::min(count - 1, int(middle / total * float(count))));
    reached += heightOf(page, group);
  }
  return columns;
}

float tallest(const Page& page, const Groups& groups, const std::vector<int>& columns, int count) {
  std::vector<float> heights(size_t(count), 0.0f);
  for (size_t i = 0; i < groups.size(); ++i) heights[size_t(columns[i])] += heightOf(page, groups[i]);
  return *std::ranges::max_element(heights);
}

// Draws a key cap that ends at `right`; returns where it begins.
float drawCap(const Page& page, const std::string& key, float right, float top) {
  ImFont* font = page.style.fonts.small;
  const ImVec2 size = textSize(font, key);
  const float height = page.px(22), width = std::max(height, size.x + page.px(14));
  const float y = top + 0.5f * (page.px(kRow) - height);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({right - width, y}, {right, y + height}, page.colours().raised, page.px(5));
  list.AddRect({right - width, y}, {right, y + height}, page.colours().hairline, page.px(5));
  textAt({right - width + 0.5f * (width - size.x), y + 0.5f * (height - size.y)}, font, page.colours().text,
         key);
  return right - width;
}

void drawKeyRow(const Page& page, const KeyRow& row, const Box& box) {
  float x = box.right();
  for (auto key = row.keys.rbegin(); key != row.keys.rend(); ++key)
    x = drawCap(page, *key, x, box.y) - page.px(5);
  const float height = textSize(page.style.fonts.body, row.words).y;
  textAt({box.x, box.y + 0.5f * (box.height - height)}, page.style.fonts.body, page.colours().secondary,
         row.words, x - box.x - page.px(8));
}

void drawGroup(const Page& page, const KeyGroup& group, ImVec2 at, float width) {
  textAt(at, page.style.fonts.strong, page.colours().text, group.title, width);
  hairline(page, {at.x, at.y + page.px(kGroupTitle - 10)}, width);
  float y = at.y + page.px(kGroupTitle - 4);
  for (const KeyRow& row : group.rows) {
    drawKeyRow(page, row, {at.x, y, width, page.px(kRow)});
    y += page.px(kRow);
  }
}

void drawGroups(const Page& page, const Groups& groups, const std::vector<int>& columns, ImVec2 at,
                float width, int count) {
  std::vector<float> y(size_t(count), at.y);
  for (size_t i = 0; i < groups.size(); ++i) {
    float& top = y[size_t(columns[i])];
    drawGroup(page, groups[i], {at.x + float(columns[i]) * (width + page.px(kColumnGap)), top}, width);
    top += heightOf(page, groups[i]);
  }
  ImGui::SetCursorScreenPos({at.x, *std::ranges::max_element(y)});
  gap(1.0f);
}

struct Card {
  Box box;
  int columns = 1;
  float columnWidth = 0;
  std::vector<int> columnOf;
};

Card cardFor(const Page& page, const Groups& groups, ImVec2 display) {
  Card card;
  const float margin = page.px(kMargin), between = page.px(kColumnGap);
  const float room = display.x - 2 * page.px(16) - 2 * margin;
  card.columns = std::clamp(int((room + between) / (page.px(kColumnWidth) + between)), 1, 3);
  card.columnWidth =
      std::min(page.px(kColumnWidth), (room - between * float(card.columns - 1)) / float(card.columns));
  card.columnOf = columnsFor(page, groups, card.columns);
  const float width = 2 * margin + card.columnWidth * float(card.columns) + between * float(card.columns - 1);
  const float height =
      page.px(kHeader + 10 - kGroupGap) + margin + tallest(page, groups, card.columnOf, card.columns);
  card.box = {0, 0, width, std::min(height, display.y - 2 * page.px(16))};
  card.box.x = std::floor(0.5f * (display.x - card.box.width));
  card.box.y = std::floor(0.5f * (display.y - card.box.height));
  return card;
}

void drawHeader(const Page& page, const Card& card) {
  const Box& box = card.box;
  const float top = ImGui::GetCursorScreenPos().y, margin = page.px(kMargin), side = page.px(34);
  textAt({box.x + margin, top + page.px(20)}, page.style.fonts.title, page.colours().text,
         page.text("cheat-sheet.title"), box.width - 2 * margin - side);
  if (iconButton(page, "close", Icon::Close,
                 {box.right() - side - page.px(16), top + page.px(16), side, side},
                 {.tip = page.text("cheat-sheet.close")}))
    page.send("cheat-sheet off");
}

void drawCard(const Page& page, const Groups& groups, const Card& card) {
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, page.px(14));
  ImGui::PushStyleColor(ImGuiCol_ChildBg, page.colours().panel);
  ImGui::SetCursorScreenPos({card.box.x, card.box.y});
  ImGui::BeginChild("card", {card.box.width, card.box.height});
  const float top = ImGui::GetCursorScreenPos().y;
  drawHeader(page, card);
  drawGroups(page, groups, card.columnOf, {card.box.x + page.px(kMargin), top + page.px(kHeader + 10)},
             card.columnWidth, card.columns);
  ImGui::EndChild();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
}

}  // namespace

void drawCheatSheet(const Page& page) {
  if (!page.state().cheatSheet) return;
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const Groups groups = keyGroups(*page.atlas().text);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, page.colours().dim);
  beginPanel(page, "cheat-sheet", {0, 0, display.x, display.y}, {.front = true});
  drawCard(page, groups, cardFor(page, groups, display));
  // What lies round the card closes it.
  if (ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) page.send("cheat-sheet off");
  ImGui::End();
  ImGui::PopStyleColor();
}

}  // namespace app
