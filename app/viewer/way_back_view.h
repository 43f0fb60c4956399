// Compares what was painted with what every trigger point is said to make hurt. The map of the zones is made
// once, in the background; afterwards an answer takes some milliseconds.
#pragma once

#include <future>
#include <map>
#include <optional>

#include "app/anatomy/atlas.h"
#include "app/state/view_state.h"
#include "app/ui/interface.h"

namespace app {

class WayBackView {
 public:
  // The atlas is borrowed. `waits`: there is an answer at once, as without a window.
  WayBackView(const anatomy::Atlas& atlas, bool waits) : atlas_(atlas), waits_(waits) {}

  // True while the map is being made.
  bool follow(const ViewState& state);

  // Null while nobody asks.
  const WayBackAnswer* answer() const { return asked_ ? &answer_ : nullptr; }

 private:
  void take();
  void compare(const std::vector<HurtMark>& marks);
  std::vector<HurtSpot> spotsOf(const HurtMark& mark);
  const std::vector<HurtSpot>& spotsOfZone(const std::string& zone);

  const anatomy::Atlas& atlas_;
  bool waits_;
  bool asked_ = false;
  std::future<anatomy::ZoneMap> making_;
  std::optional<anatomy::ZoneMap> map_;
  std::vector<HurtMark> compared_;
  std::map<std::string, std::vector<HurtSpot>> zoneSpots_;
  WayBackAnswer answer_;
};

}  // namespace app
