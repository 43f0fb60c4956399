// Which muscles a press reaches, and where each could be reached.
#include <algorithm>
#include <cmath>

#include "app/mechanics/reach_map.h"
#include "app/state/reach_palette.h"
#include "app/ui/chip_row.h"
#include "app/ui/palpation_parts.h"
#include "app/ui/share_bar.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using anatomy::Structure;
using mechanics::Palpation;

std::string coverWords(const Page& page, const Palpation& palpation, anatomy::StructureId muscle) {
  std::string names;
  for (const anatomy::StructureId id : mechanics::coverOf(palpation.sounding.stack, muscle))
    names += (names.empty() ? "" : ", ") + primaryName(page, page.atlas().at(id));
  return names.empty() ? "" : page.atlas().text->format("panel.palpation.covered", {{"names", names}});
}

void drawMuscle(const Page& page, Column& column, const Palpation& palpation, const mechanics::Layer& layer) {
  const Structure& muscle = page.atlas().at(*layer.structure);
  const float share = mechanics::arrivingShare(palpation.contact, layer);
  const bool reached = mechanics::isReached(palpation.contact, layer);
  ImFont *body = page.style.fonts.body, *small = page.style.fonts.small;
  const Box row = column.take(textSize(body, "X").y + page.px(12));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  const std::string words = page.atlas().text->format(
      reached ? "panel.palpation.reached" : "panel.palpation.not-reached", {{"share", percent(page, share)}});
  const float right = textSize(small, words).x;
  textAt({row.x, row.y}, body, reached ? page.colours().text : page.colours().secondary,
         primaryName(page, muscle), row.width - right - page.px(8));
  textAt({row.right() - right, row.y + page.px(2)}, small,
         reached ? page.colours().accent : page.colours().secondary, words);
  drawShareBar(page, {row.x, row.bottom() - page.px(7), row.width, page.px(4)}, share);
  ImGui::SetCursorScreenPos(after);
  column.space(2);
  if (const std::string cover = coverWords(page, palpation, *layer.structure); !reached && !cover.empty())
    column.caption(cover);
  column.space(7);
}

std::vector<Chip> reachChips(const Page& page) {
  std::vector<Chip> chips{{.words = page.text("panel.palpation.reach-off"),
                           .line = "reach off",
                           .on = page.state().press.reach.empty()}};
  for (const char* id : {"soleus", "gastrocnemius-medial", "gastrocnemius-lateral", "tibialis-posterior"})
    if (const auto found = page.atlas().find(id))
      chips.push_back({.words = primaryName(page, page.atlas().at(*found)),
                       .line = std::string("reach ") + id,
                       .tip = page.text("panel.palpation.reach-tip"),
                       .on = page.state().press.reach == id});
  return chips;
}

// From the least share that counts as reached to all of it.
void drawReachLegend(const Page& page, Column& column) {
  constexpr int kSteps = 24;
  ImFont* small = page.style.fonts.small;
  column.space(8);
  const Box row = column.take(page.px(9) + textSize(small, "X").y + page.px(4));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float step = row.width / kSteps;
  for (int i = 0; i < kSteps; ++i) {
    const float share = std::lerp(mechanics::kReachedShare, 1.0f, (float(i) + 0.5f) / kSteps);
    list.AddRectFilled({row.x + float(i) * step, row.y}, {row.x + float(i + 1) * step, row.y + page.px(9)},
                       encoded(reachColour(share)));
  }
  const std::string most = percent(page, 1.0f);
  const float y = row.y + page.px(12);
  textAt({row.x, y}, small, page.colours().secondary, percent(page, mechanics::kReachedShare));
  textAt({row.right() - textSize(small, most).x, y}, small, page.colours().secondary, most);
  ImGui::SetCursorScreenPos(after);
}

}  // namespace

void drawReached(const Page& page, Column& column, const Palpation& palpation) {
  std::vector<anatomy::StructureId> told;
  for (const mechanics::Layer& layer : palpation.sounding.stack.layers()) {
    if (!layer.structure || page.atlas().at(*layer.structure).facts.kind != anatomy::Kind::Muscle) continue;
    if (std::ranges::count(told, *layer.structure)) continue;
    if (told.empty()) column.strong(page.text("panel.palpation.what-it-reaches"));
    if (told.empty()) column.space(6);
    told.push_back(*layer.structure);
    drawMuscle(page, column, palpation, layer);
  }
}

void drawReachMap(const Page& page, Column& column) {
  column.strong(page.text("panel.palpation.reach"));
  column.space(6);
  drawChipRow(page, "reach", reachChips(page), column);
  if (!page.state().press.reach.empty()) drawReachLegend(page, column);
}

}  // namespace app
