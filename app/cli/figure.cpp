// calf-atlas figure: a page for print with title, picture, numbered list and sources.
#include <spdlog/spdlog.h>

#include "app/cli/output_path.h"
#include "app/cli/picture_session.h"
#include "app/cli/subcommands.h"
#include "app/viewer/picture_export.h"

namespace app {
namespace {

struct FigureOptions {
  std::string output;
  std::string title;
  std::string page = "a4";
};

// Without --size, a page of A4.
glm::uvec2 pageSize(const Request& request, const FigureOptions& options, const CLI::Option& size) {
  if (size.count() > 0) return pictureSize(request);
  return options.page == "a4" ? kFigureSize : glm::uvec2(kFigureSize.y, kFigureSize.x);
}

int figure(const Request& request, const FigureOptions& options, const CLI::Option& sizeOption) {
  const glm::uvec2 size = pageSize(request, options, sizeOption);
  checkOutputFile(options.output, ".png");
  const auto plan = tilePlanFor(size);
  Request onPaper = request;
  onPaper.commands.insert(onPaper.commands.begin(), "pins on; theme light");
  PictureSession session(onPaper, {.size = plan ? plan->stageSize() : size,
                                   .wholeSize = plan ? size : glm::uvec2(0),
                                   .scale = figureScale(size),
                                   .figure = FigureWords{options.title},
                                   .identify = false});
  auto texts = session.credits();
  if (!options.title.empty()) texts.front().second = options.title;
  const bool blended = writePicture(session.viewer(),
                                    {.path = options.output,
                                     .size = size,
                                     .dotsPerInch = sizeOption.count() > 0 ? 0.0f : kFigureDotsPerInch,
                                     .texts = texts},
                                    {size, plan});
  if (blended) spdlog::warn("{}", request.text("notice.layers-blended"));
  return validationStatus();
}

}  // namespace

void addFigure(CLI::App& cli, Request& request) {
  auto options = std::make_shared<FigureOptions>();
  CLI::App* sub = addSubcommand(cli, request, "figure");
  sub->add_option("OUT", options->output, request.text("cli.figure.output"))
      ->type_name("FILE.png")
      ->required();
  sub->add_option("--title", options->title, request.text("cli.figure.title"))->type_name("WORDS");
  sub->add_option("--page", options->page, request.text("cli.figure.page"))
      ->type_name("a4|a4-wide")
      ->check(CLI::IsMember({"a4", "a4-wide"}).description(""));
  const CLI::Option* size =
      sub->add_option("--size", request.size, request.text("cli.figure.size"))->type_name("WxH");
  addScriptOptions(*sub, request);
  addModelOptions(*sub, request);
  addDeviceOptions(*sub, request);
  sub->callback([&request, options, size] {
    request.action = [&request, options, size] { return figure(request, *options, *size); };
  });
}

}  // namespace app
