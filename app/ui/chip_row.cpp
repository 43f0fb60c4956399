#include "app/ui/chip_row.h"

#include <algorithm>
#include <sstream>

#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kHeight = 26, kGap = 5, kPad = 9;

// From the upper left corner of the row.
std::vector<Box> boxesOf(const Page& page, const std::vector<Chip>& chips, float width) {
  std::vector<Box> boxes;
  const float height = page.px(kHeight), gap = page.px(kGap);
  float x = 0.0f, y = 0.0f;
  for (const Chip& chip : chips) {
    const float wide = std::min(width, textSize(page.style.fonts.small, chip.words).x + 2 * page.px(kPad));
    if (x > 0.0f && x + wide > width) {
      x = 0.0f;
      y += height + gap;
    }
    boxes.push_back({x, y, wide, height});
    x += wide + gap;
  }
  return boxes;
}

void sendAll(const Page& page, const std::string& lines) {
  std::istringstream rest(lines);
  for (std::string line; std::getline(rest >> std::ws, line, ';');) page.send(line);
}

void drawChip(const Page& page, const Chip& chip, const Box& box) {
  ImGui::SetCursorScreenPos({box.x, box.y});
  if (ImGui::InvisibleButton(chip.line.c_str(), {box.width, box.height})) sendAll(page, chip.line);
  const bool hovered = ImGui::IsItemHovered();
  tooltip(page, chip.tip);
  const Colours& colours = page.colours();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 min{box.x, box.y}, max{box.right(), box.bottom()};
  list.AddRectFilled(min, max, chip.on ? colours.selection : colours.raised, 0.5f * box.height);
  if (chip.on || hovered)
    list.AddRect(min, max, chip.on ? colours.accent : colours.faint, 0.5f * box.height, 0, page.px(1.2f));
  ImFont* font = page.style.fonts.small;
  textAt({box.x + page.px(kPad), box.y + 0.5f * (box.height - textSize(font, "X").y)}, font,
         chip.on ? colours.accent : colours.secondary, chip.words, box.width - 2 * page.px(kPad) + 1.0f);
}

}  // namespace

float chipRowHeight(const Page& page, const std::vector<Chip>& chips, float width) {
  const std::vector<Box> boxes = boxesOf(page, chips, width);
  return boxes.empty() ? 0.0f : boxes.back().bottom();
}

void drawChipRow(const Page& page, const char* id, const std::vector<Chip>& chips, Column& column) {
  ImGui::PushID(id);
  const Box row = column.take(chipRowHeight(page, chips, column.width()));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  const std::vector<Box> boxes = boxesOf(page, chips, row.width);
  for (size_t i = 0; i < chips.size(); ++i)
    drawChip(page, chips[i], {row.x + boxes[i].x, row.y + boxes[i].y, boxes[i].width, boxes[i].height});
  ImGui::SetCursorScreenPos(after);
  ImGui::PopID();
}

}  // namespace app
