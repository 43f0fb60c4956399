// A Request: what a person asked for on the command line, as far as the subcommands have it in common.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <glm/glm.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/anatomy/model_load.h"
#include "app/anatomy/text.h"

namespace app {

struct Request {
  std::filesystem::path assets;  // the folder that holds anatomy/, text/ and tour/
  anatomy::Text text;
  std::string model;   // empty: the built-in leg
  std::string side;    // "right", "left" or empty
  std::string device;  // part of a device's name; empty: the best one
  bool validation = false;
  bool json = false;
  std::string size = "1280x720";
  std::string script;                 // a file of commands, run first
  std::vector<std::string> commands;  // --do, in the order typed

  std::function<int()> action;  // chosen by the parse; returns the exit status
};

// A subcommand with its help, "cli.NAME.help" of the Text.
CLI::App* addSubcommand(CLI::App& cli, Request& request, const std::string& name);

// Each declares options that several subcommands share.
void addModelOptions(CLI::App& sub, Request& request);   // --model --side
void addDeviceOptions(CLI::App& sub, Request& request);  // --device --validation
void addJsonOption(CLI::App& sub, Request& request);     // --json
void addSizeOption(CLI::App& sub, Request& request);     // --size
void addScriptOptions(CLI::App& sub, Request& request);  // --script --do

// The model that was asked for. Its problems go to standard error, a line each. Throws eng::Error when
// nothing of it is loadable, UsageError when a --do means nothing for it.
std::shared_ptr<anatomy::Atlas> loadAtlas(const Request& request);
// The same, prepared for pictures.
std::shared_ptr<anatomy::Atlas> loadAtlasToShow(const Request& request);
anatomy::LoadOptions loadOptions(const Request& request);
void printProblems(const anatomy::Problems& problems);

// Throws UsageError unless the text is WIDTHxHEIGHT, each 16 to 32768.
glm::uvec2 pictureSize(const Request& request);

// Status of a run that used the GPU: 1, and the messages on standard error, when the validation layers spoke.
int validationStatus();

}  // namespace app
