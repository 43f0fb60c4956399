// How pain grows after a trigger point is pressed, and fades when the finger lets go. It is a picture of what
// people describe (first at the point, then, when the pressure is kept up, where it refers to) and no
// measurement: the sources give no times, only that it takes some seconds.
#pragma once

#include <optional>

namespace anatomy {

// Each 0 to 1.
struct PainMoment {
  float local = 0.0f;  // at the point itself
  float front = 0.0f;  // how far it has spread: a place with an arrival before this one hurts
  float zone = 0.0f;   // how much the places hurt that it has reached; a little less and more as it breathes
  bool operator==(const PainMoment&) const = default;
};

inline constexpr float kLocalPainS = 0.8f;     // until the point itself hurts in full
inline constexpr float kReferredPainS = 4.0f;  // until the whole zone does
inline constexpr float kFadingS = 2.5f;        // from letting go until nothing hurts

// Pure. Seconds since the pressing began, and since the finger let go, if it has. Negative times are before.
PainMoment painAt(float sincePressS, std::optional<float> sinceReleaseS = std::nullopt);

}  // namespace anatomy
