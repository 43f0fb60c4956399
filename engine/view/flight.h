// A camera flight: the way from where the eye is to where a command wants it, in a fixed time, easing in and out.
#pragma once

#include "engine/view/camera.h"

namespace eng {

class Flight {
 public:
  static constexpr double kSeconds = 0.3;

  explicit Flight(const CameraPose& pose) : from_(pose), to_(pose) {}

  // Starts from the present pose, wherever a flight under way has come.
  void flyTo(const CameraPose& pose);
  void jumpTo(const CameraPose& pose);
  void advance(double seconds);

  bool flying() const { return elapsedS_ < kSeconds && !(from_ == to_); }
  CameraPose pose() const;
  const CameraPose& destination() const { return to_; }

 private:
  CameraPose from_;
  CameraPose to_;
  double elapsedS_ = kSeconds;
};

}  // namespace eng
