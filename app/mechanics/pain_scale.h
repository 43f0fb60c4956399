// How a pressure feels, 0 (none) to 10 (the worst), from the pressure at which pain begins.
#pragma once

#include <string>
#include <vector>

namespace mechanics {

// All as an algometer of 1 cm2 reads them on the skin, kPa.
struct PainThresholds {
  float healthyKPa = 0.0f;       // calf without trigger points
  float triggerPointKPa = 0.0f;  // over one
  float algometerRadiusMm = 0.0f;
  float leastShare = 0.0f;                     // of a threshold, however deep the point
  float referralNrs = 0.0f;                    // referred pain begins here
  float fullReferralNrs = 0.0f;                // and is felt in full
  float workFromNrs = 0.0f, workToNrs = 0.0f;  // treatment works between these
  float stopNrs = 0.0f;                        // and stops above
  std::vector<std::string> sources;
};

// 0 below 0.9 of the threshold, 1 on it, 7 at twice it, and so on to 10: 1 + 6 (p/threshold - 1), within 0
// to 10. The pressure may be measured anywhere, as long as the threshold holds for the same place.
float painNrs(float pressureKPa, float thresholdKPa);

// The threshold that holds at a depth: what arrives there when an algometer on the skin reads `surfaceKPa`.
// So a broad tool, which reaches deeper, hurts a deep point at a lower pressure on the skin.
float thresholdAtDepthKPa(float surfaceKPa, float depthMm, const PainThresholds& thresholds);

// Share of the referred pain that is felt, 0 to 1, growing evenly.
float referralShare(float nrs, const PainThresholds& thresholds);

}  // namespace mechanics
