// From bones in any position, orientation and unit to the leg frame.
//
// The definition, after which every measurement of the reference specimen was taken:
//   A = midpoint of the most medial point of the medial malleolus and the most lateral point of the lateral
//   one; K = midpoint of the widest line across the tibial plateau, raised to where the femur rests on it;
//   proximal = (K - A) / |K - A|, length = |K - A|;
//   lateral = the plateau line made square to proximal; anterior = proximal x lateral, mirrored for a left
//   leg.
// Each point depends on the axes and the axes on the points, so a rough frame is improved until it stays.
#pragma once

#include <glm/glm.hpp>
#include <optional>

#include "app/anatomy/landmarks.h"

namespace anatomy {

// The bone of that id that has triangles, or null.
const eng::Mesh* findBone(const std::vector<BoneMesh>& bones, std::string_view id);

struct LegAxes {
  Side side = Side::Right;  // as the bones show it
  float unitScale = 1.0f;   // source units to millimetres: 1, 10 or 1000
  float lengthMm = 0.0f;
  glm::mat4 sourceToLeg{1.0f};  // mirrors a left leg
};

// A first guess, a few degrees off: the shin along the tibia with its wide end up, lateral towards the
// fibula, anterior towards the forefoot; where there is none, the patella; where there is none, the tibial
// tuberosity. Nothing when tibia or fibula is missing, lies along no axis, or is of no human length in mm, cm
// or m.
std::optional<LegAxes> roughLegAxes(const std::vector<BoneMesh>& bones);

// The axes by the definition above. Without a femur at the knee its contact height is taken as a fixed share
// below the intercondylar eminence. Nothing when the result has not the proportions of a leg.
std::optional<LegAxes> refinedLegAxes(const std::vector<BoneMesh>& bones, LegAxes axes);

}  // namespace anatomy
