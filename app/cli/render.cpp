// calf-atlas render: one picture of the leg, no display needed.
#include <spdlog/spdlog.h>

#include "app/cli/false_colour.h"
#include "app/cli/output_path.h"
#include "app/cli/picture_session.h"
#include "app/cli/subcommands.h"
#include "app/cli/usage.h"
#include "app/viewer/picture_export.h"

namespace app {
namespace {

struct RenderOptions {
  std::string output;
  double timeS = kRestS;
  bool interface = false;
  bool ids = false;
  bool transparent = false;
  int samples = 4;
  float scale = 1.0f;
  uint32_t tile = 0;
};

int render(const Request& request, const RenderOptions& options) {
  const glm::uvec2 size = pictureSize(request);
  checkOutputFile(options.output, ".png");
  const auto plan = tilePlanFor(size, options.tile);
  PictureSession session(request, {.size = plan ? plan->stageSize() : size,
                                   .wholeSize = plan ? size : glm::uvec2(0),
                                   .scale = options.scale,
                                   .transparent = options.transparent,
                                   .panels = options.interface,
                                   .identify = options.ids,
                                   .timeS = options.timeS});
  const auto falseColour = [&] { return falseColours(session.stage().idImage(), session.stage().size()); };
  const bool blended = writePicture(
      session.viewer(),
      {.path = options.output, .size = size, .alpha = options.transparent, .texts = session.credits()},
      {size, plan, options.samples > 1, options.ids ? std::function<eng::Picture()>(falseColour) : nullptr});
  if (blended) spdlog::warn("{}", request.text("notice.layers-blended"));
  return validationStatus();
}

void addPictureOptions(CLI::App& sub, Request& request, RenderOptions& options) {
  sub.add_option("--scale", options.scale, request.text("cli.render.scale"))
      ->type_name("FACTOR")
      ->check(CLI::Range(0.5, 10.0).description(""));
  sub.add_flag("--transparent", options.transparent, request.text("cli.render.transparent"));
  sub.add_option("--tile", options.tile, request.text("cli.render.tile"))
      ->type_name("PIXELS")
      ->check(CLI::Range(64, 4096).description(""));
  sub.add_flag("--ui", options.interface, request.text("cli.render.ui"));
  sub.add_option("--samples", options.samples, request.text("cli.render.samples"))
      ->type_name("1|4")
      ->check(CLI::IsMember({1, 4}).description(""));
  sub.add_flag("--ids", options.ids, request.text("cli.render.ids"));
}

}  // namespace

void addRender(CLI::App& cli, Request& request) {
  auto options = std::make_shared<RenderOptions>();
  CLI::App* sub = addSubcommand(cli, request, "render");
  sub->add_option("OUT", options->output, request.text("cli.render.output"))
      ->type_name("FILE.png")
      ->required();
  addSizeOption(*sub, request);
  addScriptOptions(*sub, request);
  sub->add_option("--time", options->timeS, request.text("cli.render.time"))
      ->type_name("SECONDS")
      ->check(CLI::Range(0.0, 3600.0).description(""));
  addPictureOptions(*sub, request, *options);
  addModelOptions(*sub, request);
  addDeviceOptions(*sub, request);
  sub->callback(
      [&request, options] { request.action = [&request, options] { return render(request, *options); }; });
}

}  // namespace app
