#include "app/viewer/pain_motion.h"

#include <algorithm>

namespace app {

void PainMotion::follow(const PainState& pain, bool reducedMotion) {
  const bool another = pain.point != pain_.point || pain.atS != pain_.atS;
  const bool pressedAgain = pain_.released && !pain.released;
  const bool letGo = pain.released && pain_.atS && !pain.atS && pain.point == pain_.point;
  if (another || pressedAgain) pressedS_ = releasedS_ = 0.0f;
  if (letGo) pressedS_ = *pain_.atS;
  pain_ = pain;
  reducedMotion_ = reducedMotion;
}

void PainMotion::advance(double seconds) {
  if (pain_.point.empty() || pain_.atS) return;
  pressedS_ += float(seconds);
  if (pain_.released) {
    releasedS_ = std::min(releasedS_ + float(seconds), anatomy::kFadingS);
  } else if (restsAtS_) {
    pressedS_ = std::min(pressedS_, *restsAtS_);
  }
}

bool PainMotion::moving() const {
  if (pain_.point.empty() || pain_.atS || reducedMotion_) return false;
  if (pain_.released) return releasedS_ < anatomy::kFadingS;
  return !restsAtS_ || pressedS_ < *restsAtS_;
}

anatomy::PainMoment PainMotion::moment() const {
  if (pain_.point.empty() || (pain_.released && releasedS_ >= anatomy::kFadingS)) return {};
  if (pain_.atS) return anatomy::painAt(*pain_.atS);
  if (reducedMotion_)
    return pain_.released ? anatomy::PainMoment{} : anatomy::painAt(anatomy::kReferredPainS);
  return anatomy::painAt(pressedS_, pain_.released ? std::optional(releasedS_) : std::nullopt);
}

}  // namespace app
