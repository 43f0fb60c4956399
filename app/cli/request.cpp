#include "app/cli/request.h"

#include <fmt/core.h>

#include <charconv>

#include "app/anatomy/depth/depth_marks.h"
#include "app/cli/usage.h"
#include "app/state/command.h"
#include "engine/base/error.h"
#include "engine/base/png_writer.h"
#include "engine/render/stage.h"

namespace app {

CLI::App* addSubcommand(CLI::App& cli, Request& request, const std::string& name) {
  return cli.add_subcommand(name, request.text("cli." + name + ".help"));
}

void addModelOptions(CLI::App& sub, Request& request) {
  sub.add_option("--model", request.model, request.text("cli.option.model"))->type_name("PATH");
  sub.add_option("--side", request.side, request.text("cli.option.side"))
      ->type_name("right|left")
      ->check(CLI::IsMember({"right", "left"}).description(""));
}

void addDeviceOptions(CLI::App& sub, Request& request) {
  sub.add_option("--device", request.device, request.text("cli.option.device"))->type_name("NAME");
  sub.add_flag("--validation", request.validation, request.text("cli.option.validation"));
}

void addJsonOption(CLI::App& sub, Request& request) {
  sub.add_flag("--json", request.json, request.text("cli.option.json"));
}

void addSizeOption(CLI::App& sub, Request& request) {
  sub.add_option("--size", request.size, request.text("cli.option.size"))
      ->type_name("WxH")
      ->capture_default_str();
}

void addScriptOptions(CLI::App& sub, Request& request) {
  sub.add_option("--script", request.script, request.text("cli.option.script"))->type_name("FILE");
  sub.add_option("--do", request.commands, request.text("cli.option.do"))
      ->type_name("\"A; B\"")
      ->allow_extra_args(false);
}

anatomy::LoadOptions loadOptions(const Request& request) {
  anatomy::LoadOptions options;
  options.assets = request.assets;
  if (!request.model.empty()) options.model = request.model;
  if (!request.side.empty())
    options.side = request.side == "right" ? anatomy::Side::Right : anatomy::Side::Left;
  return options;
}

void printProblems(const anatomy::Problems& problems) {
  for (const auto& problem : problems) fmt::print(stderr, "calf-atlas: {}\n", toLine(problem));
}

namespace {

void tellLeftOut(const Request& request, const anatomy::Content& content) {
  const size_t rows = content.triggerPoints->leftOut() + content.knowledge->leftOut();
  if (rows > 0)
    fmt::print(stderr, "calf-atlas: {}\n",
               request.text.format("cli.error.left-out", {{"rows", std::to_string(rows)}}));
}

// A wrong --do is wrong usage, found before a device is opened.
void checkCommands(const Request& request, const anatomy::Atlas& atlas) {
  try {
    for (const auto& line : request.commands) parseScript(line, "--do", atlas);
  } catch (const eng::Error& error) {
    throw UsageError(error.what());
  }
}

}  // namespace

std::shared_ptr<anatomy::Atlas> loadAtlas(const Request& request) {
  const auto content = anatomy::loadContent(request.assets);
  auto atlas = std::make_shared<anatomy::Atlas>(anatomy::loadModel(content, loadOptions(request)));
  printProblems(atlas->problems);
  tellLeftOut(request, content);
  checkCommands(request, *atlas);
  return atlas;
}

std::shared_ptr<anatomy::Atlas> loadAtlasToShow(const Request& request) {
  auto atlas = loadAtlas(request);
  anatomy::markDepths(*atlas);
  return atlas;
}

glm::uvec2 pictureSize(const Request& request) {
  const char* begin = request.size.data();
  const char* end = begin + request.size.size();
  glm::uvec2 size{0};
  const auto width = std::from_chars(begin, end, size.x);
  const bool cross = width.ec == std::errc{} && width.ptr != end && *width.ptr == 'x';
  const auto height = cross ? std::from_chars(width.ptr + 1, end, size.y) : width;
  const auto fits = [](uint32_t side) { return side >= 16 && side <= eng::kMaxPngSidePixels; };
  if (cross && height.ec == std::errc{} && height.ptr == end && fits(size.x) && fits(size.y)) return size;
  throw UsageError(request.text.format("cli.error.size", {{"size", request.size}}));
}

int validationStatus() {
  if (eng::Stage::validationMessages() == 0) return 0;
  for (const auto& message : eng::Stage::validationTexts())
    fmt::print(stderr, "calf-atlas: validation: {}\n", message);
  return 1;
}

}  // namespace app
