// calf-atlas bench: how long frames, passes and the start take on this machine.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <iterator>

#include "app/anatomy/depth/depth_marks.h"
#include "app/cli/bench_run.h"
#include "app/cli/bench_section.h"
#include "app/cli/bench_touch.h"
#include "app/cli/json.h"
#include "app/cli/subcommands.h"
#include "app/cli/table.h"
#include "app/cli/usage.h"
#include "app/state/command_table.h"
#include "app/viewer/scene_binding.h"
#include "engine/base/file.h"

namespace app {
namespace {

struct BenchOptions {
  int frames = 60;
  std::vector<std::string> scenes;  // empty: all
};

using Stages = std::vector<std::pair<std::string, double>>;

struct BenchReport {
  eng::StageInfo info;
  glm::uvec2 size{0};
  int frames = 0;
  Stages startupMs;
  std::vector<BenchScene> scenes;
  std::vector<SceneTimes> times;
  std::vector<double> sectionMs;
  TouchTimes touch;
  double memoryMb = 0.0;
};

double peakMemoryMb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return double(usage.ru_maxrss) / 1024.0;  // Linux counts in KiB
}

std::vector<BenchScene> chosenScenes(const Request& request, const std::vector<BenchScene>& all,
                                     const std::vector<std::string>& names) {
  if (names.empty()) return all;
  std::vector<BenchScene> chosen;
  for (const std::string& name : names) {
    const auto found = std::ranges::find(all, name, &BenchScene::name);
    if (found == all.end()) {
      std::vector<std::string> known;
      for (const auto& scene : all) known.push_back(scene.name);
      const std::string list = fmt::format("{}", fmt::join(known, ", "));
      throw UsageError(request.text.format("cli.error.scene", {{"scene", name}, {"list", list}}));
    }
    chosen.push_back(*found);
  }
  return chosen;
}

// The first view, changed by --script and --do.
ViewState stateAsked(const Request& request, const anatomy::Atlas& atlas, float aspect) {
  ViewState state = initialState(atlas, aspect);
  std::vector<Command> commands;
  if (!request.script.empty())
    commands = parseScript(eng::readTextFile(request.script), request.script, atlas);
  for (const std::string& line : request.commands)
    std::ranges::move(parseScript(line, "--do", atlas), std::back_inserter(commands));
  for (const Command& command : commands) {
    if (command.spec->scope != Scope::View)
      throw UsageError(request.text.format("cli.error.bench-command", {{"command", command.spec->name}}));
    state = apply(state, command, {atlas, aspect});
  }
  return state;
}

// Starts as `render` does, with a watch on every stage, then measures.
BenchReport measure(const Request& request, const BenchOptions& options) {
  BenchReport report;
  report.size = pictureSize(request);
  report.frames = options.frames;
  Stopwatch watch;
  const auto lap = [&](const char* stage) { report.startupMs.emplace_back(stage, watch.lap()); };

  const auto content = anatomy::loadContent(request.assets);
  lap("content");
  auto atlas = anatomy::loadModel(content, loadOptions(request));
  lap("model");
  anatomy::markDepths(atlas);
  lap("depths");
  const ViewState state = stateAsked(request, atlas, float(report.size.x) / float(report.size.y));
  report.scenes = chosenScenes(request, benchScenes(atlas, request.assets, state), options.scenes);
  lap("state");
  Interface interface(atlas, request.assets);  // outlives the stage, which draws in its ImGui context
  lap("interface");
  eng::Stage stage({.size = report.size, .device = request.device, .validation = request.validation});
  lap("device");
  const auto levels = eng::detailLevels(meshesOf(atlas));
  lap("detail_levels");
  stage.load(meshesOf(atlas), levels);
  lap("upload");
  const mechanics::Mechanics mechanics =
      mechanics::requireMechanics(request.assets / "mechanics", *atlas.table, *atlas.text);
  BenchRun run(atlas, mechanics, interface, stage, request.assets);
  run.drawFinished(report.scenes.front());
  lap("first_frame");

  report.times = run.measure(report.scenes, options.frames);
  report.sectionMs = sectionTimesMs(atlas);
  report.touch = touchTimes(atlas, mechanics);
  report.info = stage.info();
  report.memoryMb = peakMemoryMb();
  return report;
}

Json frameJson(const SceneTimes& times) {
  return {{"median", rounded(median(times.frameMs), 3)}, {"p95", rounded(percentile95(times.frameMs), 3)}};
}

Json gpuJson(const SceneTimes& times) {
  Json passes = Json::object();
  for (const auto& pass : times.passes) passes[pass] = rounded(median(times.gpuMs.at(pass)), 3);
  return passes;
}

// The figures at the top are those of the first scene.
Json reportJson(const BenchReport& report) {
  Json startup = Json::object(), scenes = Json::object();
  for (const auto& [stage, milliseconds] : report.startupMs) startup[stage] = rounded(milliseconds, 2);
  for (size_t i = 0; i < report.scenes.size(); ++i)
    scenes[report.scenes[i].name] = {{"frame_ms", frameJson(report.times[i])},
                                     {"ratio", rounded(ratioTo(report.times.front(), report.times[i]), 3)},
                                     {"gpu_ms", gpuJson(report.times[i])}};
  return {{"device", report.info.device},
          {"driver", report.info.driver},
          {"size", {report.size.x, report.size.y}},
          {"frames", report.frames},
          {"frame_ms", frameJson(report.times.front())},
          {"gpu_ms", gpuJson(report.times.front())},
          {"startup_ms", startup},
          {"section_ms",
           {{"median", rounded(median(report.sectionMs), 3)},
            {"p95", rounded(percentile95(report.sectionMs), 3)}}},
          {"touch",
           {{"sounding_us", rounded(median(report.touch.soundingUs), 1)},
            {"press_us", rounded(median(report.touch.pressUs), 1)},
            {"leg_soundings_ms", rounded(report.touch.reachMapMs, 1)}}},
          {"memory_mb", rounded(report.memoryMb, 1)},
          {"scenes", scenes}};
}

std::string passList(const SceneTimes& times) {
  std::string list;
  for (const auto& pass : times.passes)
    list += fmt::format("{}{} {:.2f}", list.empty() ? "" : ", ", pass, median(times.gpuMs.at(pass)));
  return list;
}

void printReport(const Request& request, const BenchReport& report) {
  const auto heading = [&](const char* name) { return request.text(fmt::format("cli.column.{}", name)); };
  fmt::print("{}, {}, {}x{}\n\n", report.info.device, report.info.driver, report.size.x, report.size.y);
  using enum Table::Align;
  Table table({{heading("scene")},
               {heading("median"), Right},
               {heading("p95"), Right},
               {heading("ratio"), Right},
               {heading("passes")}});
  for (size_t i = 0; i < report.scenes.size(); ++i) {
    const SceneTimes& times = report.times[i];
    table.add({report.scenes[i].name, fmt::format("{:.2f}", median(times.frameMs)),
               fmt::format("{:.2f}", percentile95(times.frameMs)),
               fmt::format("{:.2f}", ratioTo(report.times.front(), times)), passList(times)});
  }
  Table startup({{heading("stage")}, {heading("time"), Right}});
  for (const auto& [stage, milliseconds] : report.startupMs)
    startup.add({stage, fmt::format("{:.1f}", milliseconds)});
  const std::string memory =
      request.text.format("cli.bench.memory", {{"megabytes", fmt::format("{:.0f}", report.memoryMb)}});
  fmt::print("{}\n{}\n{}\n", table.toString(), startup.toString(), memory);
}

int bench(const Request& request, const BenchOptions& options) {
  const BenchReport report = measure(request, options);
  if (request.json)
    printJson(reportJson(report));
  else
    printReport(request, report);
  return validationStatus();
}

}  // namespace

void addBench(CLI::App& cli, Request& request) {
  auto options = std::make_shared<BenchOptions>();
  CLI::App* sub = addSubcommand(cli, request, "bench");
  addSizeOption(*sub, request);
  sub->add_option("--frames", options->frames, request.text("cli.bench.frames"))
      ->type_name("N")
      ->capture_default_str()
      ->check(CLI::Range(1, 10000).description(""));
  sub->add_option("--scene", options->scenes, request.text("cli.bench.scene"))
      ->type_name("NAME")
      ->delimiter(',');
  addJsonOption(*sub, request);
  addModelOptions(*sub, request);
  addScriptOptions(*sub, request);
  addDeviceOptions(*sub, request);
  sub->callback(
      [&request, options] { request.action = [&request, options] { return bench(request, *options); }; });
}

}  // namespace app
