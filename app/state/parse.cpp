#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "app/state/command.h"
#include "app/state/command_table.h"
#include "app/state/ruler.h"
#include "app/state/search.h"
#include "engine/base/error.h"

namespace app {

namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(kSpace);
  return first == text.npos ? std::string_view{}
                            : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::string_view takeWord(std::string_view& rest) {
  rest = trimmed(rest);
  const std::string_view word = rest.substr(0, rest.find_first_of(kSpace));
  rest.remove_prefix(word.size());
  return word;
}

std::string_view takeText(std::string_view& rest) {
  const std::string_view text = trimmed(std::exchange(rest, {}));
  const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  return quoted ? text.substr(1, text.size() - 2) : text;
}

[[noreturn]] void fail(const CommandSpec& spec, const std::string& what) {
  throw eng::Error(fmt::format("{}: {}", spec.name, what));
}

// "; did you mean ...", by spelling, or else by the beginning: "gastroc".
std::string suggestion(std::string_view word, const std::vector<std::string>& words) {
  std::string best = nearest(word, words);
  if (best.empty() && !word.empty()) {
    const auto begins = [&](const std::string& candidate) { return candidate.starts_with(word); };
    const auto found = std::ranges::find_if(words, begins);
    best = found == words.end() ? "" : *found;
  }
  return best.empty() ? "" : fmt::format("; did you mean '{}'?", best);
}

const CommandSpec& specNamed(std::string_view name) {
  if (const CommandSpec* spec = findCommand(name)) {
    return *spec;
  }
  std::vector<std::string> names;
  for (const CommandSpec& spec : commandTable()) {
    names.push_back(spec.name);
  }
  const std::string hint = suggestion(name, names);
  throw eng::Error(fmt::format("unknown command '{}'{}", name,
                               hint.empty() ? "; `calf-atlas commands` lists them" : hint));
}

double readNumber(const CommandSpec& spec, const ArgumentSpec& argument, std::string_view word) {
  const std::string_view digits = word.substr(word.starts_with('+') ? 1 : 0);
  double number = 0.0;
  const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool complete = end == digits.data() + digits.size() && status != std::errc::invalid_argument;
  const std::string range = fmt::format("{}..{}", argument.minimum, argument.maximum);
  if (!complete) {
    fail(spec, fmt::format("'{}' is no number; {} is {}", word, argument.name, range));
  }
  const bool clamps = argument.clamps && status == std::errc{} && !std::isnan(number);
  if (!clamps && (status != std::errc{} || !(number >= argument.minimum && number <= argument.maximum))) {
    fail(spec, fmt::format("{} is out of range; {} is {}", word, argument.name, range));
  }
  return number;
}

// A row of the table that this model has no mesh for deserves another word than a slip of the pen.
[[noreturn]] void failTarget(const CommandSpec& spec, std::string_view word, const anatomy::Atlas& atlas) {
  if (atlas.table && atlas.table->findById(word)) {
    fail(spec, fmt::format("'{}' is not part of this model", word));
  }
  fail(spec, fmt::format("nothing is called '{}'{}", word, suggestion(word, atlas.targets())));
}

std::string readTarget(const CommandSpec& spec, std::string_view word, const anatomy::Atlas& atlas) {
  if (atlas.resolve(word).empty()) {
    failTarget(spec, word, atlas);
  }
  return std::string(word);
}

std::string readStructure(const CommandSpec& spec, std::string_view word, const anatomy::Atlas& atlas) {
  if (atlas.find(word)) {
    return std::string(word);
  }
  const std::vector<anatomy::StructureId> members = atlas.resolve(word);
  if (members.empty()) {
    failTarget(spec, word, atlas);
  }
  fail(spec, fmt::format("'{}' is more than one structure; name one, such as '{}'", word,
                         atlas.at(members.front()).facts.id));
}

// Says so where a number was typed that is not in range.
double clamped(const ArgumentSpec& argument, double number, Command& command) {
  const double taken = std::clamp(number, argument.minimum, argument.maximum);
  if (taken != number) {
    command.note = fmt::format("{}: {} is out of range; taken as {}", command.spec->name, number, taken);
  }
  return taken;
}

std::string readPoint(const CommandSpec& spec, std::string_view word) {
  if (!isPoint(word)) {
    fail(spec,
         fmt::format("'{}' is no point; write t,theta as in 0.65,90 or mm lateral,anterior,proximal", word));
  }
  return std::string(word);
}

std::string readName(const CommandSpec& spec, const ArgumentSpec& argument, std::string_view word,
                     const anatomy::Atlas& atlas) {
  std::vector<std::string> names = argument.names ? argument.names(atlas) : std::vector<std::string>();
  const bool known = std::ranges::find(names, word) != names.end();
  if (known || (argument.accepts && argument.accepts(word, atlas))) return std::string(word);
  names.insert(names.end(), argument.choices.begin(), argument.choices.end());
  fail(spec, fmt::format("nothing is called '{}'{}", word, suggestion(word, names)));
}

bool isChoice(const ArgumentSpec& argument, std::string_view word) {
  return std::ranges::find(argument.choices, word) != argument.choices.end();
}

Argument readArgument(Command& command, const ArgumentSpec& argument, std::string_view word,
                      const anatomy::Atlas& atlas) {
  const CommandSpec& spec = *command.spec;
  if (isChoice(argument, word)) {
    return std::string(word);
  }
  switch (argument.type) {
    case ArgumentType::Number:
      return clamped(argument, readNumber(spec, argument, word), command);
    case ArgumentType::Target:
      return readTarget(spec, word, atlas);
    case ArgumentType::Structure:
      return readStructure(spec, word, atlas);
    case ArgumentType::Name:
      return readName(spec, argument, word, atlas);
    case ArgumentType::Point:
      return readPoint(spec, word);
    case ArgumentType::Text:
      return std::string(word);
    case ArgumentType::Choice:
      break;
  }
  fail(spec, fmt::format("'{}' is none of {}{}", word, fmt::join(argument.choices, ", "),
                         suggestion(word, argument.choices)));
}

void checkCount(const CommandSpec& spec, size_t given, std::string_view rest) {
  if (const std::string_view surplus = takeWord(rest); !surplus.empty()) {
    fail(spec, fmt::format("'{}' is too much; usage: {}", surplus, usageOf(spec)));
  }
  const auto required = size_t(std::ranges::count(spec.arguments, false, &ArgumentSpec::optional));
  if (given != required && given != spec.arguments.size()) {
    fail(spec, fmt::format("{} is missing; usage: {}", spec.arguments[given].name, usageOf(spec)));
  }
}

}  // namespace

Command parse(std::string_view line, const anatomy::Atlas& atlas) {
  std::string_view rest = line;
  const CommandSpec& spec = specNamed(takeWord(rest));
  Command command{.spec = &spec, .arguments = {}};
  for (const ArgumentSpec& argument : spec.arguments) {
    const std::string_view word = argument.type == ArgumentType::Text ? takeText(rest) : takeWord(rest);
    if (word.empty()) {
      break;
    }
    command.arguments.push_back(readArgument(command, argument, word, atlas));
  }
  checkCount(spec, command.arguments.size(), rest);
  return command;
}

}  // namespace app
