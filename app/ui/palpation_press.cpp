// What presses, how hard, what arrives where.
#include <fmt/format.h>

#include <cmath>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/ui/chip_row.h"
#include "app/ui/key_hint.h"
#include "app/ui/knowledge_text.h"
#include "app/ui/palpation_parts.h"
#include "app/ui/value_row.h"

namespace app {
namespace {

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
  drawReachMap(page, column);
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
