#include "app/state/pain_palette.h"

#include <algorithm>

#include "app/state/appearance.h"

namespace app {
namespace {

using Hexes = std::array<const char*, kPainSteps + 1>;

PainColours from(const Hexes& steps, const char* line, const char* nodule, const char* band) {
  PainColours colours{{}, *colourFromHex(line), *colourFromHex(nodule), *colourFromHex(band)};
  std::ranges::transform(steps, colours.steps.begin(), [](const char* hex) { return *colourFromHex(hex); });
  return colours;
}

}  // namespace

const PainColours& coloursOf(PainPalette palette) {
  static const PainColours kEmber = from({"#fff1c2", "#ffd58a", "#ff9f55", "#f2603c", "#cf2530", "#8f0f2c"},
                                         "#5c0a20", "#b3142f", "#f0c9a0");
  static const PainColours kSea = from({"#f2fbf6", "#a8dbd7", "#66bfc9", "#3597b9", "#2b64a2", "#252c70"},
                                       "#0f1d4c", "#22409a", "#cfe8e4");
  static const PainColours kGrey = from({"#f4f4f4", "#d4d4d4", "#acacac", "#808080", "#545454", "#2a2a2a"},
                                        "#0a0a0a", "#161616", "#d8d8d8");
  return palette == PainPalette::Ember ? kEmber : palette == PainPalette::Sea ? kSea : kGrey;
}

glm::vec3 painColour(const PainColours& colours, float pain) {
  const float at = std::clamp(pain / kMostPain, 0.0f, 1.0f) * float(kPainSteps);
  const int low = std::min(int(at), kPainSteps - 1);
  return glm::mix(colours.steps[size_t(low)], colours.steps[size_t(low) + 1], at - float(low));
}

}  // namespace app
