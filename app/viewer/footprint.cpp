#include "app/viewer/footprint.h"

#include <algorithm>
#include <limits>

namespace app {
namespace {

// A sole is what lies less than this above the lowest point of the leg: bones do not touch the ground.
constexpr float kSoleMm = 28.0f;
constexpr float kDarkness = 0.55f;

}  // namespace

Footprint::Footprint(std::span<const eng::Mesh* const> meshes) {
  float lowestMm = std::numeric_limits<float>::max();
  for (const eng::Mesh* mesh : meshes)
    for (const glm::vec3& position : mesh->positions) lowestMm = std::min(lowestMm, position.z);
  for (const eng::Mesh* mesh : meshes) {
    eng::Bounds sole;
    for (const glm::vec3& position : mesh->positions)
      if (position.z < lowestMm + kSoleMm) sole.add(position);
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
