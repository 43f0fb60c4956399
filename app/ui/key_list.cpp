#include "app/ui/key_list.h"

#include <algorithm>
#include <string_view>

#include "app/state/command_table.h"

namespace app {
namespace {

std::string lineOf(const CommandSpec& spec, const KeyBinding& binding) {
  return binding.arguments.empty() ? spec.name : spec.name + " " + binding.arguments;
}

std::string wordsFor(const anatomy::Text& text, const CommandSpec& spec, const std::string& line) {
  const std::string key = "cheat-sheet.action." + line;
  return text(text.has(key) ? key : "command." + spec.name + ".help");
}

void addRow(std::vector<KeyRow>& rows, const std::string& words, const std::string& key) {
  const auto row = std::ranges::find(rows, words, &KeyRow::words);
  if (row == rows.end())
    rows.push_back({words, {key}});
  else
    row->keys.push_back(key);
}

KeyGroup& groupFor(std::vector<KeyGroup>& groups, const std::string& title) {
  const auto group = std::ranges::find(groups, title, &KeyGroup::title);
  if (group != groups.end()) return *group;
  return groups.emplace_back(KeyGroup{title, {}});
}

// The mouse has no rows in the table: a drag is a gesture that becomes many commands.
KeyGroup mouseGroup(const anatomy::Text& text) {
  KeyGroup group{text("cheat-sheet.mouse.title"), {}};
  for (std::string_view gesture : {"turn", "move", "peel", "cut", "zoom", "select", "frame", "alone"}) {
    const std::string key = "cheat-sheet.mouse." + std::string(gesture);
    group.rows.push_back({text(key), text.list(key + "-by")});
  }
  return group;
}

}  // namespace

std::vector<KeyGroup> keyGroups(const anatomy::Text& text) {
  std::vector<KeyGroup> groups{mouseGroup(text)};
  for (const CommandSpec& spec : commandTable())
    for (const KeyBinding& binding : spec.keys)
      addRow(groupFor(groups, text("command-group." + std::string(spec.group))).rows,
             wordsFor(text, spec, lineOf(spec, binding)), binding.key);
  return groups;
}

}  // namespace app
