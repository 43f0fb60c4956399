#include "app/mechanics/keep_out.h"

#include <algorithm>
#include <cmath>

namespace mechanics {
namespace {

template <class Refuses>
const KeepOut* firstOf(const std::vector<KeepOut>& keepOuts, float t, float thetaDeg, Refuses refuses) {
  const auto found = std::ranges::find_if(
      keepOuts, [&](const KeepOut& keepOut) { return keepOut.holds(t, thetaDeg) && refuses(keepOut); });
  return found != keepOuts.end() ? &*found : nullptr;
}

}  // namespace

bool KeepOut::holds(float atT, float thetaDeg) const {
  if (!(atT >= t.least && atT <= t.most)) return false;
  const float turn = std::fmod(std::fmod(thetaDeg, 360.0f) + 360.0f, 360.0f);
  return fromDeg <= toDeg ? turn >= fromDeg && turn <= toDeg : turn >= fromDeg || turn <= toDeg;
}

const KeepOut* refusedPress(const std::vector<KeepOut>& keepOuts, float t, float thetaDeg, float forceN) {
  return firstOf(keepOuts, t, thetaDeg, [&](const KeepOut& keepOut) {
    return keepOut.mostForceN >= 0.0f && forceN > keepOut.mostForceN;
  });
}

const KeepOut* refusedRoll(const std::vector<KeepOut>& keepOuts, float t, float thetaDeg) {
  return firstOf(keepOuts, t, thetaDeg, [](const KeepOut& keepOut) { return keepOut.roller; });
}

}  // namespace mechanics
