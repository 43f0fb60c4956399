// Perceptual difference of two pictures, for golden tests: drivers round differently, people do not notice.
#pragma once

#include "engine/base/image.h"

namespace eng {

// The two numbers are 0 when the sizes differ: ask sameSize first. Alpha is not looked at.
struct PictureDifference {
  bool sameSize = false;
  double meanDeltaE = 0.0;   // mean CIE76 distance in L*a*b* after a 3x3 box blur of both
  double badFraction = 0.0;  // share of pixels with a distance above 5
};

PictureDifference compare(const Picture& a, const Picture& b);

// Both pictures and their difference side by side, to be looked at when a test fails.
Picture differenceSheet(const Picture& a, const Picture& b);

}  // namespace eng
