#include "app/anatomy/trigger_points/zone.h"

#include <algorithm>

namespace anatomy {

float patchIntensity(const ZonePatch& patch, float distanceMm) {
  const float beyondMm = distanceMm - patch.radiusMm;
  if (beyondMm <= 0.0f) return 1.0f;
  if (beyondMm >= patch.falloffMm) return 0.0f;
  const float left = 1.0f - beyondMm / patch.falloffMm;
  return left * left * (3.0f - 2.0f * left);
}

}  // namespace anatomy
