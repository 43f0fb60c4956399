#include "app/anatomy/leg_selection.h"

#include <algorithm>

namespace anatomy {
namespace {

// Muscle, fat and skin stand out this far beyond the bones of a big leg.
constexpr float kFleshMm = 60.0f;

bool isShinBone(const PartIdentity& part) {
  return part.row && (part.row->id == "tibia" || part.row->id == "fibula");
}

}  // namespace

std::optional<Side> chooseSide(const std::vector<const PartIdentity*>& parts, std::optional<Side> wanted) {
  if (wanted) return wanted;
  const auto named = [&](Side side, bool shinOnly) {
    return std::ranges::any_of(parts, [&](const PartIdentity* part) {
      return part->side == side && (!shinOnly || isShinBone(*part));
    });
  };
  for (const bool shinOnly : {true, false})
    for (const Side side : {Side::Right, Side::Left})
      if (named(side, shinOnly)) return side;
  return std::nullopt;
}

bool isOfOtherSide(const PartIdentity& part, std::optional<Side> side) {
  return side && part.side && *part.side != *side;
}

void LegRoom::add(const PartIdentity& part, const eng::Bounds& bounds) {
  // The femur would open the room up to the hip.
  if (part.row && part.row->kind == Kind::Bone && part.row->id != "femur") bones_.add(bounds);
}

bool LegRoom::isAway(const PartIdentity& part, const eng::Bounds& bounds) const {
  if (bones_.empty() || (part.row && part.side)) return false;
  const glm::vec3 middle = 0.5f * (bounds.min + bounds.max);
  return glm::any(glm::lessThan(middle, bones_.min - kFleshMm)) ||
         glm::any(glm::greaterThan(middle, bones_.max + kFleshMm));
}

}  // namespace anatomy
