// Where the roller is, how heavily the leg lies on it, and what of that arrives where.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/ui/chip_row.h"
#include "app/ui/key_hint.h"
#include "app/ui/knowledge_text.h"
#include "app/ui/place_track.h"
#include "app/ui/rolling_parts.h"
#include "app/ui/share_bar.h"
#include "app/ui/value_row.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using mechanics::RollerContact;
using mechanics::Span;

constexpr float kStartT = 0.5f;

std::string number(float value, int digits = 0) {
  return fmt::format("{:.{}f}", value, digits);
}

float fractionOf(float value, const Span& span) {
  return (value - span.least) / (span.most - span.least);
}

// A hand tool presses where the roller was, and the other way round.
std::string lineOfTool(const Page& page, const mechanics::Tool& tool) {
  const RollState& roll = page.state().roll;
  const float thetaDeg = mechanics::thetaOnRoller(roll.legRotationDeg);
  const LegPlace place = page.state().press.at.value_or(LegPlace{roll.t.value_or(kStartT), thetaDeg});
  return fmt::format("tool {}; press {} {:.0f}", tool.id, placeWord(place), tool.usualForceN);
}

std::string lineOfRoller(const Page& page, const mechanics::Roller& roller) {
  const auto& pressed = page.state().press.at;
  const bool rolls = page.state().roll.t.has_value();
  return "roller " + roller.id + (rolls || !pressed ? "" : fmt::format("; roll {:.3f}", pressed->t));
}

std::vector<Chip> toolChips(const Page& page) {
  const bool presses = page.state().press.at.has_value();
  std::vector<Chip> chips;
  for (const mechanics::Roller& roller : page.input.mechanics->rolling.rollers)
    chips.push_back({.words = roller.name,
                     .line = lineOfRoller(page, roller),
                     .tip = page.text("panel.rolling.roller-tip"),
                     .on = !presses && page.state().roll.roller == roller.id});
  for (const char* id : {"ball", "thumb", "knee"})
    if (const mechanics::Tool* tool = page.input.mechanics->findTool(id))
      chips.push_back({.words = tool->name,
                       .line = lineOfTool(page, *tool),
                       .tip = page.text("panel.rolling.tool-tip"),
                       .on = presses && page.state().press.tool == tool->id});
  return chips;
}

void drawPlace(const Page& page, Column& column, std::string& refused) {
  if (const auto t = drawPlaceTrack(page, column)) {
    refused = rollRefusal(*page.input.mechanics, *t, page.state().roll.legRotationDeg);
    if (refused.empty()) page.send(fmt::format("roll {:.3f}", *t));
  }
  if (refused.empty()) return;
  column.space(6);
  column.coloured(page.style.fonts.strong, page.colours().warning, page.text("panel.rolling.refused"));
  column.coloured(page.style.fonts.body, page.colours().warning, refused);
}

std::vector<Chip> postureChips(const Page& page) {
  std::vector<Chip> chips;
  for (const mechanics::RollPosture& posture : page.input.mechanics->rolling.postures)
    chips.push_back({.words = page.text("panel.rolling.posture." + posture.id),
                     .line = "load " + posture.id,
                     .tip = posture.name,
                     .on = std::abs(page.state().roll.load - posture.share) < 0.002f});
  return chips;
}

void drawWeight(const Page& page, Column& column) {
  const RollState& roll = page.state().roll;
  const mechanics::RollerFacts& facts = page.input.mechanics->rolling;
  column.strong(page.text("panel.rolling.sitting"));
  column.space(6);
  drawChipRow(page, "postures", postureChips(page), column);
  column.space(10);
  if (const auto chosen = drawValueRow(page, column,
                                       {.id = "load",
                                        .name = page.text("panel.rolling.load"),
                                        .number = percent(page, roll.load),
                                        .fraction = fractionOf(roll.load, facts.load),
                                        .tip = page.text("panel.rolling.load-tip")}))
    page.send(fmt::format("load {:.3f}", std::lerp(facts.load.least, facts.load.most, *chosen)));
  if (const auto chosen = drawValueRow(page, column,
                                       {.id = "mass",
                                        .name = page.text("panel.rolling.mass"),
                                        .number = number(roll.bodyMassKg) + " kg",
                                        .fraction = fractionOf(roll.bodyMassKg, facts.bodyMassKg)}))
    page.send(
        fmt::format("body-mass {:.0f}", std::lerp(facts.bodyMassKg.least, facts.bodyMassKg.most, *chosen)));
}

void drawTurn(const Page& page, Column& column, std::string& refused) {
  const Span& range = page.input.mechanics->rolling.rotationDeg;
  const float deg = page.state().roll.legRotationDeg;
  const char* key = deg > 12.0f    ? "panel.rolling.outer"
                    : deg < -12.0f ? "panel.rolling.inner"
                                   : "panel.rolling.middle";
  const auto chosen =
      drawValueRow(page, column,
                   {.id = "turn",
                    .name = page.text("panel.rolling.turn"),
                    .number = (deg == 0.0f ? "0" : fmt::format("{:+.0f}", deg)) + "°, " + page.text(key),
                    .fraction = fractionOf(deg, range),
                    .tip = page.text("panel.rolling.turn-tip")});
  if (!chosen) return;
  const float turned = std::round(std::lerp(range.least, range.most, *chosen));
  refused = rollRefusal(*page.input.mechanics, page.state().roll.t.value_or(kStartT), turned);
  if (refused.empty()) page.send(fmt::format("leg-rotation {:.0f}", turned));
}

void drawArrival(const Page& page, Column& column, const char* muscle,
                 const std::optional<mechanics::Arrival>& arrival) {
  ImFont *body = page.style.fonts.body, *small = page.style.fonts.small;
  const Box row = column.take(textSize(body, "X").y + page.px(12));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  const std::string words =
      !arrival ? page.text("panel.rolling.not-there")
               : page.atlas().text->format(
                     arrival->reached ? "panel.rolling.arrives" : "panel.rolling.only",
                     {{"share", percent(page, arrival->share)}, {"kpa", number(arrival->kPa)}});
  const float right = textSize(small, words).x;
  const bool reached = arrival && arrival->reached;
  textAt({row.x, row.y}, body, reached ? page.colours().text : page.colours().secondary,
         page.text(std::string("panel.rolling.") + muscle), row.width - right - page.px(8));
  textAt({row.right() - right, row.y + page.px(2)}, small,
         reached ? page.colours().accent : page.colours().secondary, words);
  if (arrival) drawShareBar(page, {row.x, row.bottom() - page.px(7), row.width, page.px(4)}, arrival->share);
  ImGui::SetCursorScreenPos(after);
  column.space(6);
}

void drawMuscles(const Page& page, Column& column, const mechanics::LayerStack& stack,
                 const mechanics::Load& load) {
  for (const char* muscle : {"gastrocnemius", "soleus"})
    drawArrival(page, column, muscle, arrivalAt(stack, load, page.atlas(), muscle));
}

void drawNumbers(const Page& page, Column& column, const RollerContact& contact) {
  drawLargeNumbers(page, column,
                   {{number(contact.meanPressureKPa), "kPa", page.text("panel.rolling.mean")},
                    {number(contact.peakPressureKPa), "kPa", page.text("panel.rolling.peak")}});
  column.space(8);
  drawLargeNumbers(page, column,
                   {{number(contact.loadN), "N", page.text("panel.rolling.newtons")},
                    {number(contact.areaCm2), "cm²", page.text("panel.rolling.area")}});
  column.space(12);
  drawMuscles(page, column, contact.stack, contact.middle);
}

void drawPressNumbers(const Page& page, Column& column, const mechanics::Palpation& pressed) {
  if (pressed.refused) {
    column.coloured(page.style.fonts.strong, page.colours().warning, pressed.refused->name);
    return column.body(pressed.refused->reason);
  }
  const mechanics::Contact& contact = pressed.contact;
  drawLargeNumbers(page, column,
                   {{number(contact.facePressureKPa), "kPa", page.text("panel.rolling.mean")},
                    {number(contact.load.pressureKPa), "kPa", page.text("panel.rolling.peak")}});
  column.space(8);
  drawLargeNumbers(page, column,
                   {{number(contact.forceN), "N", page.text("panel.rolling.pressed-with")},
                    {number(contact.areaCm2, 1), "cm²", page.text("panel.rolling.area")}});
  column.space(12);
  drawMuscles(page, column, pressed.sounding.stack, contact.load);
}

void drawHandForce(const Page& page, Column& column) {
  const PressState& press = page.state().press;
  const mechanics::Tool* tool = page.input.mechanics->findTool(press.tool);
  if (!tool) return;
  if (const auto chosen = drawValueRow(page, column,
                                       {.id = "force",
                                        .name = page.text("panel.palpation.force"),
                                        .number = number(press.forceN) + " N",
                                        .fraction = press.forceN / tool->mostForceN}))
    page.send(fmt::format("force {:.1f}", *chosen * tool->mostForceN));
}

void drawFoot(const Page& page, Column& column) {
  const bool shown = keepOutsShown(page.state());
  std::vector<Chip> chips{{.words = page.text("panel.rolling.keep-outs"),
                           .line = "keep-outs toggle",
                           .tip = page.text("panel.rolling.keep-outs-tip"),
                           .on = shown},
                          {.words = page.text("topic.when-not-to-press"), .line = "page when-not-to-press"}};
  const bool below = !page.state().press.toolShown;
  if (page.state().roll.t)
    chips.push_back({.words = page.text("panel.rolling.below"),
                     .line = below ? "roll-view side" : "roll-view below",
                     .tip = page.text("panel.rolling.below-tip"),
                     .on = below});
  if (page.state().roll.t)
    chips.push_back({.words = page.text("panel.rolling.stand-up"), .line = "roll off"});
  if (page.state().press.at)
    chips.push_back({.words = page.text("panel.palpation.let-go"), .line = "press off"});
  drawChipRow(page, "foot", chips, column);
}

void drawRolled(const Page& page, Column& column, std::string& refused) {
  drawPlace(page, column, refused);
  column.space(10);
  if (page.input.rolled) drawNumbers(page, column, *page.input.rolled);
  drawTurn(page, column, refused);
  column.space(10);
  drawWeight(page, column);
}

}  // namespace

void drawRollPart(const Page& page, Column& column, std::string& refused) {
  drawChipRow(page, "tools", toolChips(page), column);
  column.space(12);
  if (!page.state().roll.t) refused.clear();
  if (const mechanics::Palpation* pressed = page.input.palpation) {
    drawPressNumbers(page, column, *pressed);
    drawHandForce(page, column);
  } else if (page.state().roll.t) {
    drawRolled(page, column, refused);
  } else {
    column.body(page.text("panel.rolling.invitation"));
    column.space(8);
    drawChipRow(
        page, "begin",
        {{.words = page.text("panel.rolling.lie-down"), .line = fmt::format("roll {}", kStartT), .on = true}},
        column);
  }
  column.space(14);
  drawFoot(page, column);
  column.space(14);
  std::vector<std::string> sources = page.input.mechanics->rolling.sources;
  if (const auto* roller = page.input.mechanics->rolling.findRoller(page.state().roll.roller))
    addKeys(sources, roller->sources);
  drawCitations(page, column, sources);
}

}  // namespace app
