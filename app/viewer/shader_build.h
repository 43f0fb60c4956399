// For developers: compiles the shaders anew when the program runs from its build folder.
#pragma once

#include <string>

namespace app {

// Empty when done or when there is no build folder to do it in; else what went wrong, in one line.
std::string buildShaders();

}  // namespace app
