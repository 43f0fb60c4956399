#include "app/cli/picture_session.h"

#include <fmt/core.h>

#include "app/cli/version.h"
#include "engine/base/file.h"

namespace app {
namespace {

ViewerOptions viewerOptions(const Request& request, const PictureSessionOptions& options) {
  ViewerOptions viewer;
  viewer.size = options.size;
  viewer.device = request.device;
  viewer.validation = request.validation;
  viewer.wholeSize = options.wholeSize;
  viewer.contentScale = options.scale;
  viewer.transparent = options.transparent;
  viewer.figure = options.figure;
  viewer.panels = options.panels;
  viewer.identify = options.identify;
  return viewer;
}

}  // namespace

// The device is made ready while the model loads: together they are most of what a picture costs.
PictureSession::PictureSession(const Request& request, const PictureSessionOptions& options)
    : PictureSession(request, options, std::async(std::launch::async, [&] {
                       return eng::Stage({options.size, request.device, request.validation});
                     })) {}

PictureSession::PictureSession(const Request& request, const PictureSessionOptions& options,
                               std::future<eng::Stage> stage)
    : atlas_(loadAtlasToShow(request)),
      viewer_(atlas_, request.assets, viewerOptions(request, options), stage.get()) {
  if (options.wait) viewer_.setWait([this, wait = options.wait](double seconds) { wait(viewer_, seconds); });
  if (!request.script.empty()) viewer_.runScript(eng::readTextFile(request.script), request.script);
  for (const auto& line : request.commands) viewer_.runScript(line, "--do");
  viewer_.advance(options.timeS);
}

void PictureSession::draw(int samples) {
  viewer_.draw(samples > 1);
}

std::vector<std::pair<std::string, std::string>> PictureSession::credits() const {
  std::vector<std::pair<std::string, std::string>> texts{{"Title", atlas_->title}};
  if (!atlas_->credit.empty()) texts.emplace_back("Copyright", atlas_->credit);
  texts.emplace_back("Software", fmt::format("Calf Atlas {}", kVersion));
  return texts;
}

}  // namespace app
