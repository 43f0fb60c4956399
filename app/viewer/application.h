// The Application: a window, its events, and the Viewer in it. It draws when something changed or moves, else
// it sleeps.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/anatomy/atlas.h"

namespace app {

struct ApplicationOptions {
  std::shared_ptr<anatomy::Atlas> atlas;  // its content is exchanged when the files of it are edited
  std::filesystem::path assets;
  std::string script;  // run first; `scriptName` is used in its errors
  std::string scriptName;
  std::vector<std::string> commands;  // run next
  bool fullscreen = false;
  std::string device;
  bool validation = false;
  std::filesystem::path commandLog;  // every command line carried out is appended to it; empty: none
};

// Returns the exit status once the window is closed. Throws eng::Error when it cannot open.
int runApplication(const ApplicationOptions& options);

}  // namespace app
