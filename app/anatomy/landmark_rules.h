// Where each landmark lies on its bone: 41 rules, one for each row of the morphometry table.
#pragma once

#include <vector>

#include "app/anatomy/landmarks.h"

namespace anatomy {

// The landmarks of the bones that are there, in the leg frame, mm. `sourceToLeg` brings the meshes there.
Landmarks measureLandmarks(const std::vector<BoneMesh>& bones, const glm::mat4& sourceToLeg);

}  // namespace anatomy
