#include <fmt/format.h>

#include <algorithm>

#include "app/state/command.h"
#include "engine/base/error.h"

namespace app {

namespace {

constexpr std::string_view kBlank = " \t\r";

// Where the command that `line` begins with ends: at a ';' or '#' outside quotes.
size_t endOfCommand(std::string_view line) {
  bool quoted = false;
  for (size_t i = 0; i < line.size(); ++i) {
    quoted ^= line[i] == '"';
    if (!quoted && (line[i] == ';' || line[i] == '#')) {
      return i;
    }
  }
  return line.size();
}

std::vector<std::string_view> commandsOf(std::string_view line) {
  std::vector<std::string_view> commands;
  while (!line.empty()) {
    const size_t end = endOfCommand(line);
    const std::string_view command = line.substr(0, end);
    if (command.find_first_not_of(kBlank) != command.npos) {
      commands.push_back(command);
    }
    line = end < line.size() && line[end] == ';' ? line.substr(end + 1) : std::string_view{};
  }
  return commands;
}

}  // namespace

std::vector<Command> parseScript(std::string_view text, std::string_view name, const anatomy::Atlas& atlas) {
  std::vector<Command> commands;
  for (int lineNumber = 1; !text.empty(); ++lineNumber) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    try {
      for (const std::string_view command : commandsOf(line)) {
        commands.push_back(parse(command, atlas));
      }
    } catch (const eng::Error& error) {
      throw eng::Error(fmt::format("{}:{}: {}", name, lineNumber, error.what()));
    }
  }
  return commands;
}

}  // namespace app
