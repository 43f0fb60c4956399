#include "app/mechanics/pain_scale.h"

#include <algorithm>

#include "app/mechanics/pressure_spread.h"

namespace mechanics {

float painNrs(float pressureKPa, float thresholdKPa) {
  const float ratio = pressureKPa / thresholdKPa;
  if (!(ratio >= 0.9f)) return 0.0f;
  return std::clamp(1.0f + 6.0f * (ratio - 1.0f), 0.0f, 10.0f);
}

float thresholdAtDepthKPa(float surfaceKPa, float depthMm, const PainThresholds& thresholds) {
  return surfaceKPa * std::max(thresholds.leastShare, discShare(thresholds.algometerRadiusMm, depthMm));
}

float referralShare(float nrs, const PainThresholds& thresholds) {
  const float whole = thresholds.fullReferralNrs - thresholds.referralNrs;
  return std::clamp((nrs - thresholds.referralNrs) / whole, 0.0f, 1.0f);
}

}  // namespace mechanics
