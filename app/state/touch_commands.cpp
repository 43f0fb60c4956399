// Commands that press on the leg and move it.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/state/command_rows.h"
#include "app/state/touch_state.h"
#include "engine/base/error.h"

namespace app {

namespace {

using mechanics::Mechanics;
using mechanics::Tool;

const Mechanics& mechanicsOf(const ApplyContext& context, const Command& command) {
  if (!context.mechanics) throw eng::Error(command.spec->name + ": nothing is known of pressing and moving");
  return *context.mechanics;
}

template <class Row>
std::string idList(const std::vector<Row>& rows) {
  std::string list;
  for (const Row& row : rows) list += (list.empty() ? "" : ", ") + row.id;
  return list;
}

const Tool& toolNamed(const Mechanics& mechanics, const std::string& id) {
  if (const Tool* tool = mechanics.findTool(id)) return *tool;
  throw eng::Error(fmt::format("tool: '{}' is none; there are {}", id, idList(mechanics.tools)));
}

bool isAnyWord(std::string_view, const anatomy::Atlas&) {
  return true;
}

bool isPressPlace(std::string_view word, const anatomy::Atlas&) {
  return isPoint(word);
}

std::vector<std::string> sites(const anatomy::Atlas& atlas) {
  std::vector<std::string> ids;
  if (atlas.triggerPoints)
    for (const anatomy::TriggerPoint& point : atlas.triggerPoints->points()) ids.push_back(point.id);
  return ids;
}

void setForce(PressState& press, const Tool& tool, float forceN) {
  press.forceN = std::clamp(forceN, 0.0f, tool.mostForceN);
}

void applyPress(ViewState& state, const Command& command, const ApplyContext& context) {
  PressState& press = state.press;
  if (command.word(0) == "off") return press.at.reset();
  const Tool& tool = toolNamed(mechanicsOf(context, command), press.tool);
  press.at = pressPlace(command.word(0), context.atlas);
  if (command.has(1)) setForce(press, tool, float(command.number(1)));
  leaveRoller(state, context);
  putMuscleBack(state, context.atlas);
}

void applyTool(ViewState& state, const Command& command, const ApplyContext& context) {
  const std::vector<Tool>& tools = mechanicsOf(context, command).tools;
  PressState& press = state.press;
  size_t index = size_t(std::ranges::find(tools, press.tool, &Tool::id) - tools.begin());
  if (command.word(0) == "next")
    index = index + 1 < tools.size() ? index + 1 : 0;
  else
    index = size_t(&toolNamed(*context.mechanics, command.word(0)) - tools.data());
  if (press.tool == tools[index].id) return;
  press.tool = tools[index].id;
  press.forceN = tools[index].usualForceN;
}

void applyForce(ViewState& state, const Command& command, const ApplyContext& context) {
  const Tool& tool = toolNamed(mechanicsOf(context, command), state.press.tool);
  if (const auto* exact = std::get_if<double>(&command.arguments[0]))
    return setForce(state.press, tool, float(*exact));
  const float step = command.word(0) == "more" ? kForceStepN : -kForceStepN;
  setForce(state.press, tool, state.press.forceN + step);
}

// What the person should hear of a press: that it is refused there, or that the tool can do no more.
std::string pressNotice(const ViewState&, const ViewState& after, const ApplyContext& context) {
  const PressState& press = after.press;
  if (!press.at || !context.mechanics) return {};
  const auto* refused =
      refusedPress(context.mechanics->keepOuts, press.at->t, press.at->thetaDeg, press.forceN);
  return refused ? refused->reason : "";
}

void moveTo(ViewState& state, mechanics::Posture posture, const ApplyContext& context) {
  checkPosture(context.mechanics->motion, posture);
  state.posture = std::move(posture);
  putMuscleBack(state, context.atlas);
}

void applyAnkle(ViewState& state, const Command& command, const ApplyContext& context) {
  const mechanics::Span range = ankleRange(mechanicsOf(context, command).motion, state.posture.kneeDeg);
  mechanics::Posture posture = state.posture;
  posture.ankleDeg = std::clamp(float(command.number(0)), range.least, range.most);
  moveTo(state, std::move(posture), context);
}

// A straight knee lets the ankle go less far.
void applyKnee(ViewState& state, const Command& command, const ApplyContext& context) {
  const mechanics::Motion& motion = mechanicsOf(context, command).motion;
  mechanics::Posture posture = state.posture;
  posture.kneeDeg = std::clamp(float(command.number(0)), motion.kneeDeg.least, motion.kneeDeg.most);
  const mechanics::Span ankle = ankleRange(motion, posture.kneeDeg);
  posture.ankleDeg = std::clamp(posture.ankleDeg, ankle.least, ankle.most);
  moveTo(state, std::move(posture), context);
}

std::string jointNotice(const ViewState&, const ViewState& after, const ApplyContext& context) {
  const mechanics::Span range = ankleRange(context.mechanics->motion, after.posture.kneeDeg);
  const mechanics::Span bent = context.mechanics->motion.ankleBentDeg;
  if (after.posture.ankleDeg < range.most || range.most >= bent.most) return {};
  return context.atlas.text->format("notice.ankle-straight", {{"most", fmt::format("{:.0f}", range.most)},
                                                              {"bent", fmt::format("{:.0f}", bent.most)}});
}

void applyContract(ViewState& state, const Command& command, const ApplyContext& context) {
  const mechanics::Motion& motion = mechanicsOf(context, command).motion;
  mechanics::Posture posture = state.posture;
  bool any = false;
  for (const anatomy::StructureId id : context.atlas.resolve(command.word(0))) {
    const std::string& structure = context.atlas.at(id).facts.id;
    if (!motion.find(structure)) continue;
    any = true;
    if (command.number(1) > 0.0)
      posture.contraction[structure] = float(command.number(1));
    else
      posture.contraction.erase(structure);
  }
  if (!any) throw eng::Error("contract: '" + command.word(0) + "' is no muscle that moves the ankle");
  moveTo(state, std::move(posture), context);
}

void applyExercise(ViewState& state, const Command& command, const ApplyContext& context) {
  const std::vector<mechanics::Exercise>& all = mechanicsOf(context, command).motion.exercises;
  const std::string& id = command.word(0);
  state.exercise = {};
  if (id == "off") return;
  if (!context.mechanics->motion.findExercise(id))
    throw eng::Error(fmt::format("exercise: '{}' is none; there are {}", id, idList(all)));
  state.exercise.id = id;
  if (command.has(1)) state.exercise.atS = float(command.number(1));
  putMuscleBack(state, context.atlas);
}

void applyReach(ViewState& state, const Command& command, const ApplyContext&) {
  state.press.reach = command.word(0) == "off" ? "" : command.word(0);
}

// As one sees it on the side of the leg that is turned to the eye.
void applyNudge(ViewState& state, const Command& command, const ApplyContext& context) {
  if (!state.press.at) throw eng::Error("nudge: nothing is pressed; press a place first");
  constexpr float kStepMm = 4.0f, kStepDeg = 5.0f;
  LegPlace& place = *state.press.at;
  const std::string& way = command.word(0);
  const anatomy::LegFrame& frame = context.atlas.frame;
  if (way == "up" || way == "down")
    place.t += (way == "up" ? kStepMm : -kStepMm) / frame.lengthMm;
  else
    place.thetaDeg += (way == "left" ? kStepDeg : -kStepDeg) * frame.lateralSign();
  place.t = std::clamp(place.t, -0.2f, 1.2f);
  place.thetaDeg = place.thetaDeg - 360.0f * std::floor(place.thetaDeg / 360.0f);
}

void applyInset(ViewState& state, const Command& command, const ApplyContext&) {
  state.press.inset = switched(command.word(0), state.press.inset);
}

void applyToolShown(ViewState& state, const Command& command, const ApplyContext&) {
  state.press.toolShown = switched(command.word(0), state.press.toolShown);
}

ArgumentSpec degrees() {
  return {
      .name = "degrees", .type = ArgumentType::Number, .minimum = -120.0, .maximum = 120.0, .clamps = true};
}

std::vector<CommandSpec> movingCommands() {
  return {
      {.name = "ankle",
       .arguments = {degrees()},
       .apply = applyAnkle,
       .notice = jointNotice,
       .mergeGroup = "ankle"},
      {.name = "knee", .arguments = {degrees()}, .apply = applyKnee, .mergeGroup = "knee"},
      {.name = "contract",
       .arguments = {{.name = "muscle", .type = ArgumentType::Target},
                     {.name = "share", .type = ArgumentType::Number, .clamps = true}},
       .apply = applyContract,
       .mergeGroup = "contract"},
      {.name = "exercise",
       .arguments =
           {{.name = "exercise", .type = ArgumentType::Name, .choices = {"off"}, .accepts = isAnyWord},
            {.name = "seconds",
             .type = ArgumentType::Number,
             .maximum = kLongestExerciseS,
             .optional = true,
             .clamps = true}},
       .apply = applyExercise},
      {.name = "reach",
       .arguments = {{.name = "muscle", .type = ArgumentType::Structure, .choices = {"off"}}},
       .apply = applyReach},
      {.name = "inset", .arguments = {onOffToggle()}, .apply = applyInset},
      {.name = "tool-shown", .arguments = {onOffToggle()}, .apply = applyToolShown},
  };
}

}  // namespace

std::vector<CommandSpec> touchCommands() {
  std::vector<CommandSpec> rows{
      {.name = "press",
       .arguments = {{.name = "site",
                      .type = ArgumentType::Name,
                      .choices = {"off"},
                      .names = sites,
                      .accepts = isPressPlace},
                     {.name = "newtons",
                      .type = ArgumentType::Number,
                      .maximum = kMostForceN,
                      .optional = true,
                      .clamps = true}},
       .apply = applyPress,
       .notice = pressNotice,
       .mergeGroup = "press"},
      {.name = "tool",
       .arguments = {{.name = "tool", .type = ArgumentType::Name, .choices = {"next"}, .accepts = isAnyWord}},
       .keys = {{"Shift+E", "next"}},
       .apply = applyTool},
      {.name = "force",
       .arguments = {{.name = "newtons",
                      .type = ArgumentType::Number,
                      .choices = {"more", "less"},
                      .maximum = kMostForceN,
                      .clamps = true}},
       .keys = {{"Ctrl+Up", "more"}, {"Ctrl+Down", "less"}},
       .apply = applyForce,
       .notice = pressNotice,
       .mergeGroup = "force"},
  };
  rows.push_back(
      {.name = "nudge",
       .arguments = {{.name = "way", .choices = {"left", "right", "up", "down"}}},
       .keys = {{"Shift+Left", "left"}, {"Shift+Right", "right"}, {"Shift+Up", "up"}, {"Shift+Down", "down"}},
       .apply = applyNudge,
       .notice = pressNotice,
       .mergeGroup = "press"});
  std::ranges::move(movingCommands(), std::back_inserter(rows));
  rows.push_back({.name = "lesson",
                  .arguments = {{.name = "lesson",
                                 .type = ArgumentType::Name,
                                 .choices = {"next", "previous", "off"},
                                 .accepts = isAnyWord}},
                  .scope = Scope::Application});
  rows.push_back(
      {.name = "trainer",
       .arguments = {{.name = "what", .choices = {"start", "mark", "end"}},
                     {.name = "seed", .type = ArgumentType::Number, .maximum = 1000000.0, .optional = true}},
       .scope = Scope::Application});
  return rows;
}

}  // namespace app
