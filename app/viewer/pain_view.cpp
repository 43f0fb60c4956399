#include "app/viewer/pain_view.h"

#include "app/anatomy/trigger_points/placing.h"
#include "app/state/pain_palette.h"

namespace app {
namespace {

constexpr int kLegSlot = 0;
constexpr float kCover = 0.88f, kLines = 0.55f;
// Two breaths: on a CPU device the rest of the time is better spent on a fine picture.
constexpr float kRestsAtS = 12.0f;

}  // namespace

eng::HeatLook heatLookOf(const PainState& pain, const anatomy::PainMoment& moment, int slot) {
  const PainColours& colours = coloursOf(pain.palette);
  static_assert(std::tuple_size_v<decltype(colours.steps)> == eng::kHeatColours);
  return {.slot = slot,
          .local = moment.local,
          .front = moment.front,
          .zone = moment.zone,
          .spillover = anatomy::kSpilloverIntensity,
          .colours = colours.steps,
          .cover = kCover,
          .lines = kLines,
          .lineColour = colours.line};
}

PainView::PainView(const anatomy::Atlas& atlas, bool waits, bool cpuDevice)
    : atlas_(atlas),
      waits_(waits),
      maker_(atlas),
      motion_(cpuDevice ? std::optional(kRestsAtS) : std::nullopt) {}

const anatomy::Placements& PainView::places() {
  if (!places_)
    places_ = atlas_.triggerPoints ? anatomy::placeTriggerPoints(atlas_, *atlas_.triggerPoints)
                                   : anatomy::Placements{};
  return *places_;
}

void PainView::forget() {
  maker_.forget();
  places_.reset();
  volume_.reset();
  shown_ = false;
}

bool PainView::wanted(const ViewState& state) const {
  return atlas_.triggerPoints && atlas_.triggerPoints->findPoint(state.pain.point);
}

void PainView::follow(const ViewState& state) {
  motion_.follow(state.pain, state.preferences.reducedMotion);
  if (!wanted(state)) return;
  const PainFieldKey key{state.pain.point, state.pain.source};
  if (key != key_) {
    key_ = key;
    shown_ = false;
    volume_.reset();
  }
  if (shown_ || volume_) return;
  maker_.ask(key_, places().find(key_.point));
  volume_ = maker_.take(key_, waits_);
}

bool PainView::advance(const ViewState& state, double seconds) {
  follow(state);
  if (wanted(state) && !shown_ && !volume_) return true;
  motion_.advance(seconds);
  return motion_.moving();
}

void PainView::show(const ViewState& state, eng::Stage& stage, eng::View& view) {
  follow(state);
  if (volume_) {
    stage.setHeat(kLegSlot, &*volume_);
    volume_.reset();
    shown_ = true;
  }
  const anatomy::PainMoment now = motion_.moment();
  if (shown_ && now != anatomy::PainMoment{}) view.heat = heatLookOf(state.pain, now, kLegSlot);
}

}  // namespace app
