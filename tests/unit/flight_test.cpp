#include "engine/view/flight.h"

#include <gtest/gtest.h>

namespace eng {
namespace {

const CameraPose kHere{.yawDeg = 0, .distanceMm = 1000};
const CameraPose kThere{.targetMm = {10, 0, 0}, .yawDeg = 90, .distanceMm = 500};

TEST(Flight, StartsWhereItIsAndEndsWhereItShould) {
  Flight flight(kHere);
  EXPECT_FALSE(flight.flying());
  flight.flyTo(kThere);
  EXPECT_TRUE(flight.flying());
  EXPECT_EQ(flight.pose(), kHere);
  flight.advance(Flight::kSeconds);
  EXPECT_FALSE(flight.flying());
  EXPECT_EQ(flight.pose(), kThere);
}

TEST(Flight, ANewDestinationContinuesFromThePresentPose) {
  Flight flight(kHere);
  flight.flyTo(kThere);
  flight.advance(Flight::kSeconds / 2);
  const CameraPose half = flight.pose();
  EXPECT_GT(half.yawDeg, 30.0f);
  EXPECT_LT(half.yawDeg, 60.0f);
  flight.flyTo(kHere);
  EXPECT_NEAR(flight.pose().yawDeg, half.yawDeg, 1e-3f);
}

TEST(Flight, JumpTakesNoTime) {
  Flight flight(kHere);
  flight.jumpTo(kThere);
  EXPECT_FALSE(flight.flying());
  EXPECT_EQ(flight.pose(), kThere);
}

}  // namespace
}  // namespace eng
