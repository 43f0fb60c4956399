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

const Tool& toolNamed(const Mechanics& mechanics, const std::string& id) {
  if (const Tool* tool = mechanics.findTool(id)) return *tool;
  std::string list;
  for (const Tool& tool : mechanics.tools) list += (list.empty() ? "" : ", ") + tool.id;
  throw eng::Error(fmt::format("tool: '{}' is none; there are {}", id, list));
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

void applyReach(ViewState& state, const Command& command, const ApplyContext&) {
  state.press.reach = command.word(0) == "off" ? "" : command.word(0);
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
       .arguments = {{.name = "tool",
                      .type = ArgumentType::Name,
                      .choices = {"next"},
                      .accepts = [](std::string_view, const anatomy::Atlas&) { return true; }}},
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
  std::ranges::move(movingCommands(), std::back_inserter(rows));
  return rows;
}

}  // namespace app
