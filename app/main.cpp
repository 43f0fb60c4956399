#include <fmt/core.h>

#include <cstdio>
#include <exception>

#include "app/cli/command_line.h"

// Exit status: 0 done, 1 the input or the machine is at fault, 2 wrong usage.
int main(int argc, char** argv) {
  try {
    return app::runCommandLine(argc, argv);
  } catch (const app::UsageError& error) {
    fmt::print(stderr, "calf-atlas: {}\n", error.what());
    return 2;
  } catch (const std::exception& error) {
    fmt::print(stderr, "calf-atlas: {}\n", error.what());
    return 1;
  }
}
