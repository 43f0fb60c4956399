// Where places that are left alone are hatched: where they hold, and nowhere else.
#include "app/mechanics/keep_out_field.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/unit/mechanics_sample.h"

namespace {

using mechanics::KeepOut;

const KeepOut kShin{.id = "shin", .t = {0.1f, 0.9f}, .fromDeg = 300.0f, .toDeg = 20.0f};

TEST(KeepOutField, IsInsideWhereTheKeepOutHolds) {
  for (float t = -0.103f; t < 1.1f; t += 0.07f)
    for (float theta = 3.5f; theta < 360.0f; theta += 11.0f) {
      const float inside = insideMm(kShin, {.t = t, .thetaDeg = theta, .radiusMm = 40.0f}, 345.0f);
      EXPECT_EQ(inside > 0.0f, kShin.holds(t, theta)) << t << " " << theta;
    }
}

TEST(KeepOutField, IsMeasuredInMillimetresOverTheSkin) {
  EXPECT_NEAR(insideMm(kShin, {.t = 0.2f, .thetaDeg = 340.0f, .radiusMm = 40.0f}, 300.0f), 27.9f, 0.1f);
  EXPECT_NEAR(insideMm(kShin, {.t = 0.15f, .thetaDeg = 340.0f, .radiusMm = 40.0f}, 300.0f), 15.0f, 0.1f);
  EXPECT_NEAR(insideMm(kShin, {.t = 0.5f, .thetaDeg = 50.0f, .radiusMm = 40.0f}, 300.0f), -20.9f, 0.1f);
}

TEST(KeepOutField, TheMiddleIsFoundThroughZeroDegrees) {
  const auto middle = middleOf(kShin);
  EXPECT_FLOAT_EQ(middle.t, 0.5f);
  EXPECT_NEAR(std::remainder(middle.thetaDeg, 360.0f), -20.0f, 1e-4f);
}

TEST(KeepOutField, EveryKeepOutHoldsItsMiddle) {
  for (const KeepOut& each : test::mechanicsFacts().keepOuts) {
    const auto middle = middleOf(each);
    EXPECT_TRUE(each.holds(middle.t, middle.thetaDeg)) << each.id;
  }
}

}  // namespace
