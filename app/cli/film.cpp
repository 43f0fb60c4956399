// calf-atlas film: a script in time, as numbered pictures that any program makes a film of.
#include <fmt/core.h>

#include <cmath>

#include "app/cli/output_path.h"
#include "app/cli/picture_session.h"
#include "app/cli/subcommands.h"
#include "engine/base/error.h"

namespace app {
namespace fs = std::filesystem;

namespace {

struct FilmOptions {
  std::string folder;
  double framesPerSecond = 25.0;
  bool interface = false;
  int samples = 4;
};

fs::path frameFile(const fs::path& folder, int number) {
  return folder / fmt::format("frame-{:05}.png", number);
}

// Frames of two films in one folder would be taken for one.
void checkNoFrames(const fs::path& folder) {
  std::error_code unreadable;
  for (const auto& entry : fs::directory_iterator(folder, unreadable))
    if (entry.path().filename().string().starts_with("frame-"))
      throw eng::Error(
          fmt::format("{} holds frames already; empty it or name another folder", folder.string()));
}

// Draws a frame whenever its time has come. The times of a script add up; none is rounded by itself.
class Film {
 public:
  Film(const FilmOptions& options) : options_(options) {}

  void pass(Viewer& viewer, double seconds) {
    const double endS = nowS_ + seconds;
    for (double nextS; (nextS = frames_ / options_.framesPerSecond) < endS - 1e-9; ++frames_) {
      viewer.advance(nextS - nowS_);
      nowS_ = nextS;
      draw(viewer);
    }
    viewer.advance(endS - nowS_);
    nowS_ = endS;
  }

  int frames() const { return frames_; }

 private:
  void draw(Viewer& viewer) {
    while (!viewer.draw(options_.samples > 1)) {
    }
    eng::writePng(frameFile(options_.folder, frames_ + 1), viewer.photograph());
  }

  const FilmOptions& options_;
  int frames_ = 0;
  double nowS_ = 0.0;
};

int makeFilm(const Request& request, const FilmOptions& options) {
  const glm::uvec2 size = pictureSize(request);
  checkOutputFolder(options.folder);
  checkNoFrames(options.folder);
  Film film(options);
  PictureSession session(request,
                         {.size = size,
                          .panels = options.interface,
                          .identify = false,
                          .timeS = 0.0,
                          .wait = [&](Viewer& viewer, double seconds) { film.pass(viewer, seconds); }});
  if (film.frames() == 0) throw eng::Error(request.text("cli.film.no-wait"));
  fmt::print("{}\n", request.text.format("cli.film.done", {{"count", std::to_string(film.frames())},
                                                           {"folder", options.folder}}));
  return validationStatus();
}

}  // namespace

void addFilm(CLI::App& cli, Request& request) {
  auto options = std::make_shared<FilmOptions>();
  CLI::App* sub = addSubcommand(cli, request, "film");
  sub->add_option("DIR", options->folder, request.text("cli.film.folder"))->type_name("DIR")->required();
  addSizeOption(*sub, request);
  addScriptOptions(*sub, request);
  sub->add_option("--fps", options->framesPerSecond, request.text("cli.film.fps"))
      ->type_name("FRAMES")
      ->check(CLI::Range(0.1, 120.0).description(""));
  sub->add_flag("--ui", options->interface, request.text("cli.render.ui"));
  sub->add_option("--samples", options->samples, request.text("cli.render.samples"))
      ->type_name("1|4")
      ->check(CLI::IsMember({1, 4}).description(""));
  addModelOptions(*sub, request);
  addDeviceOptions(*sub, request);
  sub->callback(
      [&request, options] { request.action = [&request, options] { return makeFilm(request, *options); }; });
}

}  // namespace app
