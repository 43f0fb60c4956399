// Shows on the skin where a tool with its present force reaches a muscle.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/mechanics/reach_heat.h"
#include "app/state/view_state.h"
#include "engine/base/in_making.h"
#include "engine/render/stage.h"

namespace app {

// What a map is made for.
struct ReachWish {
  std::string structure, tool;
  float forceN = 0.0f;
  mechanics::Posture posture;
  bool operator==(const ReachWish&) const = default;
};

// Made in the background, so that the window never waits; the soundings of the leg are kept while its posture
// stays.
class ReachView {
 public:
  // Both are borrowed. `waits`: a picture is complete or not there at all, as without a window.
  ReachView(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics, bool waits)
      : atlas_(atlas), mechanics_(mechanics), waits_(waits) {}

  // True while a map is being made.
  bool follow(const ViewState& state);
  // Brings the map to the stage and says in `view` how it looks, unless the view shows other heat.
  void show(const ViewState& state, eng::Stage& stage, eng::View& view);

 private:
  eng::HeatVolume make(const ReachWish& wish);

  const anatomy::Atlas& atlas_;
  const mechanics::Mechanics& mechanics_;
  bool waits_;
  bool asked_ = false;
  std::optional<ReachWish> shown_;  // the stage has it, or `volume_` does
  ReachWish inMaking_;
  std::optional<eng::HeatVolume> volume_;  // made, and not yet on the stage
  // Of the thread that makes; nobody else touches them while it does.
  eng::Mesh hull_;  // of a leg without skin
  std::unique_ptr<eng::HeatLattice> lattice_;
  std::unique_ptr<mechanics::LegSoundings> soundings_;
  mechanics::Posture sounded_;
  eng::InMaking<eng::HeatVolume> making_;  // last: it is waited for before the others go
};

}  // namespace app
