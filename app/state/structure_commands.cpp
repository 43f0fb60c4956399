// Commands that show, fade and select structures.
#include "app/state/command_rows.h"

namespace app {

namespace {

// What the command names, or the selection; empty when neither is there.
std::vector<anatomy::StructureId> targetsOf(const ViewState& state, const Command& command,
                                            const anatomy::Atlas& atlas) {
  if (command.has(0)) {
    return atlas.resolve(command.word(0));
  }
  return state.selected ? std::vector{*state.selected} : std::vector<anatomy::StructureId>{};
}

void setVisible(ViewState& state, const std::vector<anatomy::StructureId>& targets, bool visible) {
  for (const anatomy::StructureId id : targets) {
    state.structures[id.index].visible = visible;
  }
}

void applyShow(ViewState& state, const Command& command, const ApplyContext& context) {
  setVisible(state, targetsOf(state, command, context.atlas), true);
}

void applyHide(ViewState& state, const Command& command, const ApplyContext& context) {
  setVisible(state, targetsOf(state, command, context.atlas), false);
}

void applyIsolate(ViewState& state, const Command& command, const ApplyContext& context) {
  const auto targets = targetsOf(state, command, context.atlas);
  if (targets.empty()) {
    return;
  }
  for (StructureView& structure : state.structures) {
    structure.visible = false;
  }
  setVisible(state, targets, true);
}

void applyOpacity(ViewState& state, const Command& command, const ApplyContext& context) {
  for (const anatomy::StructureId id : context.atlas.resolve(command.word(0))) {
    state.structures[id.index].opacity = float(command.number(1));
  }
}

void applyXRay(ViewState& state, const Command& command, const ApplyContext&) {
  state.xRay = switched(command.word(0), state.xRay);
}

void applySelect(ViewState& state, const Command& command, const ApplyContext& context) {
  state.selected = context.atlas.find(command.word(0));  // "none" finds nothing
  state.page.clear();
}

void applyReset(ViewState& state, const Command&, const ApplyContext& context) {
  const Preferences preferences = state.preferences;
  state = initialState(context.atlas, context.aspect);
  state.preferences = preferences;
}

}  // namespace

std::vector<CommandSpec> structureCommands() {
  return {
      {.name = "select",
       .arguments = {{.name = "id", .type = ArgumentType::Structure, .choices = {"none"}}},
       .keys = {{"Escape", "none"}},
       .apply = applySelect},
      {.name = "show", .arguments = {optionalTarget()}, .keys = {{"Shift+H", "all"}}, .apply = applyShow},
      {.name = "hide", .arguments = {optionalTarget()}, .keys = {{"H"}}, .apply = applyHide},
      {.name = "isolate", .arguments = {optionalTarget()}, .keys = {{"I"}}, .apply = applyIsolate},
      {.name = "opacity",
       .arguments = {{.name = "id", .type = ArgumentType::Target},
                     {.name = "opacity", .type = ArgumentType::Number}},
       .apply = applyOpacity,
       .mergeGroup = "opacity"},
      {.name = "x-ray", .arguments = {onOffToggle()}, .keys = {{"X", "toggle"}}, .apply = applyXRay},
      {.name = "reset", .keys = {{"R"}}, .apply = applyReset},
  };
}

}  // namespace app
