// The peel as it is shown: it follows a hand at once and moves by itself when a key or an undo asks for
// another amount.
#pragma once

#include "app/anatomy/peel/peel_model.h"

namespace app {

class PeelMotion {
 public:
  static constexpr double kSeconds = 1.5;

  void moveTo(const anatomy::PeelAmounts& amounts);
  void jumpTo(const anatomy::PeelAmounts& amounts);
  void advance(double seconds);

  bool moving() const { return elapsedS_ < kSeconds; }
  const anatomy::PeelAmounts& destination() const { return to_; }
  anatomy::PeelAmounts shown() const;

 private:
  anatomy::PeelAmounts from_, to_;
  double elapsedS_ = kSeconds;
};

}  // namespace app
