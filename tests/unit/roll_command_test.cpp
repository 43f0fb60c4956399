// The roller as a command: the leg lies down for it, keeps off where it must not go, and stands up again.
#include <gtest/gtest.h>

#include "app/state/command_table.h"
#include "engine/base/error.h"
#include "tests/unit/mechanics_sample.h"
#include "tests/unit/small_atlas.h"

namespace {

class RollCommandTest : public testing::Test {
 protected:
  anatomy::Atlas atlas_ = test::smallAtlas();
  app::ViewState state_ = app::initialState(atlas_, 1.0f);

  void run(const std::string& line) {
    state_ = app::apply(state_, app::parse(line, atlas_), {atlas_, 1.0f, &test::mechanicsFacts()});
  }
};

TEST_F(RollCommandTest, TheLegLiesOnTheRollerAndStandsUpAfterwards) {
  const eng::CameraPose standing = state_.camera;
  run("roll 0.5");
  EXPECT_EQ(state_.roll.t, 0.5f);
  EXPECT_NEAR(upOf(state_.camera).y, 1.0f, 1e-5f);
  run("roll off");
  EXPECT_FALSE(state_.roll.t);
  EXPECT_EQ(state_.camera, standing);
}

TEST_F(RollCommandTest, OnlyTheFirstStepMovesTheEye) {
  run("roll 0.5");
  const eng::CameraPose lying = state_.camera;
  run("roll 0.6");
  EXPECT_EQ(state_.camera, lying);
}

TEST_F(RollCommandTest, FromBelowTheRollerIsOutOfTheWayUntilTheLegStandsAgain) {
  EXPECT_THROW(run("roll-view below"), eng::Error);
  run("roll 0.5");
  const float side = state_.camera.pitchDeg;
  run("roll-view below");
  EXPECT_LT(state_.camera.pitchDeg, -30.0f);
  EXPECT_FALSE(state_.press.toolShown);
  run("roll-view side");
  EXPECT_EQ(state_.camera.pitchDeg, side);
  EXPECT_TRUE(state_.press.toolShown);
  run("roll-view below");
  run("roll off");
  EXPECT_TRUE(state_.press.toolShown);
}

TEST_F(RollCommandTest, RefusesTheHollowOfTheKneeAndChangesNothing) {
  run("roll 0.5");
  const app::ViewState before = state_;
  EXPECT_THROW(run("roll 0.97"), eng::Error);
  EXPECT_EQ(state_, before);
}

TEST_F(RollCommandTest, AWayOfSittingIsAShareOfTheWeight) {
  run("load legs-crossed");
  EXPECT_FLOAT_EQ(state_.roll.load, test::mechanicsFacts().rolling.findPosture("legs-crossed")->share);
  run("load 0.25");
  EXPECT_FLOAT_EQ(state_.roll.load, 0.25f);
}

TEST_F(RollCommandTest, AnUnknownRollerIsToldOfTheOthers) {
  EXPECT_THROW(run("roller log"), eng::Error);
  run("roller rigid");
  EXPECT_EQ(state_.roll.roller, "rigid");
}

TEST_F(RollCommandTest, PressingEndsRollingAndTheOtherWayRound) {
  run("roll 0.5");
  run("press 0.5,180 20");
  EXPECT_FALSE(state_.roll.t);
  EXPECT_TRUE(state_.press.at);
  run("roll 0.5");
  EXPECT_FALSE(state_.press.at);
}

}  // namespace
