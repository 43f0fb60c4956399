// A BenchRun: the times of all frames of all scenes, drawn in turns so that heat and neighbours hit all
// alike.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "app/cli/bench_scene.h"
#include "app/ui/interface.h"
#include "app/viewer/leg_form.h"
#include "app/viewer/roll_view.h"

namespace app {

struct SceneTimes {
  std::vector<double> frameMs;
  std::vector<double> roundMs;      // the median of each round
  std::vector<std::string> passes;  // in drawing order
  std::map<std::string, std::vector<double>> gpuMs;
};

// Of an empty list: 0.
double median(std::vector<double> values);
double percentile95(std::vector<double> values);

// How many times as long as `base` a frame takes: the median of the ratios of each round, whose frames had
// the same neighbours.
double ratioTo(const SceneTimes& base, const SceneTimes& times);

// Milliseconds since it was made or last read.
class Stopwatch {
 public:
  double lap();

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

class BenchRun {
 public:
  // All are borrowed.
  BenchRun(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics, Interface& interface,
           eng::Stage& stage, const std::filesystem::path& assets)
      : atlas_(atlas),
        interface_(interface),
        stage_(stage),
        mechanics_(mechanics),
        form_(atlas, mechanics),
        roll_(atlas, mechanics, true),
        tools_(assets) {}

  // One frame, finished by the GPU when this returns.
  void drawFinished(const BenchScene& scene);

  // `frames` of each scene, in blocks by turns. Times are by scene, in the order given.
  std::vector<SceneTimes> measure(const std::vector<BenchScene>& scenes, int frames);

 private:
  void draw(const BenchScene& scene);
  void shape(const BenchScene& scene);
  void roll(LegForm::Shape& shape);
  ImDrawData* buildInterface(const BenchScene& scene);
  void measureBlock(const BenchScene& scene, int frames, SceneTimes& times);

  const anatomy::Atlas& atlas_;
  Interface& interface_;
  eng::Stage& stage_;
  const mechanics::Mechanics& mechanics_;
  LegForm form_;
  RollView roll_;
  ToolView tools_;
  uint64_t frame_ = 0;
};

}  // namespace app
