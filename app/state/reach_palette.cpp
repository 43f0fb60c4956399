#include "app/state/reach_palette.h"

#include <algorithm>

#include "app/mechanics/reach_heat.h"
#include "app/state/appearance.h"

namespace app {

const ReachColours& reachColours() {
  static const ReachColours kTeal = [] {
    constexpr std::array kHexes = {"#d7efe6", "#a5dccb", "#63c0b0", "#2f9c98", "#1a7480", "#134b61"};
    ReachColours colours;
    std::ranges::transform(kHexes, colours.steps.begin(),
                           [](const char* hex) { return *colourFromHex(hex); });
    colours.line = *colourFromHex("#0b3140");
    return colours;
  }();
  return kTeal;
}

glm::vec3 reachColour(float share) {
  const float at = std::clamp(mechanics::reachHeat(share), 0.0f, 1.0f) * float(kReachSteps);
  const int low = std::min(int(at), kReachSteps - 1);
  const auto& steps = reachColours().steps;
  return glm::mix(steps[size_t(low)], steps[size_t(low) + 1], at - float(low));
}

}  // namespace app
