#include "app/cli/command_line.h"

#include <fmt/core.h>

#include <iostream>

#include "app/cli/assets_folder.h"
#include "app/cli/request.h"
#include "app/cli/subcommands.h"
#include "app/cli/version.h"
#include "engine/base/error.h"

namespace app {
namespace {

void addSubcommands(CLI::App& cli, Request& request) {
  addRender(cli, request);
  addFigure(cli, request);
  addFilm(cli, request);
  addTour(cli, request);
  addInspect(cli, request);
  addVisible(cli, request);
  addPalpate(cli, request);
  addRoll(cli, request);
  addImport(cli, request);
  addCheck(cli, request);
  addBench(cli, request);
  addDevices(cli, request);
  addCommands(cli, request);
  addWindow(cli, request);
}

// False when the person only asked for help or the version, which is then printed.
bool parse(CLI::App& cli, const Request& request, int argc, const char* const* argv) {
  try {
    cli.parse(argc, argv);
    return true;
  } catch (const CLI::Success& help) {
    cli.exit(help, std::cout, std::cerr);
    return false;
  } catch (const CLI::ParseError& error) {
    throw UsageError(usageLine(cli, error, request.text));
  }
}

// A full disk or a closed pipe shows only when the output is flushed.
void flushOutput(const Request& request) {
  std::cout.flush();
  if (std::fflush(stdout) != 0 || !std::cout) throw eng::Error(request.text("cli.error.output"));
}

}  // namespace

int runCommandLine(int argc, const char* const* argv) {
  Request request;
  request.assets = findAssets();
  anatomy::Problems problems;
  request.text = anatomy::Text::load(request.assets / "text" / "en.toml", problems);

  CLI::App cli(request.text("cli.about"), "calf-atlas");
  cli.set_version_flag("--version", fmt::format("calf-atlas {}", kVersion),
                       request.text("cli.option.version"));
  cli.set_help_flag("-h,--help", request.text("cli.option.help"));
  cli.get_formatter()->column_width(36);
  cli.footer(request.text("cli.footer"));
  cli.require_subcommand(0, 1);
  addSubcommands(cli, request);

  const int status = parse(cli, request, argc, argv) ? request.action() : 0;
  flushOutput(request);
  return status;
}

}  // namespace app
