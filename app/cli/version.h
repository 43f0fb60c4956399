// The program's version, as `--version` prints it and as pictures carry it.
#pragma once

namespace app {

inline constexpr const char* kVersion = "0.1.0";  // as in project() of the top CMakeLists.txt

}  // namespace app
