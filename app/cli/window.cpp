// calf-atlas without a subcommand: the window.
#include <cstdlib>

#include "app/cli/output_path.h"
#include "app/cli/subcommands.h"
#include "app/viewer/application.h"
#include "engine/base/file.h"

namespace app {
namespace {

struct WindowOptions {
  bool fullscreen = false;
  std::string commandLog;
};

int openWindow(const Request& request, const WindowOptions& options) {
  ApplicationOptions application;
  if (!request.script.empty()) application.script = eng::readTextFile(request.script);
  application.scriptName = request.script;
  application.commands = request.commands;
  application.assets = request.assets;
  application.fullscreen = options.fullscreen;
  application.device = request.device;
  application.validation = request.validation;
  application.commandLog = options.commandLog;
  application.atlas = loadAtlasToShow(request);
  const int status = runApplication(application);
  return status != 0 ? status : validationStatus();
}

}  // namespace

void addWindow(CLI::App& cli, Request& request) {
  auto options = std::make_shared<WindowOptions>();
  addModelOptions(cli, request);
  addScriptOptions(cli, request);
  cli.add_flag("--fullscreen", options->fullscreen, request.text("cli.window.fullscreen"));
  cli.add_option("--log-commands", options->commandLog, request.text("cli.window.log"))->type_name("FILE");
  addDeviceOptions(cli, request);
  request.action = [&request, options] { return openWindow(request, *options); };
}

}  // namespace app
