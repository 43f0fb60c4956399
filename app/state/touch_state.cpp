#include "app/state/touch_state.h"

#include <fmt/format.h>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/state/view_state.h"

namespace app {

std::optional<LegPlace> pressPlace(std::string_view word, const anatomy::Atlas& atlas) {
  if (const auto* point = atlas.triggerPoints ? atlas.triggerPoints->findPoint(word) : nullptr)
    return LegPlace{point->t, point->thetaDeg};
  const std::vector<float> numbers = pointNumbers(word);
  if (numbers.size() == 2) return LegPlace{numbers[0], numbers[1]};
  if (numbers.size() != 3) return std::nullopt;
  return legPlace(atlas.frame.toDisplay({numbers[0], numbers[1], numbers[2]}), atlas);
}

LegPlace legPlace(glm::vec3 displayMm, const anatomy::Atlas& atlas) {
  const anatomy::LegPoint point = atlas.frame.pointFromLeg(atlas.frame.toLeg(displayMm));
  return {point.t, point.thetaDeg};
}

std::string placeWord(const LegPlace& place) {
  return fmt::format("{:.4f},{:.2f}", place.t, place.thetaDeg);
}

void putMuscleBack(ViewState& state, const anatomy::Atlas& atlas) {
  if (!state.peel.amounts.any()) return;
  state.peel.amounts = {};
  openOrClose(state, atlas);
}

void layStill(ViewState& state) {
  state.press.at.reset();
  state.posture = {};
  state.exercise = {};
}

}  // namespace app
