// Commands for labels, panels and how the person likes to work.
#include <algorithm>
#include <cmath>
#include <iterator>

#include "app/state/command_rows.h"

namespace app {

namespace {

constexpr int kMinTextScalePercent = 100;
constexpr int kMaxTextScalePercent = 300;
constexpr int kTextScaleStepPercent = 25;

void applyLabels(ViewState& state, const Command& command, const ApplyContext&) {
  state.labels = switched(command.word(0), state.labels);
}

void applyPins(ViewState& state, const Command& command, const ApplyContext&) {
  state.pins = switched(command.word(0), state.pins);
}

void applyCheatSheet(ViewState& state, const Command& command, const ApplyContext&) {
  state.cheatSheet = switched(command.word(0), state.cheatSheet);
}

// "sides" are the two beside the leg: both away for a class, both back.
void applyPanel(ViewState& state, const Command& command, const ApplyContext&) {
  const std::string& panel = command.word(0);
  const std::string& word = command.word(1);
  if (panel == "sides") {
    const bool shown = switched(word, state.structuresPanel || state.detailsPanel);
    state.structuresPanel = state.detailsPanel = shown;
    return;
  }
  bool& shown = panel == "structures"       ? state.structuresPanel
                : panel == "details"        ? state.detailsPanel
                : panel == "trigger-points" ? state.triggerPointsPanel
                : panel == "palpation"      ? state.palpationPanel
                : panel == "rolling"        ? state.rollingPanel
                                            : state.timingsPanel;
  shown = switched(word, shown);
  // One panel stands to the left at a time.
  const bool rolling = panel == "rolling";
  if (rolling && !shown && state.demonstration.id.empty()) state.screening = Screening::Unasked;
  if (!shown || !(rolling || panel == "palpation")) return;
  state.wayBack.on = false;
  (rolling ? state.palpationPanel : state.rollingPanel) = false;
}

void applyTheme(ViewState& state, const Command& command, const ApplyContext&) {
  Theme& theme = state.preferences.theme;
  const std::string& word = command.word(0);
  if (word == "toggle")
    theme = theme == Theme::Dark ? Theme::Light : Theme::Dark;
  else
    theme = word == "print" ? Theme::Print : word == "light" ? Theme::Light : Theme::Dark;
}

void applyTextScale(ViewState& state, const Command& command, const ApplyContext&) {
  int& percent = state.preferences.textScalePercent;
  if (const auto* exact = std::get_if<double>(&command.arguments[0])) {
    percent = int(std::lround(*exact));
    return;
  }
  percent += command.word(0) == "larger" ? kTextScaleStepPercent : -kTextScaleStepPercent;
  percent = std::clamp(percent, kMinTextScalePercent, kMaxTextScalePercent);
}

void applyReducedMotion(ViewState& state, const Command& command, const ApplyContext&) {
  state.preferences.reducedMotion = switched(command.word(0), state.preferences.reducedMotion);
}

void applyNames(ViewState& state, const Command& command, const ApplyContext&) {
  bool& latin = state.preferences.latinNames;
  latin = command.word(0) == "toggle" ? !latin : command.word(0) == "latin";
}

std::vector<CommandSpec> preferenceCommands() {
  return {
      {.name = "theme",
       .arguments = {{.name = "theme", .choices = {"dark", "light", "print", "toggle"}}},
       .keys = {{"T", "toggle"}},
       .apply = applyTheme},
      {.name = "text-scale",
       .arguments = {{.name = "percent",
                      .type = ArgumentType::Number,
                      .choices = {"larger", "smaller"},
                      .minimum = kMinTextScalePercent,
                      .maximum = kMaxTextScalePercent}},
       .keys = {{"Ctrl++", "larger"}, {"Ctrl+=", "larger"}, {"Ctrl+-", "smaller"}, {"Ctrl+0", "100"}},
       .apply = applyTextScale,
       .mergeGroup = "text-scale"},
      {.name = "reduced-motion", .arguments = {onOffToggle()}, .apply = applyReducedMotion},
      {.name = "names",
       .arguments = {{.name = "language", .choices = {"latin", "english", "toggle"}}},
       .keys = {{"N", "toggle"}},
       .apply = applyNames},
  };
}

}  // namespace

std::vector<CommandSpec> displayCommands() {
  std::vector<CommandSpec> rows{
      {.name = "labels", .arguments = {onOffToggle()}, .keys = {{"L", "toggle"}}, .apply = applyLabels},
      {.name = "pins", .arguments = {onOffToggle()}, .keys = {{"Shift+L", "toggle"}}, .apply = applyPins},
      {.name = "panel",
       .arguments = {{.name = "panel",
                      .choices = {"structures", "details", "trigger-points", "palpation", "rolling",
                                  "timings", "sides"}},
                     onOffToggle()},
       .keys = {{"Tab", "sides toggle"},
                {"F9", "timings toggle"},
                {"U", "trigger-points toggle"},
                {"E", "palpation toggle"},
                {"O", "rolling toggle"}},
       .apply = applyPanel},
      {.name = "cheat-sheet",
       .arguments = {onOffToggle()},
       .keys = {{"?", "toggle"}},
       .apply = applyCheatSheet},
  };
  std::ranges::move(preferenceCommands(), std::back_inserter(rows));
  return rows;
}

}  // namespace app
