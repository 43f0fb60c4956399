#include "app/mechanics/exercise.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/mechanics/joint.h"

namespace mechanics {

Posture exercisePosture(const Exercise& exercise, const Posture& held, float timeS) {
  const float turn = 2.0f * std::numbers::pi_v<float> * timeS / exercise.periodS;
  const float share = 0.5f - 0.5f * std::cos(turn);
  Posture posture = held;
  if (exercise.ankleDeg)
    posture.ankleDeg = std::lerp(exercise.ankleDeg->least, exercise.ankleDeg->most, share);
  if (exercise.kneeDeg) posture.kneeDeg = std::lerp(exercise.kneeDeg->least, exercise.kneeDeg->most, share);
  for (const std::string& muscle : exercise.pulls) {
    float& pull = posture.contraction[muscle];
    pull = std::max(pull, share);
    if (pull <= 0.0f) posture.contraction.erase(muscle);
  }
  return posture;
}

}  // namespace mechanics
