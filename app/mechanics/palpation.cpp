#include "app/mechanics/palpation.h"

#include <utility>

namespace mechanics {

float forceForIndentation(const LayerStack& stack, const Tool& tool, float indentationMm) {
  constexpr int kHalvings = 24;
  float low = 0.0f, high = tool.mostForceN;
  for (int i = 0; i < kHalvings; ++i) {
    const float middle = 0.5f * (low + high);
    (press(stack, tool, middle).indentationMm < indentationMm ? low : high) = middle;
  }
  return 0.5f * (low + high);
}

Palpation palpate(const anatomy::Atlas& atlas, const Mechanics& mechanics, const anatomy::Placements& points,
                  const Tool& tool, PalpationSite site, float forceN, Sounding sounding,
                  const Sounding* atRest, std::string_view chosen) {
  Palpation made{.tool = &tool, .site = site, .sounding = std::move(sounding), .heldForceN = forceN};
  const Contact contact = press(made.sounding.stack, tool, forceN);
  made.refused = refusedPress(mechanics.keepOuts, site.t, site.thetaDeg, forceN);
  if (made.refused) return made;
  made.contact = contact;
  made.compressedMm = made.sounding.stack.compressionMm(contact.load);
  made.feeling = feel(atlas, points, mechanics.pain, made.sounding, contact, chosen);
  if (atRest)
    made.heldForceN =
        forceForIndentation(made.sounding.stack, tool, press(atRest->stack, tool, forceN).indentationMm);
  return made;
}

}  // namespace mechanics
