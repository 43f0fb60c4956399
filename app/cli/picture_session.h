// A PictureSession: a loaded leg on a stage without a window, brought to the state that the command line asks
// for.
#pragma once

#include <functional>
#include <future>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/request.h"
#include "app/viewer/viewer.h"

namespace app {

// Long enough for every flight and fade to have come to rest.
inline constexpr double kRestS = 60.0;

struct PictureSessionOptions {
  glm::uvec2 size{1280, 720};
  glm::uvec2 wholeSize{0};  // as in ViewerOptions, as are the next three
  float scale = 1.0f;
  bool transparent = false;
  std::optional<FigureWords> figure{};
  bool panels = false;    // draw the interface too
  bool identify = true;   // whether ids will be read
  double timeS = kRestS;  // how long after the commands the picture is taken
  // What the command `wait` does; none: time passes at once.
  std::function<void(Viewer&, double seconds)> wait{};
};

class PictureSession {
 public:
  // Loads the model, runs --script and then --do. Throws UsageError for a wrong --do, eng::Error for the
  // rest.
  PictureSession(const Request& request, const PictureSessionOptions& options);

  Viewer& viewer() { return viewer_; }
  eng::Stage& stage() { return viewer_.stage(); }
  const anatomy::Atlas& atlas() const { return *atlas_; }

  // `samples` 4 as for a still picture, 1 as while something moves.
  void draw(int samples);

  // What a picture file says of itself: title, credit of the model, program.
  std::vector<std::pair<std::string, std::string>> credits() const;

 private:
  PictureSession(const Request& request, const PictureSessionOptions& options, std::future<eng::Stage> stage);

  std::shared_ptr<const anatomy::Atlas> atlas_;
  Viewer viewer_;
};

}  // namespace app
