// Commands that the running program carries out itself; they are no part of the ViewState.
#include "app/state/command_rows.h"

namespace app {

namespace {

CommandSpec windowCommand(std::string name, std::vector<KeyBinding> keys) {
  return {.name = std::move(name), .keys = std::move(keys), .scope = Scope::Application, .needsWindow = true};
}

std::vector<CommandSpec> fileCommands() {
  return {
      {.name = "screenshot",
       .arguments = {{.name = "file", .type = ArgumentType::Text, .optional = true}},
       .keys = {{"F12"}},
       .scope = Scope::Application,
       .needsWindow = true},
      {.name = "export-picture",
       .arguments = {{.name = "size", .choices = {"window", "4k", "8k"}},
                     {.name = "background", .choices = {"opaque", "transparent"}}},
       .scope = Scope::Application,
       .needsWindow = true},
      {.name = "figure",
       .arguments = {{.name = "file", .type = ArgumentType::Text, .optional = true}},
       .keys = {{"Shift+F12"}},
       .scope = Scope::Application,
       .needsWindow = true},
  };
}

}  // namespace

std::vector<CommandSpec> programCommands() {
  std::vector<CommandSpec> rows{
      {.name = "undo", .keys = {{"Ctrl+Z"}}, .scope = Scope::Application},
      {.name = "redo", .keys = {{"Ctrl+Shift+Z"}, {"Ctrl+Y"}}, .scope = Scope::Application},
      windowCommand("search", {{"Ctrl+F"}, {"/"}}),
  };
  rows.push_back({.name = "tour",
                  .arguments = {{.name = "step", .choices = {"next", "previous"}}},
                  .keys = {{"G", "next"}, {"Shift+G", "previous"}},
                  .scope = Scope::Application});
  rows.push_back({.name = "wait",
                  .arguments = {{.name = "seconds", .type = ArgumentType::Number, .maximum = 600.0}},
                  .scope = Scope::Application});
  for (CommandSpec& row : fileCommands()) {
    rows.push_back(std::move(row));
  }
  rows.push_back(windowCommand("fullscreen", {{"F11"}}));
  rows.push_back({.name = "debug-view",
                  .arguments = {{.name = "view", .choices = {"shaded", "ids", "normals", "depth", "next"}}},
                  .keys = {{"F10", "next"}},
                  .scope = Scope::Application});
  rows.push_back(windowCommand("reload-shaders", {{"F5"}}));
  rows.push_back(windowCommand("quit", {{"Ctrl+Q"}}));
  return rows;
}

}  // namespace app
