// Shows what was painted as heat on the leg, and compares it with what every trigger point is said to make
// hurt. The map of the zones is made once, in the background; afterwards an answer takes some milliseconds.
#pragma once

#include <memory>
#include <optional>

#include "app/anatomy/way_back/painted_skin.h"
#include "app/state/view_state.h"
#include "app/ui/interface.h"
#include "engine/base/in_making.h"
#include "engine/render/stage.h"

namespace app {

class WayBackView {
 public:
  // The atlas is borrowed. `waits`: there is an answer at once, as without a window.
  WayBackView(const anatomy::Atlas& atlas, bool waits) : atlas_(atlas), waits_(waits) {}

  // True while the map is being made.
  bool follow(const ViewState& state);

  // Brings what was painted to the stage and says in `view` how it looks, unless the view shows other heat.
  void show(const ViewState& state, eng::Stage& stage, eng::View& view);

  // The map of the zones, which may have become others.
  void forget();

  // Null while nobody asks.
  const WayBackAnswer* answer() const { return asked_ ? &answer_ : nullptr; }

 private:
  void take();
  void compare(const std::vector<HurtMark>& marks);

  const anatomy::Atlas& atlas_;
  bool waits_;
  bool asked_ = false;
  eng::InMaking<std::unique_ptr<anatomy::PaintedSkin>> making_;
  std::unique_ptr<anatomy::PaintedSkin> skin_;
  std::vector<HurtMark> compared_;
  std::optional<eng::HeatVolume> volume_;  // made, and not yet on the stage
  bool painted_ = false;                   // there is something to be seen on the leg
  WayBackAnswer answer_;
};

}  // namespace app
