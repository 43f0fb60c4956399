#include "app/state/command_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

#include "app/state/command_rows.h"

namespace app {

namespace {

void append(std::vector<CommandSpec>& table, std::string_view group, std::vector<CommandSpec> rows) {
  for (CommandSpec& row : rows) {
    row.group = group;
    table.push_back(std::move(row));
  }
}

std::vector<CommandSpec> makeTable() {
  std::vector<CommandSpec> table;
  append(table, "camera", cameraCommands());
  append(table, "structures", structureCommands());
  append(table, "dissection", dissectionCommands());
  append(table, "section", sectionCommands());
  append(table, "section", rulerCommands());
  append(table, "dissection", layerCommands());
  append(table, "pain", painCommands());
  append(table, "touch", pressCommands());
  append(table, "touch", movingCommands());
  append(table, "touch", learningCommands());
  append(table, "rolling", rollCommands());
  append(table, "rolling", screeningCommands());
  append(table, "rolling", demonstrationCommands());
  append(table, "views", viewCommands());
  append(table, "display", displayCommands());
  append(table, "program", programCommands());
  return table;
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::toupper(c)); });
  return text;
}

std::string shownValue(const ArgumentSpec& argument) {
  const bool fraction = argument.minimum == 0.0 && argument.maximum == 1.0;
  switch (argument.type) {
    case ArgumentType::Choice:
      return {};
    case ArgumentType::Number:
      return fraction ? "0..1" : upper(argument.name);
    default:
      return upper(argument.name);
  }
}

std::string shown(const ArgumentSpec& argument) {
  std::vector<std::string> alternatives = argument.choices;
  if (const std::string value = shownValue(argument); !value.empty()) {
    alternatives.insert(alternatives.begin(), value);
  }
  return fmt::format("{}", fmt::join(alternatives, "|"));
}

}  // namespace

std::span<const CommandSpec> commandTable() {
  static const std::vector<CommandSpec> table = makeTable();
  return table;
}

const CommandSpec* findCommand(std::string_view name) {
  const auto table = commandTable();
  const auto found = std::ranges::find(table, name, &CommandSpec::name);
  return found == table.end() ? nullptr : &*found;
}

std::string usageOf(const CommandSpec& spec) {
  std::string usage = spec.name;
  bool open = false;
  for (const ArgumentSpec& argument : spec.arguments) {
    usage += argument.optional && !open ? " [" : " ";
    usage += shown(argument);
    open = argument.optional;
  }
  return open ? usage + "]" : usage;
}

std::optional<std::string> commandForKey(std::string_view key) {
  for (const CommandSpec& spec : commandTable()) {
    const auto binding = std::ranges::find(spec.keys, key, &KeyBinding::key);
    if (binding != spec.keys.end()) {
      return binding->arguments.empty() ? spec.name : spec.name + " " + binding->arguments;
    }
  }
  return std::nullopt;
}

ArgumentSpec optionalTarget() {
  return {.name = "id", .type = ArgumentType::Target, .optional = true};
}

ArgumentSpec onOffToggle() {
  return {.name = "state", .choices = {"on", "off", "toggle"}};
}

bool switched(const std::string& word, bool now) {
  return word == "toggle" ? !now : word == "on";
}

}  // namespace app
