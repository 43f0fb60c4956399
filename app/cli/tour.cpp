// calf-atlas tour: every step of the guided tour as a numbered picture.
#include "app/cli/tour.h"

#include <fmt/core.h>

#include <algorithm>

#include "app/cli/output_path.h"
#include "app/cli/picture_session.h"
#include "app/cli/subcommands.h"
#include "app/state/command.h"
#include "engine/base/error.h"
#include "engine/base/file.h"

namespace app {
namespace fs = std::filesystem;

namespace {

// "03-soleus" without its number.
std::string stepName(const fs::path& file) {
  const std::string stem = file.stem().string();
  const size_t name = stem.find_first_not_of("0123456789-");
  return name == std::string::npos ? stem : stem.substr(name);
}

std::vector<fs::path> scriptFiles(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

// A step that speaks of a structure which this model lacks is passed over, not an error.
bool fitsModel(const TourStep& step, const anatomy::Atlas& atlas) {
  try {
    parseScript(step.commands, step.file.filename().string(), atlas);
    return true;
  } catch (const eng::Error& error) {
    fmt::print(stderr, "calf-atlas: {}\n", error.what());
    return false;
  }
}

void renderStep(PictureSession& session, const TourStep& step, const fs::path& picture) {
  session.viewer().runScript(step.commands, step.file.filename().string());
  session.viewer().setNotice(step.caption);
  session.viewer().advance(kRestS);
  session.draw(4);
  eng::writePng(picture, session.viewer().photograph(), session.credits());
  fmt::print("{}  {}\n", picture.string(), step.caption);
}

int tour(const Request& request, const fs::path& folder) {
  const glm::uvec2 size = pictureSize(request);
  checkOutputFolder(folder);
  const auto steps = loadTour(request.assets / "tour", request.text);
  PictureSession session(request, {.size = size, .panels = true, .identify = false});
  for (const auto& step : steps)
    if (fitsModel(step, session.atlas()))
      renderStep(session, step, folder / step.file.filename().replace_extension(".png"));
  return validationStatus();
}

}  // namespace

std::vector<TourStep> loadTour(const fs::path& folder, const anatomy::Text& text) {
  std::vector<TourStep> steps;
  for (const auto& file : scriptFiles(folder))
    steps.push_back({file, text(fmt::format("tour.{}", stepName(file))), eng::readTextFile(file)});
  if (steps.empty())
    throw eng::Error(fmt::format("no tour in '{}'; install the program's assets again", folder.string()));
  return steps;
}

void addTour(CLI::App& cli, Request& request) {
  auto folder = std::make_shared<std::string>();
  CLI::App* sub = addSubcommand(cli, request, "tour");
  sub->add_option("DIR", *folder, request.text("cli.tour.folder"))->type_name("DIR")->required();
  addSizeOption(*sub, request);
  addModelOptions(*sub, request);
  addDeviceOptions(*sub, request);
  sub->callback(
      [&request, folder] { request.action = [&request, folder] { return tour(request, *folder); }; });
}

}  // namespace app
