// Shows the pain of the pressed trigger point on a stage: its field of heat and how far it has spread.
#pragma once

#include "app/anatomy/trigger_points/placement.h"
#include "app/state/view_state.h"
#include "app/viewer/pain_field_maker.h"
#include "app/viewer/pain_motion.h"
#include "engine/render/stage.h"

namespace app {

class PainView {
 public:
  // The atlas is borrowed. `waits`: a picture is complete or not there at all, as without a window. `slot`:
  // of the stage's heat.
  PainView(const anatomy::Atlas& atlas, bool waits, bool cpuDevice, int slot = 0);

  // True while something moves or is still being made. The clock stands until there is something to see.
  bool advance(const ViewState& state, double seconds);

  // What a tool presses on: that point hurts so strongly, 0 to 1, while no point is pressed by command. An
  // empty one: nothing hurts any more, and what did fades.
  // `atS`: as it feels that long after the press began; none: it plays.
  void touch(const std::string& point, float strength, std::optional<float> atS = {});

  // Everything that was made of the atlas's trigger points.
  void forget();

  // Brings the field to the stage and says in `view` how it looks now.
  void show(const ViewState& state, eng::Stage& stage, eng::View& view);

  // How much of the pain is felt now; all zero while none is.
  anatomy::PainMoment moment() const;
  float sincePressS() const { return motion_.sincePressS(); }
  // Of all points in this leg, found when it is first asked for.
  const anatomy::Placements& places();

 private:
  void follow(const ViewState& state);
  PainState felt(const PainState& asked) const;
  bool wanted(const PainState& pain) const;

  const anatomy::Atlas& atlas_;
  bool waits_;
  int slot_;
  std::optional<anatomy::Placements> places_;
  PainFieldMaker maker_;
  PainMotion motion_;
  std::optional<eng::HeatVolume> volume_;  // made, and not yet on the stage
  bool shown_ = false;                     // the stage has the field of the pressed point
  PainFieldKey key_;
  std::string touched_;  // the point under the tool, or the last one
  float strength_ = 1.0f;
  std::optional<float> touchedAtS_;
  bool touches_ = false;
  bool byTouch_ = false;  // what is shown comes from a tool
};

// How pain of that moment looks in the colours of a palette, on whatever is hot in the slot.
eng::HeatLook heatLookOf(const PainState& pain, const anatomy::PainMoment& moment, int slot);

}  // namespace app
