// Makes fields of heat for trigger points, in the background, so that the window never waits.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/anatomy/atlas.h"
#include "app/anatomy/trigger_points/pain_heat.h"
#include "engine/base/in_making.h"

namespace app {

// What a field is made for.
struct PainFieldKey {
  std::string point, source;
  bool operator==(const PainFieldKey&) const = default;
};

class PainFieldMaker {
 public:
  // The atlas is borrowed.
  explicit PainFieldMaker(const anatomy::Atlas& atlas) : atlas_(atlas) {}

  // Drops what is in the making, once it is done: the atlas is about to change, or has.
  void forget();
  // Begins to make a field, unless another is in the making. `placed` may be null and is copied.
  void ask(const PainFieldKey& key, const anatomy::PlacedPoint* placed);
  // The field for `key`, once, when it is there; `wait` until it is. One for another key is dropped.
  std::optional<eng::HeatVolume> take(const PainFieldKey& key, bool wait);

 private:
  eng::HeatVolume make(const PainFieldKey& key, const std::optional<anatomy::PlacedPoint>& placed);

  const anatomy::Atlas& atlas_;
  eng::Mesh hull_;                           // of a leg without skin, once pain is first asked for
  std::unique_ptr<anatomy::PainHeat> heat_;  // likewise
  PainFieldKey inMaking_;
  eng::InMaking<eng::HeatVolume> making_;
};

}  // namespace app
