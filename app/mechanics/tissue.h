// Tissues as something that is pressed on: what each gives under a load.
#pragma once

#include <cmath>

namespace mechanics {

enum class Tissue { Skin, Fat, Muscle, Tendon, Bone };

// Tissue that stiffens as it is compressed: the tangent modulus is E0 + beta * stress.
struct StiffeningLaw {
  float e0KPa = 0.0f;
  float beta = 0.0f;  // dimensionless; 0: it does not stiffen

  // Logarithmic strain under a stress in kPa, 0 or more: the integral of d(stress) / (E0 + beta * stress).
  float strainAt(float stressKPa) const {
    if (beta <= 0.0f) return stressKPa / e0KPa;
    return std::log1p(beta * stressKPa / e0KPa) / beta;
  }
};

// A law between two others, 0 the first and 1 the second.
inline StiffeningLaw between(const StiffeningLaw& first, const StiffeningLaw& second, float share) {
  return {std::lerp(first.e0KPa, second.e0KPa, share), std::lerp(first.beta, second.beta, share)};
}

// What a muscle is doing, each 0 to 1.
struct MuscleState {
  float contraction = 0.0f;  // of the strongest
  float stretch = 0.0f;      // passive, of what the joints allow
  float slack = 0.0f;        // shortened without pulling
  bool operator==(const MuscleState&) const = default;
};

}  // namespace mechanics
