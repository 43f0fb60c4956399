#include "app/state/command.h"

#include <fmt/format.h>

#include <cassert>

#include "app/state/command_table.h"

namespace app {

namespace {

// Only a Text can hold what a script takes for the end of a command.
bool needsQuotes(std::string_view text) {
  return text.starts_with('"') || text.find_first_of(";#") != text.npos;
}

struct ToWord {
  std::string operator()(double number) const { return fmt::format("{}", number); }
  std::string operator()(const std::string& word) const {
    return needsQuotes(word) ? '"' + word + '"' : word;
  }
};

}  // namespace

std::string Command::toLine() const {
  std::string line = spec->name;
  for (const Argument& argument : arguments) {
    line += ' ' + std::visit(ToWord{}, argument);
  }
  return line;
}

std::string Command::mergeKey() const {
  if (spec->mergeGroup.empty()) {
    return {};
  }
  std::string key = spec->mergeGroup;
  for (const Argument& argument : arguments) {
    if (const auto* word = std::get_if<std::string>(&argument)) {
      key += ' ' + *word;
    }
  }
  return key;
}

ViewState apply(const ViewState& state, const Command& command, const ApplyContext& context) {
  assert(command.spec->scope == Scope::View && command.spec->apply);
  assert(state.structures.size() == context.atlas.structures.size());
  ViewState next = state;
  command.spec->apply(next, command, context);
  return next;
}

ViewState applyView(ViewState state, std::span<const Command> commands, const ApplyContext& context) {
  for (const Command& command : commands)
    if (command.spec->scope == Scope::View) state = apply(state, command, context);
  return state;
}

}  // namespace app
