#include "app/ui/pain_player.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/ui/chip_row.h"
#include "app/ui/column.h"
#include "app/ui/key_hint.h"
#include "app/ui/trigger_point_row.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kPad = 14, kLine = 34, kTrackLine = 30;

const anatomy::TriggerPoint* pressedPoint(const Page& page) {
  return page.atlas().triggerPoints->findPoint(page.state().pain.point);
}

// Who says where this point hurts, each once.
std::vector<std::string> sourcesOf(const anatomy::TriggerPoint& point) {
  std::vector<std::string> keys;
  for (const anatomy::ZoneUse& use : point.zones)
    for (const std::string& key : use.sources)
      if (!std::ranges::count(keys, key)) keys.push_back(key);
  return keys;
}

std::vector<Chip> sourceChips(const Page& page, const anatomy::TriggerPoint& point) {
  const std::string& now = page.state().pain.source;
  std::vector<Chip> chips{{.words = page.text("panel.points.all-sources"),
                           .line = "pain-source all",
                           .tip = page.text("panel.points.all-sources-tip"),
                           .on = now.empty()}};
  for (const std::string& key : sourcesOf(point)) {
    const anatomy::SourceRow* source = page.atlas().table->findSource(key);
    chips.push_back({.words = key,
                     .line = "pain-source " + key,
                     .tip = source ? source->citation : key,
                     .on = now == key});
  }
  return chips;
}

std::vector<Chip> paletteChips(const Page& page) {
  std::vector<Chip> chips;
  for (const PainPalette palette : {PainPalette::Ember, PainPalette::Sea, PainPalette::Grey}) {
    const std::string id(idOf(palette));
    chips.push_back({.words = page.text("panel.points.palette-" + id),
                     .line = "pain-palette " + id,
                     .tip = page.text("panel.points.palette-" + id + "-tip"),
                     .on = page.state().pain.palette == palette});
  }
  return chips;
}

void drawHead(const Page& page, const anatomy::TriggerPoint& point, const Box& row) {
  const PainState& pain = page.state().pain;
  const bool hurts = !pain.released && !pain.atS;
  const std::string& words = page.text(hurts ? "panel.points.release" : "panel.points.press");
  const float button = textSize(page.style.fonts.body, words).x + page.px(24), close = row.height;
  const Box press{row.right() - close - button, row.y, button, row.height};
  ImGui::GetWindowDrawList()->AddRectFilled({press.x, press.y}, {press.right(), press.bottom()},
                                            page.colours().raised, page.px(7));
  if (textButton(page, "hold", words, press, {.tip = withKey(words, "pain toggle")}))
    page.send(pressLine(page.state(), point.id));
  if (iconButton(page, "end", Icon::Close, {row.right() - close, row.y, close, row.height},
                 {.tip = page.text("panel.points.end")}))
    page.send("pain off");
  const float height = textSize(page.style.fonts.strong, "X").y;
  textAt({row.x, row.y + 0.5f * (row.height - height)}, page.style.fonts.strong, page.colours().text,
         point.name, press.x - row.x - page.px(8));
}

float shownS(const Page& page) {
  const PainState& pain = page.state().pain;
  return pain.atS.value_or(page.input.painS.value_or(0.0f));
}

void drawScrubber(const Page& page, const anatomy::TriggerPoint& point, const Box& row) {
  const auto words = [&](float seconds) {
    return page.atlas().text->format("panel.points.seconds", {{"seconds", fmt::format("{:.1f}", seconds)}});
  };
  ImFont* font = page.style.fonts.small;
  const float value = textSize(font, words(kScrubbedS)).x,
              y = row.y + 0.5f * (row.height - textSize(font, "X").y);
  const float now = std::min(shownS(page), kScrubbedS);
  const std::string text = words(now);
  textAt({row.right() - textSize(font, text).x, y}, font, page.colours().secondary, text);
  const Box track{row.x, row.y, row.width - value - page.px(10), row.height};
  if (const auto chosen = slider(page, "scrub", now / kScrubbedS, track))
    page.send(fmt::format("pain {} {:.2f}", point.id, kScrubbedS * *chosen));
  tooltip(page, page.text("panel.points.scrub-tip"));
}

}  // namespace

float painPlayerHeight(const Page& page, float width) {
  const anatomy::TriggerPoint* point = pressedPoint(page);
  const float inner = width - 2 * page.px(kPad), small = textSize(page.style.fonts.small, "X").y;
  if (!point) return page.px(2 * kPad) + 3 * 1.3f * small;
  return page.px(2 * kPad + kLine + kTrackLine + 8) + chipRowHeight(page, paletteChips(page), inner) +
         page.px(8) + chipRowHeight(page, sourceChips(page, *point), inner);
}

void drawPainPlayer(const Page& page, const Box& box) {
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::BeginChild("player", {box.width - page.px(1), box.height});
  hairline(page, {box.x, box.y}, box.width);
  const float pad = page.px(kPad);
  ImGui::SetCursorScreenPos({box.x + pad, ImGui::GetCursorScreenPos().y + pad});
  Column column(page, box.right() - pad);
  if (const anatomy::TriggerPoint* point = pressedPoint(page)) {
    drawHead(page, *point, column.take(page.px(kLine)));
    drawScrubber(page, *point, column.take(page.px(kTrackLine)));
    column.space(4);
    drawChipRow(page, "palette", paletteChips(page), column);
    column.space(8);
    drawChipRow(page, "source", sourceChips(page, *point), column);
  } else {
    column.caption(page.text("panel.points.invitation"));
  }
  ImGui::EndChild();
}

}  // namespace app
