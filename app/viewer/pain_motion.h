// Pain in its time, as it is shown: it begins when a trigger point is pressed, breathes while the finger
// stays, and fades when it lets go.
#pragma once

#include <optional>

#include "app/anatomy/trigger_points/pain_time.h"
#include "app/state/pain_state.h"

namespace app {

class PainMotion {
 public:
  // `restsAtS`: from then on it no longer breathes, since each picture costs; none: never.
  explicit PainMotion(std::optional<float> restsAtS) : restsAtS_(restsAtS) {}

  // To be called whenever the state may have changed. Another point begins anew. Without motion pain is at
  // once in full, and at once gone.
  void follow(const PainState& pain, bool reducedMotion);
  void advance(double seconds);

  bool moving() const;
  anatomy::PainMoment moment() const;
  float sincePressS() const { return pressedS_; }

 private:
  PainState pain_;
  bool reducedMotion_ = false;
  std::optional<float> restsAtS_;
  float pressedS_ = 0.0f;
  float releasedS_ = 0.0f;
};

}  // namespace app
