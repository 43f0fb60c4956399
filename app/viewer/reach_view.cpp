#include "app/viewer/reach_view.h"

#include "app/anatomy/leg_hull.h"
#include "app/state/reach_palette.h"

namespace app {
namespace {

constexpr size_t kReachSlot = 3;
constexpr float kLatticeMm = 4.0f;
constexpr float kCover = 0.8f, kLines = 0.7f;
constexpr mechanics::SoundingGrid kGrid{
    .t = {0.0f, 1.0f}, .firstDeg = 0.0f, .stepDeg = 7.5f, .rows = 51, .columns = 48};

std::optional<ReachWish> wishOf(const ViewState& state) {
  const PressState& press = state.press;
  if (press.reach.empty() || press.forceN <= 0.0f) return std::nullopt;
  return ReachWish{press.reach, press.tool, press.forceN, state.posture};
}

eng::HeatLook lookOf() {
  const ReachColours& colours = reachColours();
  return {.slot = int(kReachSlot),
          .front = 1.0f,
          .zone = 1.0f,
          .colours = colours.steps,
          .cover = kCover,
          .lines = kLines,
          .lineColour = colours.line};
}

}  // namespace

eng::HeatVolume ReachView::make(const ReachWish& wish) {
  const eng::Mesh* skin = anatomy::skinOf(atlas_);
  if (!skin && hull_.positions.empty()) hull_ = anatomy::legHull(atlas_);
  const eng::Mesh& surface = skin ? *skin : hull_;
  if (!lattice_) lattice_ = std::make_unique<eng::HeatLattice>(surface, kLatticeMm);
  if (!soundings_ || sounded_ != wish.posture) {
    soundings_ = std::make_unique<mechanics::LegSoundings>(atlas_, mechanics_, kGrid, wish.posture);
    sounded_ = wish.posture;
  }
  std::vector<std::optional<mechanics::Reach>> map(soundings_->size());
  const auto structure = atlas_.find(wish.structure);
  const mechanics::Tool* tool = mechanics_.findTool(wish.tool);
  if (structure && tool)
    map = mechanics::reachMap(*soundings_, mechanics_, *tool, std::min(wish.forceN, tool->mostForceN),
                              *structure);
  return lattice_->filled(mechanics::reachValues(atlas_, surface, *soundings_, map));
}

bool ReachView::follow(const ViewState& state) {
  const std::optional<ReachWish> wish = wishOf(state);
  asked_ = wish.has_value();
  if (!asked_ || shown_ == wish) return false;
  if (!making_.busy()) {
    inMaking_ = *wish;
    making_.begin([this, made = *wish] { return make(made); });
  }
  std::optional<eng::HeatVolume> made = making_.take(waits_);
  if (!made) return true;
  volume_ = std::move(made);
  shown_ = inMaking_;  // an older wish is better than none while the next is made
  return shown_ != wish && (!waits_ || follow(state));
}

void ReachView::show(const ViewState& state, eng::Stage& stage, eng::View& view) {
  follow(state);
  if (volume_) {
    stage.setHeat(kReachSlot, &*volume_);
    volume_.reset();
  }
  const bool fits = shown_ && shown_->structure == state.press.reach;
  if (asked_ && fits && view.heat.slot < 0) view.heat = lookOf();
}

}  // namespace app
