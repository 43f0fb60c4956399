// Commands for what is asked before self-treatment is shown, for the places that are left alone, and for
// tools set beside each other.
#include <fmt/format.h>

#include "app/state/command_rows.h"
#include "engine/base/error.h"

namespace app {
namespace {

void ask(ViewState& state) {
  state.screening = Screening::Asking;
  state.rollingPanel = true;
  state.palpationPanel = state.wayBack.on = false;
}

void close(ViewState& state, Screening screening) {
  state.screening = screening;
  state.demonstration = {};
}

// The first question is about what forbids it, the second about what a doctor should be asked of.
void answer(ViewState& state, bool yes) {
  if (state.screening == Screening::Asking) {
    if (yes) return close(state, Screening::Stopped);
    state.screening = Screening::AskingFurther;
  } else if (state.screening == Screening::AskingFurther) {
    state.screening = yes ? Screening::AskFirst : Screening::Fine;
  } else {
    throw eng::Error("screening: nothing was asked that could be answered; begin with screening ask");
  }
}

void applyScreening(ViewState& state, const Command& command, const ApplyContext&) {
  const std::string& word = command.word(0);
  if (word == "ask") return ask(state);
  if (word == "off") return close(state, Screening::Unasked);
  answer(state, word == "yes");
}

void applyKeepOuts(ViewState& state, const Command& command, const ApplyContext&) {
  state.roll.keepOuts = switched(command.word(0), keepOutsShown(state));
}

bool isAnyWord(std::string_view, const anatomy::Atlas&) {
  return true;
}

void checkTool(const mechanics::Mechanics& mechanics, const std::string& id) {
  if (mechanics.rolling.findRoller(id) || mechanics.findTool(id)) return;
  std::string list;
  for (const auto& roller : mechanics.rolling.rollers) list += roller.id + ", ";
  for (const auto& tool : mechanics.tools) list += tool.id + (&tool == &mechanics.tools.back() ? "" : ", ");
  throw eng::Error(fmt::format("compare-tools: '{}' is none; there are {}", id, list));
}

void applyCompareTools(ViewState& state, const Command& command, const ApplyContext& context) {
  const std::string& first = command.word(0);
  if (first == "off") {
    state.roll.compared = {};
    return;
  }
  if (!context.mechanics) throw eng::Error("compare-tools: nothing is known of pressing and rolling");
  if (!command.has(1)) throw eng::Error("compare-tools: name two, as in compare-tools soft ball");
  const std::string& second = command.word(1);
  for (const std::string& id : {first, second}) checkTool(*context.mechanics, id);
  if (first == second)
    throw eng::Error(fmt::format("compare-tools: '{}' cannot be set beside itself; name two", first));
  state.roll.compared = {first, second};
}

ArgumentSpec toolName(const char* name) {
  return {.name = name, .type = ArgumentType::Name, .accepts = isAnyWord};
}

}  // namespace

bool keepOutsShown(const ViewState& state) {
  return state.roll.keepOuts.value_or(state.rollingPanel || !state.demonstration.id.empty());
}

std::vector<CommandSpec> screeningCommands() {
  ArgumentSpec first = toolName("tool"), second = toolName("other");
  first.choices = {"off"};
  second.optional = true;
  return {
      {.name = "screening",
       .arguments = {{.name = "answer", .choices = {"ask", "yes", "no", "off"}}},
       .apply = applyScreening},
      {.name = "keep-outs", .arguments = {onOffToggle()}, .apply = applyKeepOuts},
      {.name = "compare-tools", .arguments = {first, second}, .apply = applyCompareTools},
  };
}

}  // namespace app
