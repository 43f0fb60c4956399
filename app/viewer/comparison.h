// The Comparison: the state that is shown beside the present one, while there is one.
#pragma once

#include <optional>
#include <string>

#include "app/state/appearance.h"
#include "app/viewer/anchor_finder.h"
#include "app/viewer/named_views.h"

namespace app {

class Comparison {
 public:
  // Makes it what `now.compareWith` names, read once for each name. Preferences and labels are those of `now`.
  // Throws eng::Error when there is nothing of that name, and is then empty.
  void follow(const ViewState& now, const NamedViews& views, const ApplyContext& context);
  // Saved views have changed: the next follow() reads anew.
  void forget() { name_.clear(); }

  bool shown() const { return state_.has_value(); }
  const ViewState& state() const { return *state_; }
  const std::string& title() const { return title_; }

  // Its scene in the other half, seen as `main` is. Props belong to the present state: of the `lookCount` looks
  // that a scene has they get those that show nothing.
  eng::SceneBeside scene(const anatomy::Atlas& atlas, const Palette& palette, const eng::View& main,
                         const Area& half, size_t lookCount) const;

  AnchorFinder anchors;

 private:
  std::optional<ViewState> state_;
  std::string name_, title_;
};

}  // namespace app
