#include "app/viewer/pain_view.h"

#include <algorithm>

#include "app/anatomy/trigger_points/placing.h"
#include "app/state/pain_palette.h"

namespace app {
namespace {

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

PainView::PainView(const anatomy::Atlas& atlas, bool waits, bool cpuDevice, int slot)
    : atlas_(atlas),
      waits_(waits),
      slot_(slot),
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
  touched_.clear();
  touches_ = false;
  volume_.reset();
  shown_ = false;
}

void PainView::touch(const std::string& point, float strength, std::optional<float> atS) {
  touches_ = !point.empty();
  if (!touches_) return;
  touched_ = point;
  touchedAtS_ = atS;
  strength_ = strength;
}

// A point that was pressed by command is shown before one under a tool.
PainState PainView::felt(const PainState& asked) const {
  PainState pain = asked;
  if (!asked.point.empty() || touched_.empty()) return pain;
  pain.point = touched_;
  pain.atS = touches_ ? touchedAtS_ : std::nullopt;
  pain.released = !touches_;
  return pain;
}

anatomy::PainMoment PainView::moment() const {
  anatomy::PainMoment now = motion_.moment();
  if (!byTouch_) return now;
  now.local *= std::min(1.0f, 2.0f * strength_);
  now.zone *= strength_;
  return now;
}

bool PainView::wanted(const PainState& pain) const {
  return atlas_.triggerPoints && atlas_.triggerPoints->findPoint(pain.point);
}

void PainView::follow(const ViewState& state) {
  const PainState pain = felt(state.pain);
  byTouch_ = state.pain.point.empty();
  motion_.follow(pain, state.preferences.reducedMotion);
  if (!wanted(pain)) return;
  const PainFieldKey key{pain.point, pain.source};
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
  if (wanted(felt(state.pain)) && !shown_ && !volume_) return true;
  motion_.advance(seconds);
  return motion_.moving();
}

void PainView::show(const ViewState& state, eng::Stage& stage, eng::View& view) {
  follow(state);
  if (volume_) {
    stage.setHeat(size_t(slot_), &*volume_);
    volume_.reset();
    shown_ = true;
  }
  const anatomy::PainMoment now = moment();
  if (shown_ && now != anatomy::PainMoment{}) view.heat = heatLookOf(state.pain, now, slot_);
}

}  // namespace app
