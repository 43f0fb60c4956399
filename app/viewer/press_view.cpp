#include "app/viewer/press_view.h"

#include "engine/base/error.h"

namespace app {

const mechanics::Sounding& PressView::soundingAt(const LegPlace& place, const mechanics::Posture& posture) {
  std::optional<Sounded>& kept = posture == mechanics::Posture{} ? atRest_ : sounded_;
  if (!kept || kept->place != place || kept->posture != posture)
    kept = Sounded{place, posture, mechanics::soundAt(atlas_, mechanics_, place.t, place.thetaDeg, posture)};
  return kept->sounding;
}

bool PressView::follow(const ViewState& state, const mechanics::Posture& posture,
                       const anatomy::Placements& points) {
  Asked asked{state.press, posture, state.pain.point};
  if (asked_ == asked) return false;
  asked_ = std::move(asked);
  palpation_.reset();
  problem_.clear();
  const mechanics::Tool* tool = mechanics_.findTool(state.press.tool);
  if (!state.press.at || !tool) return true;
  try {
    const LegPlace& place = *state.press.at;
    const mechanics::Sounding& atRest = soundingAt(place, {});
    const mechanics::Sounding& sounding = soundingAt(place, posture);
    palpation_ = mechanics::palpate(atlas_, mechanics_, points, *tool, {place.t, place.thetaDeg},
                                    state.press.forceN, sounding, &atRest, state.pain.point);
  } catch (const eng::Error& error) {
    problem_ = error.what();
  }
  return true;
}

}  // namespace app
