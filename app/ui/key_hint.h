// Which keys stand for a command line, so that tips and the cheat sheet name the keys that really work.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

// "Ctrl+Z" for "undo"; all keys of that row with those arguments, in table order.
std::vector<std::string> keysFor(std::string_view line);

// The words, and the first key after them when there is one: "Undo   Ctrl+Z".
std::string withKey(const std::string& words, std::string_view line);

}  // namespace app
