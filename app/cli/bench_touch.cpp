#include "app/cli/bench_touch.h"

#include "app/cli/bench_run.h"
#include "app/mechanics/reach_map.h"

namespace app {
namespace {

constexpr int kPlaces = 100;

}  // namespace

TouchTimes touchTimes(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics) {
  TouchTimes times;
  const mechanics::Tool& tool = mechanics.tools.front();
  for (int i = 0; i < kPlaces; ++i) {
    const float t = 0.2f + 0.6f * float(i) / float(kPlaces), thetaDeg = 130.0f + float(7 * i % 100);
    Stopwatch watch;
    const mechanics::Sounding sounding = soundAt(atlas, mechanics, t, thetaDeg);
    times.soundingUs.push_back(1000.0 * watch.lap());
    const mechanics::Contact contact = press(sounding.stack, tool, tool.usualForceN);
    for (const mechanics::Layer& layer : sounding.stack.layers()) isReached(contact, layer);
    times.pressUs.push_back(1000.0 * watch.lap());
  }
  Stopwatch watch;
  const mechanics::LegSoundings soundings(atlas, mechanics, {.stepDeg = 7.5f, .rows = 51, .columns = 48});
  times.reachMapMs = watch.lap();
  return times;
}

}  // namespace app
