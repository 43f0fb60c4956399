// calf-atlas tour: every step of the guided tour as a numbered picture.
#include <fmt/core.h>

#include "app/cli/output_path.h"
#include "app/cli/picture_session.h"
#include "app/cli/subcommands.h"
#include "app/viewer/tour.h"

namespace app {
namespace fs = std::filesystem;

namespace {

void renderStep(PictureSession& session, const TourStep& step, const fs::path& picture) {
  session.viewer().runScript(step.commands, step.file.filename().string());
  session.viewer().setNotice(toldOf(step, session.atlas()));
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
  for (const auto& step : steps) {
    const std::string reason = whyNotFor(step, session.atlas());
    if (reason.empty())
      renderStep(session, step, folder / step.file.filename().replace_extension(".png"));
    else
      fmt::print(stderr, "calf-atlas: {}\n", reason);
  }
  return validationStatus();
}

}  // namespace

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
