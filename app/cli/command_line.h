// The command line: which subcommand was asked for, with which options, and its exit status.
// A subcommand is one file here (render.cpp, inspect.cpp, ...) and one line in command_line.cpp.
#pragma once

#include "app/cli/usage.h"

namespace app {

// Returns the exit status of the subcommand. Throws UsageError for a wrong command line and eng::Error for an
// input or a machine at fault; main() turns both into one line and a status.
int runCommandLine(int argc, const char* const* argv);

}  // namespace app
