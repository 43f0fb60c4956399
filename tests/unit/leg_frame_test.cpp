#include "app/anatomy/leg_frame.h"

#include <gtest/gtest.h>

#include <cmath>

using anatomy::LegFrame;
using anatomy::LegPoint;
using anatomy::Side;

namespace {

const LegFrame kRight{Side::Right, 345.0f};
const LegFrame kLeft{Side::Left, 345.0f};

TEST(LegFrame, LateralIsThePersonsRightOnARightLegOnly) {
  const glm::vec3 lateral{10, 2, 3};
  EXPECT_EQ(kRight.toDisplay(lateral), glm::vec3(10, 2, 3));
  EXPECT_EQ(kLeft.toDisplay(lateral), glm::vec3(-10, 2, 3));
}

TEST(LegFrame, DisplayAndBackIsTheSamePoint) {
  const glm::vec3 point{-12.5f, 30, 170};
  for (const LegFrame& frame : {kRight, kLeft}) EXPECT_EQ(frame.toLeg(frame.toDisplay(point)), point);
}

TEST(LegFrame, ThetaRunsFromAnteriorOverLateralAndPosteriorToMedial) {
  EXPECT_FLOAT_EQ(kLeft.pointFromLeg({0, 7, 0}).thetaDeg, 0.0f);
  EXPECT_FLOAT_EQ(kLeft.pointFromLeg({7, 0, 0}).thetaDeg, 90.0f);
  EXPECT_FLOAT_EQ(kLeft.pointFromLeg({0, -7, 0}).thetaDeg, 180.0f);
  EXPECT_FLOAT_EQ(kLeft.pointFromLeg({-7, 0, 0}).thetaDeg, 270.0f);
}

TEST(LegFrame, ThetaStaysBelowAFullTurn) {
  const float thetaDeg = kRight.pointFromLeg({-1e-9f, 40, 0}).thetaDeg;
  EXPECT_GE(thetaDeg, 0.0f);
  EXPECT_LT(thetaDeg, 360.0f);
}

TEST(LegFrame, TIsZeroAtTheAnkleOneAtTheKneeAndNegativeInTheFoot) {
  EXPECT_FLOAT_EQ(kRight.pointFromLeg({5, 5, 0}).t, 0.0f);
  EXPECT_FLOAT_EQ(kRight.pointFromLeg({5, 5, 345}).t, 1.0f);
  EXPECT_LT(kRight.pointFromLeg({5, 5, -40}).t, 0.0f);
}

TEST(LegFrame, PointAndBackIsTheSamePlace) {
  const glm::vec3 leg{-21, -33, 150};
  const LegPoint point = kRight.pointFromLeg(leg);
  EXPECT_NEAR(point.radiusMm, std::hypot(21.0, 33.0), 1e-4);
  EXPECT_LT(glm::length(kRight.legFromPoint(point) - leg), 1e-3f);
}

}  // namespace
