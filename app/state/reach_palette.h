// The colours of a map of reach: how much of the pressure on the skin arrives at a muscle. Other colours than
// those of pain, and told apart by lightness alone.
#pragma once

#include <array>
#include <glm/glm.hpp>

namespace app {

inline constexpr int kReachSteps = 5;

struct ReachColours {
  std::array<glm::vec3, kReachSteps + 1> steps{};  // linear light, from the edge of the map to the most
  glm::vec3 line{0.0f};                            // round it and at its steps
};

const ReachColours& reachColours();
// Of the pressure of a roller.
const ReachColours& rollColours();
// The pressure at which its map is at its strongest; the lines are at every fifth.
inline constexpr float kFullRollKPa = 100.0f;
inline constexpr float kRollLineKPa = kFullRollKPa / float(kReachSteps);
// Linear light; the strongest beyond kFullRollKPa.
glm::vec3 rollColour(float kPa);

// Linear light, of what arrives as a share of 0 to 1; the map shows nothing below mechanics::kReachedShare.
glm::vec3 reachColour(float share);

}  // namespace app
