// Keys as the command table writes them: "Ctrl+Z", "Shift+H", "F5", "Escape", "?".
#pragma once

#include <string>

namespace eng {

// From a GLFW key and its modifiers; empty for keys that have no name here and for those that symbolName()
// reports.
std::string keyName(int glfwKey, int glfwMods);

// From a typed character: punctuation only, letters and digits come through keyName().
std::string symbolName(unsigned int codepoint);

}  // namespace eng
