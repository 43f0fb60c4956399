#include "app/viewer/footprint.h"

namespace app {
namespace {

// A sole is what lies less than this above the lowest point of the leg: bones do not touch the ground.
constexpr float kSoleMm = 28.0f;
constexpr float kDarkness = 0.55f;

}  // namespace

Footprint::Footprint(const anatomy::Atlas& atlas) {
  const float topMm = atlas.bounds.min.z + kSoleMm;
  for (const anatomy::Structure& structure : atlas.structures) {
    eng::Bounds sole;
    if (structure.bounds.min.z < topMm)
      for (const glm::vec3& position : structure.mesh.positions)
        if (position.z < topMm) sole.add(position);
    soles_.push_back(sole);
  }
}

eng::GroundShadow Footprint::shadow(const ViewState& state) const {
  if (state.preferences.theme == Theme::Print) return {};
  eng::Bounds sole;
  for (uint32_t i = 0; i < soles_.size(); ++i)
    if (state.drawn({i}) && !soles_[i].empty()) sole.add(soles_[i]);
  if (sole.empty()) return {};
  const glm::vec3 middle = sole.centre();
  return {.middleMm = {middle.x, middle.y, sole.min.z},
          .halfMm = 0.5f * glm::vec2(sole.size()),
          .darkness = kDarkness};
}

}  // namespace app
