// Where each landmark lies on its bone: 41 rules, one for each row of the morphometry table.
#pragma once

#include <string_view>
#include <vector>

#include "app/anatomy/landmarks.h"

namespace anatomy {

// The landmarks of the bones that are there, in the leg frame, mm. `sourceToLeg` brings the meshes there.
Landmarks measureLandmarks(const std::vector<BoneMesh>& bones, const glm::mat4& sourceToLeg);

// Whether a leg with all its bones has a landmark of that name.
bool isLandmark(std::string_view name);

}  // namespace anatomy
