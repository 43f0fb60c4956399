#include "app/viewer/pain_field_maker.h"

#include "app/anatomy/leg_hull.h"

namespace app {

void PainFieldMaker::forget() {
  making_.drop();
}

// One at a time: what is being made touches the hull and the lattice.
void PainFieldMaker::ask(const PainFieldKey& key, const anatomy::PlacedPoint* placed) {
  if (making_.busy()) return;
  inMaking_ = key;
  std::optional<anatomy::PlacedPoint> place;
  if (placed) place = *placed;
  making_.begin([this, key, place] { return make(key, place); });
}

std::optional<eng::HeatVolume> PainFieldMaker::take(const PainFieldKey& key, bool wait) {
  std::optional<eng::HeatVolume> volume = making_.take(wait);
  if (inMaking_ != key) volume.reset();
  return volume;
}

eng::HeatVolume PainFieldMaker::make(const PainFieldKey& key,
                                     const std::optional<anatomy::PlacedPoint>& placed) {
  if (!heat_) {
    const eng::Mesh* skin = anatomy::skinOf(atlas_);
    if (!skin) hull_ = anatomy::legHull(atlas_);
    heat_ = std::make_unique<anatomy::PainHeat>(atlas_, skin ? *skin : hull_);
  }
  const anatomy::TriggerPointTable& table = *atlas_.triggerPoints;
  return heat_->volumeOf({*table.findPoint(key.point), table, placed ? &*placed : nullptr, key.source});
}

}  // namespace app
