// The person whose leg lies on the roller, as a quiet jointed figure: sits on the mat, supports the weight on
// hands that stay where they are, and moves with the leg. No more than what the demonstration tells of.
#pragma once

#include <string>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/mechanics/joint.h"
#include "app/viewer/leg_placement.h"
#include "app/viewer/tool_view.h"

namespace app {

struct Sitting {
  LegPlacement placement;
  float kneeDeg = 0.0f;
  std::string before, now;  // ids of mechanics::RollPosture, and how far it has come from one to the other
  float settled = 1.0f;
};

// `matMm`: the height of the mat in the still scene.
std::vector<ShownTool> sittingFigure(const anatomy::Atlas& atlas, const mechanics::Motion& motion,
                                     const Sitting& sitting, float matMm);

}  // namespace app
