#include "app/ui/key_hint.h"

#include "app/state/command_table.h"

namespace app {

std::vector<std::string> keysFor(std::string_view line) {
  std::vector<std::string> keys;
  const size_t space = line.find(' ');
  const CommandSpec* spec = findCommand(line.substr(0, space));
  if (!spec) return keys;
  const std::string_view arguments =
      space == std::string_view::npos ? std::string_view() : line.substr(space + 1);
  for (const KeyBinding& binding : spec->keys)
    if (binding.arguments == arguments) keys.push_back(binding.key);
  return keys;
}

std::string withKey(const std::string& words, std::string_view line) {
  const auto keys = keysFor(line);
  return keys.empty() ? words : words + "   " + keys.front();
}

}  // namespace app
