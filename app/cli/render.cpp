// calf-atlas render: one picture of the leg, no display needed.
#include "app/cli/false_colour.h"
#include "app/cli/output_path.h"
#include "app/cli/picture_session.h"
#include "app/cli/subcommands.h"
#include "app/cli/usage.h"

namespace app {
namespace {

struct RenderOptions {
  std::string output;
  double timeS = kRestS;
  bool interface = false;
  bool ids = false;
  int samples = 4;
};

int render(const Request& request, const RenderOptions& options) {
  const glm::uvec2 size = pictureSize(request);
  checkOutputFile(options.output, ".png");
  PictureSession session(request, {.size = size, .panels = options.interface, .identify = options.ids, .timeS = options.timeS});
  session.draw(options.samples);
  const eng::Picture picture =
      options.ids ? falseColours(session.stage().idImage(), size) : session.viewer().photograph();
  eng::writePng(options.output, picture, session.credits());
  return validationStatus();
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
  sub->add_flag("--ui", options->interface, request.text("cli.render.ui"));
  sub->add_option("--samples", options->samples, request.text("cli.render.samples"))
      ->type_name("1|4")
      ->check(CLI::IsMember({1, 4}).description(""));
  sub->add_flag("--ids", options->ids, request.text("cli.render.ids"));
  addModelOptions(*sub, request);
  addDeviceOptions(*sub, request);
  sub->callback(
      [&request, options] { request.action = [&request, options] { return render(request, *options); }; });
}

}  // namespace app
