#include "app/viewer/way_back_view.h"

#include "app/viewer/pain_view.h"
#include "app/viewer/painted_marks.h"

namespace app {
namespace {

constexpr int kPaintedSlot = 2;

}  // namespace

bool WayBackView::follow(const ViewState& state) {
  asked_ = state.wayBack.on && atlas_.triggerPoints;
  if (!asked_) return false;
  take();
  if (!skin_) return true;
  if (!answer_.ready || compared_ != state.wayBack.marks) compare(state.wayBack.marks);
  return false;
}

void WayBackView::take() {
  if (skin_) return;
  if (!making_.busy()) making_.begin([this] { return std::make_unique<anatomy::PaintedSkin>(atlas_); });
  if (auto made = making_.take(waits_)) skin_ = std::move(*made);
}

void WayBackView::forget() {
  making_.drop();
  skin_.reset();
  answer_ = {};
}

void WayBackView::compare(const std::vector<HurtMark>& marks) {
  compared_ = marks;
  const anatomy::PaintedPain pain = painOf(marks);
  answer_.candidates = anatomy::candidatesFor(pain, skin_->map(), *atlas_.triggerPoints);
  answer_.ready = true;
  painted_ = !marks.empty();
  if (painted_) volume_ = skin_->volumeOf(pain);
}

void WayBackView::show(const ViewState& state, eng::Stage& stage, eng::View& view) {
  follow(state);
  if (volume_) {
    stage.setHeat(kPaintedSlot, &*volume_);
    volume_.reset();
  }
  const anatomy::PainMoment inFull{.local = 0.0f, .front = 1.0f, .zone = 1.0f};
  if (asked_ && painted_ && view.heat.slot < 0) view.heat = heatLookOf(state.pain, inFull, kPaintedSlot);
}

}  // namespace app
