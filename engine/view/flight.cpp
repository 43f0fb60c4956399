#include "engine/view/flight.h"

#include <algorithm>

namespace eng {

void Flight::flyTo(const CameraPose& pose) {
  from_ = this->pose();
  to_ = pose;
  elapsedS_ = 0.0;
}

void Flight::jumpTo(const CameraPose& pose) {
  from_ = to_ = pose;
  elapsedS_ = kSeconds;
}

void Flight::advance(double seconds) {
  elapsedS_ = std::min(kSeconds, elapsedS_ + seconds);
}

CameraPose Flight::pose() const {
  if (!flying()) return to_;
  const float s = float(elapsedS_ / kSeconds);
  return blended(from_, to_, s * s * (3.0f - 2.0f * s));
}

}  // namespace eng
