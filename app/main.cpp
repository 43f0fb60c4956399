#include <fmt/core.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <exception>

#include "app/cli/command_line.h"

// Exit status: 0 done, 1 the input or the machine is at fault, 2 wrong usage.
int main(int argc, char** argv) {
  spdlog::set_default_logger(spdlog::stderr_color_mt("calf-atlas"));  // standard output is for answers
  spdlog::set_pattern("%n: %v");
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
