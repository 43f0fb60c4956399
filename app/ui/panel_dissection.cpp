#include "app/ui/panel_dissection.h"

#include <algorithm>
#include <span>

#include "app/ui/depth_row.h"
#include "app/ui/peel_row.h"
#include "app/ui/section_row.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kMargin = 16, kGap = 28, kLabelGap = 10, kButtonHeight = 28, kTickHeight = 4;
constexpr float kShortestTrack = 90;

struct RowPlan {
  const std::string* label;
  float labelWidth, valueWidth;
};

float labelWidth(const Page& page, const std::string& label) {
  return textSize(page.style.fonts.body, label).x + page.px(16);
}

RowPlan planOf(const Page& page, const DissectionRow& row, float width) {
  const float value = row.valueText.empty() ? 0.0f : textSize(page.style.fonts.small, row.widestValue).x;
  const float longWidth = labelWidth(page, row.label);
  const float gaps = 2 * page.px(kLabelGap);
  if (longWidth + value + gaps + page.px(kShortestTrack) <= width) return {&row.label, longWidth, value};
  const float shortWidth = std::min(labelWidth(page, row.shortLabel), 0.5f * width);
  // A track that can be aimed at is worth more than the words behind it, which its tip has, too.
  const bool roomy = shortWidth + value + gaps + page.px(kShortestTrack) <= width;
  return {&row.shortLabel, shortWidth, roomy ? value : 0.0f};
}

void drawLabel(const Page& page, const DissectionRow& row, const RowPlan& plan, const Box& box) {
  const float height = std::min(page.px(kButtonHeight), box.height);
  const Box place{box.x, box.y + 0.5f * (box.height - height), plan.labelWidth, height};
  const ButtonLook look{.on = row.value > 0.0f, .enabled = !row.press.empty(), .tip = row.tip};
  if (textButton(page, (row.id + "-label").c_str(), *plan.label, place, look)) page.send(row.press);
}

void drawTicks(const Page& page, const DissectionRow& row, const Box& track) {
  const float inset = page.px(5.5f), y = track.y + 0.5f * track.height + page.px(7);
  for (const float tick : row.ticks) {
    const float x = track.x + inset + tick * (track.width - 2 * inset);
    ImGui::GetWindowDrawList()->AddLine({x, y}, {x, y + page.px(kTickHeight)}, page.colours().faint,
                                        std::max(1.0f, page.px(1)));
  }
}

void drawRow(const Page& page, const DissectionRow& row, const Box& box) {
  const RowPlan plan = planOf(page, row, box.width);
  drawLabel(page, row, plan, box);
  const float from = box.x + plan.labelWidth + page.px(kLabelGap);
  const float to = box.right() - plan.valueWidth - (plan.valueWidth > 0 ? page.px(kLabelGap) : 0.0f);
  const Box track{from, box.y, std::max(1.0f, to - from), box.height};
  drawTicks(page, row, track);
  if (const auto chosen = slider(page, row.id.c_str(), row.value, track)) page.send(row.lineFor(*chosen));
  tooltip(page, row.tip);
  if (plan.valueWidth <= 0.0f) return;
  const float height = textSize(page.style.fonts.small, "X").y;
  textAt({box.right() - plan.valueWidth, box.y + 0.5f * (box.height - height)}, page.style.fonts.small,
         page.colours().secondary, row.valueText);
}

void drawLine(const Page& page, std::span<const DissectionRow> rows, const Box& line) {
  const float margin = std::min(page.px(kMargin), 0.04f * line.width), between = page.px(kGap);
  const float count = float(std::max<size_t>(1, rows.size()));
  const float width = (line.width - 2 * margin - (count - 1) * between) / count;
  for (size_t i = 0; i < rows.size(); ++i)
    drawRow(page, rows[i], {line.x + margin + float(i) * (width + between), line.y, width, line.height});
}

}  // namespace

std::vector<DissectionRow> dissectionRows(const Page& page) {
  std::vector<DissectionRow> rows;
  if (auto row = peelRow(page)) rows.push_back(std::move(*row));
  rows.push_back(sectionRow(page));
  rows.push_back(depthRow(page));
  return rows;
}

void drawDissectionPanel(const Page& page) {
  const Box& strip = page.layout.dissection;
  if (strip.empty()) return;
  beginPanel(page, "dissection", strip, {.seamTop = true});
  const std::vector<DissectionRow> rows = dissectionRows(page);
  const bool twoLines = page.layout.dissectionLines > 1 && rows.size() > 2;
  const size_t above = twoLines ? 1 : rows.size();  // the first slider, the peel, is the one to be found
  const float height = twoLines ? 0.5f * strip.height : strip.height;
  drawLine(page, std::span(rows).first(above), {strip.x, strip.y, strip.width, height});
  if (twoLines)
    drawLine(page, std::span(rows).subspan(above), {strip.x, strip.y + height, strip.width, height});
  ImGui::End();
}

}  // namespace app
