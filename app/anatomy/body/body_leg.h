// Where the legs of the body figure stand, so that what is said of a leg by t and theta can be shown on it.
#pragma once

#include <filesystem>
#include <glm/glm.hpp>

#include "app/anatomy/problem.h"

namespace anatomy {

// The axis of the lower leg, lateral, anterior, height in mm: from the midpoint between the malleoli (t = 0)
// to the knee joint line (t = 1). The same on both sides.
struct BodyLeg {
  glm::vec3 ankleMm{0.0f}, kneeMm{0.0f};
};

// From leg.toml of the folder. What is wrong is among the problems.
BodyLeg readBodyLeg(const std::filesystem::path& folder, Problems& problems);

}  // namespace anatomy
