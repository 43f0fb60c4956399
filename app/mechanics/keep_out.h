// Places that are not pressed or rolled: a vessel, a nerve or a bone lies there under little else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mechanics {

struct Span {
  float least = 0.0f, most = 0.0f;
};

struct KeepOut {
  std::string id;     // "knee-hollow"
  Span t;             // along the leg
  float fromDeg = 0;  // round it, growing, to toDeg; through 360 where `from` is larger
  float toDeg = 0;
  bool roller = false;       // no roller here
  float mostForceN = -1.0f;  // no tool presses harder than this; below 0: none is refused
  std::vector<std::string> sources;
  std::string name, reason;  // in the language of the Text

  bool holds(float t, float thetaDeg) const;
};

// The first that holds the place and refuses such a force; null when it may be pressed.
const KeepOut* refusedPress(const std::vector<KeepOut>& keepOuts, float t, float thetaDeg, float forceN);
// The first that refuses a roller there.
const KeepOut* refusedRoll(const std::vector<KeepOut>& keepOuts, float t, float thetaDeg);

}  // namespace mechanics
