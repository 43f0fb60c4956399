// Commands that press on the leg.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/state/touch_rows.h"
#include "app/state/touch_state.h"
#include "engine/base/error.h"

namespace app {

namespace {

using mechanics::Mechanics;
using mechanics::Tool;

const Tool& toolNamed(const Mechanics& mechanics, const std::string& id) {
  if (const Tool* tool = mechanics.findTool(id)) return *tool;
  throw eng::Error(fmt::format("tool: '{}' is none; there are {}", id, namesOf(mechanics.tools)));
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
  const Tool& tool = toolNamed(mechanicsFor(command, context), press.tool);
  press.at = pressPlace(command.word(0), context.atlas);
  if (command.has(1)) setForce(press, tool, float(command.number(1)));
  leaveRoller(state, context);
  putMuscleBack(state, context.atlas);
}

void applyTool(ViewState& state, const Command& command, const ApplyContext& context) {
  const std::vector<Tool>& tools = mechanicsFor(command, context).tools;
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
  const Tool& tool = toolNamed(mechanicsFor(command, context), state.press.tool);
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

}  // namespace

std::vector<CommandSpec> pressCommands() {
  return {
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
       .arguments = {{.name = "tool", .type = ArgumentType::Name, .choices = {"next"}, .accepts = isAnyName}},
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
      {.name = "nudge",
       .arguments = {{.name = "way", .choices = {"left", "right", "up", "down"}}},
       .keys = {{"Shift+Left", "left"}, {"Shift+Right", "right"}, {"Shift+Up", "up"}, {"Shift+Down", "down"}},
       .apply = applyNudge,
       .notice = pressNotice,
       .mergeGroup = "press"},
      {.name = "reach",
       .arguments = {{.name = "muscle", .type = ArgumentType::Structure, .choices = {"off"}}},
       .apply = applyReach},
      {.name = "inset", .arguments = {onOffToggle()}, .apply = applyInset},
      {.name = "tool-shown", .arguments = {onOffToggle()}, .apply = applyToolShown},
  };
}

}  // namespace app
