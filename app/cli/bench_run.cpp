#include "app/cli/bench_run.h"

#include <algorithm>
#include <cmath>

#include "engine/base/parallel.h"

namespace app {
namespace {

constexpr int kBlockFrames = 5;
constexpr float kAnkleDeg = 20.0f;  // how far a moved scene swings to either side
// Frames in flight: after these a block's frame takes as long as the GPU takes for one of its own scene.
constexpr int kSettleFrames = 3;

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0.0;
  const size_t index = std::min(values.size() - 1, size_t(share * double(values.size())));
  std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(index), values.end());
  return values[index];
}

void addPasses(const std::vector<eng::PassTiming>& timings, SceneTimes& times) {
  for (const auto& timing : timings) {
    auto& values = times.gpuMs[timing.name];
    if (values.empty()) times.passes.push_back(timing.name);
    values.push_back(timing.milliseconds);
  }
}

}  // namespace

double median(std::vector<double> values) {
  return quantile(std::move(values), 0.5);
}
double percentile95(std::vector<double> values) {
  return quantile(std::move(values), 0.95);
}

double ratioTo(const SceneTimes& base, const SceneTimes& times) {
  std::vector<double> ratios;
  for (size_t round = 0; round < times.roundMs.size(); ++round)
    ratios.push_back(times.roundMs[round] / base.roundMs[round]);
  return median(std::move(ratios));
}

double Stopwatch::lap() {
  const auto now = std::chrono::steady_clock::now();
  const double milliseconds = std::chrono::duration<double, std::milli>(now - start_).count();
  start_ = now;
  return milliseconds;
}

ImDrawData* BenchRun::buildInterface(const BenchScene& scene) {
  std::vector<std::string> ignored;
  const InterfaceInput input{.atlas = atlas_,
                             .state = scene.state,
                             .camera = scene.state.camera,
                             .hovered = {},
                             .anchors = {},
                             .timings = {},
                             .device = {},
                             .notice = {}};
  return interface_.build(input, stage_.size(), 1.0f, ignored);
}

// Each press goes to and fro along its part of the calf, a little further in every frame, and is solved anew.
void BenchRun::shape(const BenchScene& scene) {
  ++frame_;
  LegForm::Shape shape{.peel = scene.state.peel.amounts,
                       .posture = scene.state.posture,
                       .dents = {},
                       .dentsRevision = scene.presses > 0 || scene.rolls ? frame_ : 0,
                       .drawn = std::vector<bool>(atlas_.structures.size(), true)};
  const mechanics::Tool& tool = *mechanics_.findTool("thumb");
  const float swing = std::sin(0.3f * float(frame_)), share = 0.5f + 0.5f * swing;
  if (scene.moves) shape.posture.ankleDeg = kAnkleDeg * (swing - 0.5f);
  std::vector<mechanics::Sounding> soundings(size_t(scene.presses));
  eng::parallelFor(soundings.size(), [&](size_t i) {
    const float t = 0.3f + 0.4f * (float(i / 4) + 0.8f * share) / float((scene.presses + 3) / 4);
    soundings[i] = soundAt(atlas_, mechanics_, t, 135.0f + 30.0f * float(i % 4));
  });
  for (const mechanics::Sounding& sounding : soundings)
    shape.dents.push_back(dentOf(sounding, press(sounding.stack, tool, tool.usualForceN)));
  if (scene.rolls) roll(shape);
  form_.show(stage_, shape);
}

// A pass over the calf, a little further in every frame.
void BenchRun::roll(LegForm::Shape& shape) {
  const float share = 0.5f + 0.5f * std::sin(0.1f * float(frame_));
  roll_.follow({.t = std::lerp(0.15f, 0.82f, share)}, {});
  shape.dents = roll_.dents();
}

// An unchanged scene would be kept from the last frame, which is not what is measured.
void BenchRun::draw(const BenchScene& scene) {
  shape(scene);
  stage_.forgetScene();
  eng::View view = scene.view;
  std::vector<eng::Look> looks = scene.looks;
  tools_.show(scene.rolls ? roll_.tools() : std::vector<ShownTool>{}, scene.state.camera, stage_);
  tools_.addLooks(looks);
  if (scene.rolls) roll_.show(stage_, view);
  stage_.draw(view, looks, scene.interface ? buildInterface(scene) : nullptr);
}

void BenchRun::drawFinished(const BenchScene& scene) {
  draw(scene);
  stage_.finish();
}

void BenchRun::measureBlock(const BenchScene& scene, int frames, SceneTimes& times) {
  for (int i = 0; i < kSettleFrames; ++i) draw(scene);
  Stopwatch watch;
  std::vector<double> round;
  for (int i = 0; i < frames; ++i) {
    draw(scene);
    round.push_back(watch.lap());
    addPasses(stage_.timings(), times);
  }
  times.frameMs.insert(times.frameMs.end(), round.begin(), round.end());
  times.roundMs.push_back(median(std::move(round)));
}

std::vector<SceneTimes> BenchRun::measure(const std::vector<BenchScene>& scenes, int frames) {
  std::vector<SceneTimes> times(scenes.size());
  for (int done = 0; done < frames; done += kBlockFrames)
    for (size_t i = 0; i < scenes.size(); ++i)
      measureBlock(scenes[i], std::min(kBlockFrames, frames - done), times[i]);
  return times;
}

}  // namespace app
