// What presses, how hard, what arrives where.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/mechanics/reach_map.h"
#include "app/state/reach_palette.h"
#include "app/ui/chip_row.h"
#include "app/ui/key_hint.h"
#include "app/ui/knowledge_text.h"
#include "app/ui/palpation_parts.h"
#include "app/ui/share_bar.h"
#include "app/ui/value_row.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using anatomy::Structure;
using mechanics::Palpation;

std::string number(float value, int digits = 0) {
  return fmt::format("{:.{}f}", value, digits);
}

std::vector<Chip> toolChips(const Page& page) {
  std::vector<Chip> chips;
  for (const mechanics::Tool& tool : page.input.mechanics->tools)
    chips.push_back({.words = tool.name,
                     .line = "tool " + tool.id,
                     .tip = page.text("panel.palpation.tool-tip"),
                     .on = page.state().press.tool == tool.id});
  return chips;
}

void drawForce(const Page& page, Column& column) {
  const PressState& press = page.state().press;
  const mechanics::Tool* tool = page.input.mechanics->findTool(press.tool);
  if (!tool) return;
  const ValueRow row{
      .id = "force",
      .name = page.text("panel.palpation.force"),
      .number = page.atlas().text->format("panel.palpation.newtons", {{"n", number(press.forceN)}}),
      .fraction = press.forceN / tool->mostForceN,
      .tip = withKey(page.text("panel.palpation.force-tip"), "force more")};
  if (const auto chosen = drawValueRow(page, column, row))
    page.send(fmt::format("force {:.1f}", *chosen * tool->mostForceN));
}

void drawNumbers(const Page& page, Column& column, const Palpation& palpation) {
  const mechanics::Contact& contact = palpation.contact;
  const bool hurts = palpation.feeling.nrs > page.input.mechanics->pain.stopNrs;
  drawLargeNumbers(page, column,
                   {{number(contact.facePressureKPa), "kPa", page.text("panel.palpation.pressure")},
                    {number(contact.facePressureKPa / mechanics::kPaPerKgPerCm2, 1), "kg/cm²",
                     page.text("panel.palpation.kilos")}});
  column.space(8);
  drawLargeNumbers(page, column,
                   {{number(contact.indentationMm, 1), "mm", page.text("panel.palpation.depth")},
                    {number(palpation.feeling.nrs, 1), "/ 10", page.text("panel.palpation.pain"), hurts}});
  if (std::abs(palpation.heldForceN - contact.forceN) < 0.5f) return;
  column.space(8);
  column.caption(
      page.atlas().text->format("panel.palpation.pushes-back",
                                {{"n", number(palpation.heldForceN)}, {"first", number(contact.forceN)}}));
}

void drawFeeling(const Page& page, Column& column, const Palpation& palpation) {
  const auto* point =
      page.atlas().triggerPoints ? page.atlas().triggerPoints->findPoint(palpation.feeling.point) : nullptr;
  const bool hurts = point && palpation.feeling.nrs > 0.0f;
  column.space(8);
  column.caption(hurts ? page.atlas().text->format("panel.palpation.at-point", {{"point", point->name}})
                       : page.text("panel.palpation.mere-pressure"));
  if (!hurts) return;
  column.space(5);
  drawChipRow(page, "refers", {{.words = page.text("panel.palpation.refers"), .line = "pain " + point->id}},
              column);
}

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

void drawAnswer(const Page& page, Column& column) {
  const Palpation* palpation = page.input.palpation;
  if (!palpation) return column.caption(page.text("panel.palpation.invitation"));
  if (palpation->refused) {
    column.coloured(page.style.fonts.strong, page.colours().warning, palpation->refused->name);
    return column.body(palpation->refused->reason);
  }
  drawNumbers(page, column, *palpation);
  drawFeeling(page, column, *palpation);
  if (!palpation->sounding.onSkin) column.caption(page.text("panel.palpation.no-skin"));
  column.space(14);
  drawReached(page, column, *palpation);
}

}  // namespace

void drawPressPart(const Page& page, Column& column) {
  drawChipRow(page, "tools", toolChips(page), column);
  column.space(12);
  drawForce(page, column);
  column.space(6);
  drawAnswer(page, column);
  column.space(10);
  column.strong(page.text("panel.palpation.reach"));
  column.space(6);
  drawChipRow(page, "reach", reachChips(page), column);
  if (!page.state().press.reach.empty()) drawReachLegend(page, column);
  column.space(12);
  const bool inset = page.state().press.inset, pressed = page.state().press.at.has_value();
  std::vector<Chip> more{{.words = page.text("panel.palpation.inset"),
                          .line = inset ? "inset off" : "inset on",
                          .tip = page.text("panel.palpation.inset-tip"),
                          .on = inset}};
  if (pressed) more.push_back({.words = page.text("panel.palpation.let-go"), .line = "press off"});
  drawChipRow(page, "more", more, column);
  column.space(14);
  if (const auto* tool = page.input.mechanics->findTool(page.state().press.tool)) {
    std::vector<std::string> keys = tool->sources;
    addKeys(keys, page.input.mechanics->pain.sources);
    drawCitations(page, column, keys);
  }
}

}  // namespace app
