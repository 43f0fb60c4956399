// What is said to a person who typed something that the program does not know.
#pragma once

#include <CLI/CLI.hpp>
#include <stdexcept>
#include <string>

#include "app/anatomy/text.h"

namespace app {

// Wrong usage: exit status 2. One line, like eng::Error.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The line for a failed parse: what is wrong, the nearest known word, and where help is found.
std::string usageLine(const CLI::App& cli, const CLI::ParseError& error, const anatomy::Text& text);

}  // namespace app
