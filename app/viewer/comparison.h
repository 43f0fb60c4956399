// The Comparison: the state that is shown beside the present one, while there is one.
#pragma once

#include <optional>
#include <string>

#include "app/state/appearance.h"
#include "app/viewer/anchor_finder.h"
#include "app/viewer/compared_leg.h"
#include "app/viewer/named_views.h"

namespace app {

class Comparison {
 public:
  // As of ComparedLeg.
  Comparison(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics, bool waits, bool cpuDevice)
      : leg_(atlas, mechanics, waits, cpuDevice) {}

  // Makes it what `now.compareWith` names, read once for each name. Preferences and labels are those of
  // `now`. Throws eng::Error when there is nothing of that name, and is then empty.
  void follow(const ViewState& now, const NamedViews& views, const ApplyContext& context);
  // Saved views have changed: the next follow() reads anew.
  void forget() { name_.clear(); }
  // After trigger points were read anew.
  void forgetContent() { leg_.forget(); }

  bool shown() const { return state_.has_value(); }
  const ViewState& state() const { return *state_; }
  const std::string& title() const { return title_; }

  // True while something moves in it or is still being made.
  bool advance(double seconds) { return state_ && leg_.advance(*state_, seconds); }

  // Brings its leg to the stage, where the present one lies as in `main`, and adds its looks to the `looks`
  // of the present scene, which shows nothing of it.
  void addLooks(const anatomy::Atlas& atlas, const Palette& palette, const LegForm& main, eng::Stage& stage,
                std::vector<eng::Look>& looks);

  // Its scene in the other half, seen as `main` is, after addLooks(). `lookCount`: of every scene.
  eng::SceneBeside scene(const eng::View& main, const Area& half, eng::Stage& stage, size_t lookCount);

  AnchorFinder anchors;

 private:
  std::optional<ViewState> state_;
  std::string name_, title_;
  ComparedLeg leg_;
  size_t firstProp_ = 0;  // of its own, among the looks of a scene
};

}  // namespace app
