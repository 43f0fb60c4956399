#include "app/cli/usage.h"

#include <algorithm>
#include <vector>

#include "app/state/search.h"

namespace app {
namespace {

const CLI::App& deepestParsed(const CLI::App& cli) {
  const auto parsed = cli.get_subcommands();
  return parsed.empty() ? cli : *parsed.front();
}

std::vector<std::string> optionNames(const CLI::App& cli) {
  std::vector<std::string> names;
  for (const CLI::Option* option : cli.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<std::string> subcommandNames(const CLI::App& cli) {
  std::vector<std::string> names;
  for (const CLI::App* sub : cli.get_subcommands({})) names.push_back(sub->get_name());
  return names;
}

// One line that ends as a sentence.
std::string sentence(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text.ends_with('.') ? text : text + ".";
}

// The first word that nothing claimed, without the "=value" of a long option.
std::string unclaimedWord(const CLI::App& cli) {
  const auto words = cli.remaining(true);
  if (words.empty()) return {};
  const std::string& word = words.front();
  return word.starts_with("--") ? word.substr(0, word.find('=')) : word;
}

std::string unknownWordLine(const CLI::App& cli, const std::string& word, const anatomy::Text& text) {
  const CLI::App& sub = deepestParsed(cli);
  const bool option = word.starts_with('-');
  const bool subcommand = !option && &sub == &cli;
  const char* key = option ? "cli.error.option" : subcommand ? "cli.error.subcommand" : "cli.error.argument";
  std::string line = text.format(key, {{"word", word}, {"subcommand", sub.get_name()}});
  const auto known = option       ? optionNames(sub)
                     : subcommand ? subcommandNames(cli)
                                  : std::vector<std::string>{};
  const std::string near = nearest(word, known);
  return near.empty() ? line : line + " " + text.format("cli.error.nearest", {{"word", near}});
}

}  // namespace

std::string usageLine(const CLI::App& cli, const CLI::ParseError& error, const anatomy::Text& text) {
  const CLI::App& sub = deepestParsed(cli);
  const std::string command = &sub == &cli ? cli.get_name() : cli.get_name() + " " + sub.get_name();
  const std::string word = dynamic_cast<const CLI::ExtrasError*>(&error) ? unclaimedWord(cli) : std::string{};
  const std::string what = word.empty() ? sentence(error.what()) : unknownWordLine(cli, word, text);
  return what + " " + text.format("cli.error.help", {{"command", command}});
}

}  // namespace app
