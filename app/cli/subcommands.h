// The subcommands, each in the file of its name. An add function declares a subcommand's options and, when
// that subcommand is the one that was typed, stores in `request.action` what is to be done.
#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/request.h"

namespace app {

void addRender(CLI::App& cli, Request& request);
void addFigure(CLI::App& cli, Request& request);
void addFilm(CLI::App& cli, Request& request);
void addTour(CLI::App& cli, Request& request);
void addInspect(CLI::App& cli, Request& request);
void addVisible(CLI::App& cli, Request& request);
void addPalpate(CLI::App& cli, Request& request);
void addRoll(CLI::App& cli, Request& request);
void addImport(CLI::App& cli, Request& request);
void addCheck(CLI::App& cli, Request& request);
void addBench(CLI::App& cli, Request& request);
void addDevices(CLI::App& cli, Request& request);
void addCommands(CLI::App& cli, Request& request);

// No subcommand: the window. Its options are those of `cli` itself.
void addWindow(CLI::App& cli, Request& request);

}  // namespace app
