#include "app/anatomy/trigger_points/pain_time.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace anatomy {
namespace {

constexpr float kBreathS = 4.0f;       // of one breath
constexpr float kBreathDepth = 0.08f;  // share of the pain that comes and goes with it

float eased(float share) {
  share = std::clamp(share, 0.0f, 1.0f);
  return share * share * (3.0f - 2.0f * share);
}

// Begins with no step: it is at its fullest when the zone has just been filled.
float breath(float timeS) {
  if (timeS <= kReferredPainS) return 1.0f;
  const float turn = 2.0f * std::numbers::pi_v<float> * (timeS - kReferredPainS) / kBreathS;
  return 1.0f - 0.5f * kBreathDepth * (1.0f - std::cos(turn));
}

}  // namespace

PainMoment painAt(float sincePressS, std::optional<float> sinceReleaseS) {
  const float held = sincePressS - std::max(0.0f, sinceReleaseS.value_or(0.0f));
  const float spread = eased((held - 0.5f * kLocalPainS) / (kReferredPainS - 0.5f * kLocalPainS));
  const float left = sinceReleaseS ? 1.0f - eased(*sinceReleaseS / kFadingS) : 1.0f;
  // The point itself is relieved first.
  const float leftAtPoint = sinceReleaseS ? 1.0f - eased(2.0f * *sinceReleaseS / kFadingS) : 1.0f;
  return {.local = eased(held / kLocalPainS) * leftAtPoint,
          .front = spread,
          .zone = std::min(1.0f, 0.35f + 0.65f * spread) * (spread > 0.0f ? breath(held) * left : 0.0f)};
}

}  // namespace anatomy
