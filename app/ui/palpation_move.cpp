// How the leg is held: ankle, knee, and the muscles that pull.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/ui/chip_row.h"
#include "app/ui/knowledge_text.h"
#include "app/ui/palpation_parts.h"
#include "app/ui/value_row.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using mechanics::Span;

float fractionOf(float value, const Span& span) {
  return span.most > span.least ? (value - span.least) / (span.most - span.least) : 0.0f;
}

float valueAt(float fraction, const Span& span) {
  return std::lerp(span.least, span.most, fraction);
}

std::string degrees(const Page& page, float deg) {
  return page.atlas().text->format("panel.palpation.degrees", {{"deg", fmt::format("{:+.0f}", deg)}});
}

// The command of a joint has its name.
void drawJoint(const Page& page, Column& column, const char* joint, float deg, const Span& range) {
  const std::string key = std::string("panel.palpation.") + joint;
  if (const auto chosen = drawValueRow(page, column,
                                       {.id = joint,
                                        .name = page.text(key),
                                        .number = degrees(page, deg),
                                        .fraction = fractionOf(deg, range),
                                        .tip = page.text(key + "-tip")}))
    page.send(fmt::format("{} {:.1f}", joint, valueAt(*chosen, range)));
}

// The strongest pull among what the name stands for.
float pullOf(const Page& page, const char* target) {
  float pull = 0.0f;
  for (const anatomy::StructureId id : page.atlas().resolve(target)) {
    const auto found = page.input.posture.contraction.find(page.atlas().at(id).facts.id);
    if (found != page.input.posture.contraction.end()) pull = std::max(pull, found->second);
  }
  return pull;
}

void drawPull(const Page& page, Column& column, const char* target) {
  if (page.atlas().resolve(target).empty()) return;
  const float pull = pullOf(page, target);
  if (const auto chosen = drawValueRow(page, column,
                                       {.id = target,
                                        .name = page.text(std::string("panel.palpation.pull-") + target),
                                        .number = percent(page, pull),
                                        .fraction = pull,
                                        .tip = page.text("panel.palpation.pull-tip")}))
    page.send(fmt::format("contract {} {:.2f}", target, *chosen));
}

// A muscle that passes both joints goes slack where they let it, and then lies loosely on the soleus.
void drawSlack(const Page& page, Column& column) {
  constexpr const char* kMuscle = "gastrocnemius-medial";
  constexpr float kToldMm = 1.0f;
  const mechanics::Motion& motion = page.input.mechanics->motion;
  const float longerMm = lengthChangeMm(motion, kMuscle, page.input.posture);
  if (!page.atlas().find(kMuscle) || std::abs(longerMm) < kToldMm) return;
  const mechanics::MuscleState state = stateOf(motion, kMuscle, page.input.posture);
  const bool slack = longerMm < 0.0f;
  column.space(8);
  column.body(page.atlas().text->format(
      slack ? "panel.palpation.slack" : "panel.palpation.taut",
      {{"mm", fmt::format("{:.0f}", std::abs(longerMm))},
       {"share", percent(page, slack ? state.slack : state.stretch)},
       {"pressure", percent(page, 1.0f - state.slack)}}));
}

std::vector<Chip> exerciseChips(const Page& page) {
  const std::string& now = page.state().exercise.id;
  std::vector<Chip> chips{
      {.words = page.text("panel.palpation.still"), .line = "exercise off", .on = now.empty()}};
  for (const mechanics::Exercise& exercise : page.input.mechanics->motion.exercises)
    chips.push_back({.words = exercise.name, .line = "exercise " + exercise.id, .on = now == exercise.id});
  return chips;
}

}  // namespace

void drawMovePart(const Page& page, Column& column) {
  const mechanics::Motion& motion = page.input.mechanics->motion;
  const mechanics::Posture& shown = page.input.posture;
  drawJoint(page, column, "ankle", shown.ankleDeg, ankleRange(motion, shown.kneeDeg));
  column.space(6);
  drawJoint(page, column, "knee", shown.kneeDeg, motion.kneeDeg);
  column.space(14);
  column.strong(page.text("panel.palpation.pulls"));
  column.space(6);
  drawPull(page, column, "soleus");
  column.space(6);
  drawPull(page, column, "gastrocnemius");
  drawSlack(page, column);
  column.space(14);
  column.strong(page.text("panel.palpation.exercises"));
  column.space(6);
  drawChipRow(page, "exercises", exerciseChips(page), column);
  column.space(14);
  drawCitations(page, column, motion.sources);
}

}  // namespace app
