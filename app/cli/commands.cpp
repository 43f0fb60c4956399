// calf-atlas commands: the command table, as scripts and --do write it and as keys do it.
#include <fmt/format.h>

#include "app/cli/json.h"
#include "app/cli/subcommands.h"
#include "app/cli/table.h"
#include "app/state/command_table.h"

namespace app {
namespace {

std::string helpOf(const Request& request, const CommandSpec& spec) {
  return request.text(fmt::format("command.{}.help", spec.name));
}

Json keysJson(const CommandSpec& spec) {
  Json keys = Json::array();
  for (const auto& binding : spec.keys) {
    const std::string line = binding.arguments.empty() ? spec.name : spec.name + " " + binding.arguments;
    keys.push_back({{"key", binding.key}, {"command", line}});
  }
  return keys;
}

Json tableJson(const Request& request) {
  Json rows = Json::array();
  for (const auto& spec : commandTable())
    rows.push_back({{"name", spec.name},
                    {"usage", usageOf(spec)},
                    {"help", helpOf(request, spec)},
                    {"keys", keysJson(spec)},
                    {"undoable", spec.scope == Scope::View},
                    {"needs_window", spec.needsWindow}});
  return {{"commands", rows}};
}

std::string keyList(const CommandSpec& spec) {
  std::vector<std::string> keys;
  for (const auto& binding : spec.keys) keys.push_back(binding.key);
  return fmt::format("{}", fmt::join(keys, " "));
}

void printTable(const Request& request) {
  const auto heading = [&](const char* name) { return request.text(fmt::format("cli.column.{}", name)); };
  Table table({{heading("command")}, {heading("keys")}, {heading("help")}});
  for (const auto& spec : commandTable()) table.add({usageOf(spec), keyList(spec), helpOf(request, spec)});
  fmt::print("{}", table.toString());
}

int commands(const Request& request) {
  if (request.json)
    printJson(tableJson(request));
  else
    printTable(request);
  return 0;
}

}  // namespace

void addCommands(CLI::App& cli, Request& request) {
  CLI::App* sub = addSubcommand(cli, request, "commands");
  addJsonOption(*sub, request);
  addModelOptions(*sub, request);  // accepted everywhere, so that one set of options serves a whole script
  sub->callback([&request] { request.action = [&request] { return commands(request); }; });
}

}  // namespace app
