#include "app/state/reach_palette.h"

#include <algorithm>

#include "app/mechanics/reach_heat.h"
#include "app/state/appearance.h"

namespace app {

namespace {

ReachColours from(const std::array<const char*, kReachSteps + 1>& hexes, const char* line) {
  ReachColours colours;
  std::ranges::transform(hexes, colours.steps.begin(), [](const char* hex) { return *colourFromHex(hex); });
  colours.line = *colourFromHex(line);
  return colours;
}

glm::vec3 colourAt(const ReachColours& colours, float strength) {
  const float at = std::clamp(strength, 0.0f, 1.0f) * float(kReachSteps);
  const int low = std::min(int(at), kReachSteps - 1);
  return glm::mix(colours.steps[size_t(low)], colours.steps[size_t(low) + 1], at - float(low));
}

}  // namespace

const ReachColours& rollColours() {
  static const ReachColours kPlum =
      from({"#efe3f3", "#d3b4de", "#b083c4", "#8a55a6", "#653083", "#421a5c"}, "#2a0d3d");
  return kPlum;
}

const ReachColours& reachColours() {
  static const ReachColours kTeal =
      from({"#d7efe6", "#a5dccb", "#63c0b0", "#2f9c98", "#1a7480", "#134b61"}, "#0b3140");
  return kTeal;
}

glm::vec3 reachColour(float share) {
  return colourAt(reachColours(), mechanics::reachHeat(share));
}

glm::vec3 rollColour(float kPa) {
  return colourAt(rollColours(), kPa / kFullRollKPa);
}

}  // namespace app
