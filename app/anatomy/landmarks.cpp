#include "app/anatomy/landmarks.h"

#include <fmt/format.h>

#include "app/anatomy/landmark_rules.h"
#include "app/anatomy/leg_axes.h"

namespace anatomy {
namespace {

bool hasBothShinBones(const std::vector<BoneMesh>& bones, Problems& problems) {
  for (const char* id : {"tibia", "fibula"}) {
    if (findBone(bones, id)) continue;
    problems.push_back({id, "this bone is missing and the leg cannot be placed without it; add its file"});
    return false;
  }
  return true;
}

void checkSide(std::optional<Side> named, Side shown, Problems& problems) {
  if (!named || *named == shown) return;
  problems.push_back(
      {"tibia, fibula", fmt::format("named {} but shaped as a {} leg; shown as {}: is the file mirrored?",
                                    idOf(*named), idOf(shown), idOf(shown))});
}

// The display frame's x is the person's right: a right leg's lateral, a left leg's medial.
glm::mat4 displayFromLeg(Side side) {
  glm::mat4 matrix(1.0f);
  if (side == Side::Left) matrix[0].x = -1.0f;
  return matrix;
}

}  // namespace

std::optional<LegFit> fitLeg(const std::vector<BoneMesh>& bones, std::optional<Side> side,
                             Problems& problems) {
  if (!hasBothShinBones(bones, problems)) return std::nullopt;
  std::optional<LegAxes> axes = roughLegAxes(bones);
  if (axes) axes = refinedLegAxes(bones, *axes);
  if (!axes) {
    problems.push_back({"tibia, fibula",
                        "do not look like a leg of 200 to 600 mm in mm, cm or m; check that these are the "
                        "right files and not scaled"});
    return std::nullopt;
  }
  checkSide(side, axes->side, problems);
  return LegFit{.frame = {axes->side, axes->lengthMm},
                .sourceToDisplay = displayFromLeg(axes->side) * axes->sourceToLeg,
                .unitScale = axes->unitScale,
                .landmarks = measureLandmarks(bones, axes->sourceToLeg)};
}

}  // namespace anatomy
