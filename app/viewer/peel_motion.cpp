#include "app/viewer/peel_motion.h"

#include <algorithm>

namespace app {

void PeelMotion::moveTo(const anatomy::PeelAmounts& amounts) {
  if (amounts == to_) return;
  from_ = shown();
  to_ = amounts;
  elapsedS_ = 0.0;
}

void PeelMotion::jumpTo(const anatomy::PeelAmounts& amounts) {
  from_ = to_ = amounts;
  elapsedS_ = kSeconds;
}

void PeelMotion::advance(double seconds) {
  elapsedS_ = std::min(kSeconds, elapsedS_ + seconds);
}

anatomy::PeelAmounts PeelMotion::shown() const {
  const float s = float(elapsedS_ / kSeconds), eased = s * s * (3.0f - 2.0f * s);
  return {glm::mix(from_.medial, to_.medial, eased), glm::mix(from_.lateral, to_.lateral, eased)};
}

}  // namespace app
