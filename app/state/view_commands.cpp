// Commands for whole views: topics, saved ones, and two side by side.
#include "app/state/command_rows.h"

namespace app {

namespace {

ArgumentSpec viewName() {
  return {.name = "name", .type = ArgumentType::Text};
}

CommandSpec fileCommand(std::string name, std::vector<KeyBinding> keys = {}) {
  return {.name = std::move(name),
          .arguments = {viewName()},
          .keys = std::move(keys),
          .scope = Scope::Application};
}

// Whether there is such a view is for the program to say, which knows the files.
void applyCompare(ViewState& state, const Command& command, const ApplyContext&) {
  const std::string& name = command.word(0);
  state.compareWith = name == "off" ? std::string() : name;
}

}  // namespace

std::vector<CommandSpec> viewCommands() {
  return {
      fileCommand("topic", {{"Ctrl+1", "surface"},
                            {"Ctrl+2", "superficial-calf"},
                            {"Ctrl+3", "soleus"},
                            {"Ctrl+4", "deep-compartment"},
                            {"Ctrl+5", "neurovascular"},
                            {"Ctrl+6", "bones"},
                            {"Ctrl+7", "knee-behind"},
                            {"Ctrl+8", "ankle-outer"}}),
      {.name = "compare",
       .arguments = {{.name = "name", .type = ArgumentType::Text, .choices = {"off"}}},
       .apply = applyCompare},
      fileCommand("workspace-save", {{"Ctrl+S", "default"}}),
      fileCommand("workspace-load", {{"Ctrl+O", "default"}}),
      // Two names in one text, since either may have spaces: "old / new".
      {.name = "workspace-rename",
       .arguments = {{.name = "old / new", .type = ArgumentType::Text}},
       .scope = Scope::Application},
      fileCommand("workspace-delete"),
      fileCommand("workspace-restore"),
  };
}

}  // namespace app
