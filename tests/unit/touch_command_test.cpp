// Pressing, moving and exercises as commands; that a saved view keeps them, and that nothing impossible is
// kept.
#include <gmock/gmock.h>

#include "app/state/command_table.h"
#include "app/state/workspace.h"
#include "app/state/workspace_touch.h"
#include "tests/error_text.h"
#include "tests/unit/mechanics_sample.h"

namespace {

using app::LegPlace;
using testing::HasSubstr;
using testing::IsEmpty;

class TouchCommandTest : public testing::Test {
 protected:
  app::ApplyContext context() const { return {atlas_, 1.0f, &test::mechanicsFacts()}; }
  void run(const std::string& script) {
    state_ = app::applyView(state_, app::parseScript(script, "test", atlas_), context());
  }
  std::string faultOf(const std::string& line) {
    return test::errorOf([&] { app::apply(state_, app::parse(line, atlas_), context()); });
  }
  std::string noticeOf(const std::string& line) {
    const app::Command command = app::parse(line, atlas_);
    const app::ViewState before = state_;
    state_ = app::apply(state_, command, context());
    return command.spec->notice ? command.spec->notice(before, state_, context()) : "";
  }

  anatomy::Atlas atlas_ = test::smallAtlas();
  app::ViewState state_ = app::initialState(atlas_, 1.0f);
};

TEST_F(TouchCommandTest, PressesAPlaceATriggerPointOrAPointOfTheLeg) {
  run("press 0.3,170 40");
  EXPECT_EQ(state_.press.at, (LegPlace{0.3f, 170.0f}));
  EXPECT_EQ(state_.press.forceN, 40.0f);
  run("press soleus-1");
  EXPECT_EQ(state_.press.at->t, 0.30f) << "as the table has it";
  EXPECT_EQ(state_.press.forceN, 40.0f) << "the force stays";
  run("press 0,-40,100");
  EXPECT_NEAR(state_.press.at->t, 100.0f / atlas_.frame.lengthMm, 1e-4f);
  EXPECT_NEAR(state_.press.at->thetaDeg, 180.0f, 1e-3f);
  run("press off");
  EXPECT_FALSE(state_.press.at);
}

TEST_F(TouchCommandTest, RefusesWhatIsNoPlaceAndNoForce) {
  EXPECT_THAT(faultOf("press heel"), HasSubstr("nothing is called 'heel'"));
  EXPECT_THAT(faultOf("press nan,180"), HasSubstr("nothing is called"));
  EXPECT_THAT(faultOf("press 0.3,180 nan"), HasSubstr("out of range"));
  EXPECT_THAT(faultOf("tool hammer"), HasSubstr("'hammer' is none; there are fingertip, thumb"));
  EXPECT_THAT(test::errorOf([&] { app::apply(state_, app::parse("tool ball", atlas_), {atlas_}); }),
              HasSubstr("nothing is known of pressing"));
}

TEST_F(TouchCommandTest, AToolComesWithItsForceAndTakesNoMore) {
  const mechanics::Tool& tool = *test::mechanicsFacts().findTool("fingertip");
  run("tool fingertip");
  EXPECT_EQ(state_.press.forceN, tool.usualForceN);
  run("force 400");
  EXPECT_EQ(state_.press.forceN, tool.mostForceN);
  run("force less");
  EXPECT_EQ(state_.press.forceN, tool.mostForceN - app::kForceStepN);
  run("force 0; force less");
  EXPECT_EQ(state_.press.forceN, 0.0f);
  for (size_t i = 0; i < test::mechanicsFacts().tools.size(); ++i) run("tool next");
  EXPECT_EQ(state_.press.tool, "fingertip") << "once round";
}

TEST_F(TouchCommandTest, SaysWhyAPlaceIsNotPressedHard) {
  EXPECT_THAT(noticeOf("press 0.97,180 60"), HasSubstr("hollow of the knee"));
  EXPECT_THAT(noticeOf("press 0.97,180 5"), IsEmpty());
  EXPECT_THAT(noticeOf("press 0.5,180 60"), IsEmpty());
}

TEST_F(TouchCommandTest, JointsKeepToTheirRange) {
  const mechanics::Motion& motion = test::mechanicsFacts().motion;
  EXPECT_THAT(noticeOf("ankle 40"), HasSubstr("bend the knee"));
  EXPECT_EQ(state_.posture.ankleDeg, motion.ankleStraightDeg.most);
  run("knee 60; ankle 40");
  EXPECT_EQ(state_.posture.ankleDeg, motion.ankleBentDeg.most);
  run("knee 0");
  EXPECT_EQ(state_.posture.ankleDeg, motion.ankleStraightDeg.most) << "a straight knee lets it go less far";
  run("knee 500");
  EXPECT_EQ(state_.posture.kneeDeg, motion.kneeDeg.most);
}

TEST_F(TouchCommandTest, AGroupPullsAsOne) {
  run("contract gastrocnemius 0.5");
  EXPECT_EQ(state_.posture.contraction.at("gastrocnemius-medial"), 0.5f);
  EXPECT_EQ(state_.posture.contraction.at("gastrocnemius-lateral"), 0.5f);
  run("contract gastrocnemius-medial 0");
  EXPECT_EQ(state_.posture.contraction.count("gastrocnemius-medial"), 0u);
  EXPECT_THAT(faultOf("contract tibia 1"), HasSubstr("no muscle that moves"));
}

TEST_F(TouchCommandTest, APeeledMuscleAndATouchedLegExcludeEachOther) {
  for (const char* line :
       {"press 0.5,180", "ankle -20", "knee 30", "contract soleus 1", "exercise toes-down"}) {
    run("reset; peel gastrocnemius 1");
    ASSERT_TRUE(state_.peel.amounts.any());
    run(line);
    EXPECT_FALSE(state_.peel.amounts.any()) << line;
    EXPECT_TRUE(state_.structures[0].visible) << "the skin is back after " << line;
  }
  run("press 0.5,180; ankle -20; exercise toes-down; peel gastrocnemius 0.5");
  EXPECT_FALSE(state_.press.at);
  EXPECT_EQ(state_.posture, mechanics::Posture{});
  EXPECT_EQ(state_.exercise, app::ExerciseState{});
}

TEST_F(TouchCommandTest, ANudgeGoesWhereTheEyeSeesIt) {
  run("press 0.5,180; nudge up");
  EXPECT_GT(state_.press.at->t, 0.5f);
  run("press 0.5,180; nudge right");
  EXPECT_LT(state_.press.at->thetaDeg, 180.0f) << "from behind, lateral of a right leg is to the right";
  atlas_ = test::smallAtlas(anatomy::Side::Left);
  run("press 0.5,180; nudge right");
  EXPECT_GT(state_.press.at->thetaDeg, 180.0f);
  run("press 0.5,2; nudge left; nudge right; nudge right");
  EXPECT_GE(state_.press.at->thetaDeg, 0.0f);
  EXPECT_LT(state_.press.at->thetaDeg, 360.0f);
  run("press off");
  EXPECT_THAT(faultOf("nudge up"), HasSubstr("nothing is pressed"));
}

TEST_F(TouchCommandTest, AnExerciseMovesWhatItSays) {
  const mechanics::Motion& motion = test::mechanicsFacts().motion;
  EXPECT_THAT(faultOf("exercise dance"), HasSubstr("toes-down"));
  const mechanics::Exercise& down = *motion.findExercise("toes-down");
  const mechanics::Posture held{.ankleDeg = 5.0f, .kneeDeg = 20.0f};
  const mechanics::Posture start = exercisePosture(down, held, 0.0f);
  EXPECT_EQ(start.ankleDeg, down.ankleDeg->least);
  EXPECT_EQ(start.kneeDeg, 20.0f);
  EXPECT_TRUE(start.contraction.empty());
  const mechanics::Posture far = exercisePosture(down, held, 0.5f * down.periodS);
  EXPECT_NEAR(far.ankleDeg, down.ankleDeg->most, 1e-3f);
  EXPECT_NEAR(far.contraction.at("soleus"), 1.0f, 1e-4f);
  for (const mechanics::Exercise& exercise : motion.exercises)
    for (float timeS = 0.0f; timeS < exercise.periodS; timeS += 0.2f)
      EXPECT_NO_THROW(checkPosture(motion, exercisePosture(exercise, {}, timeS))) << exercise.id;
}

TEST_F(TouchCommandTest, ASavedViewKeepsAllOfIt) {
  run("tool algometer; press 0.42,150 33; reach soleus; inset on; knee 60; ankle 20; contract soleus 0.25; "
      "exercise knee-bend 1.5; panel palpation on");
  anatomy::Problems problems;
  const app::ViewState loaded =
      app::fromToml(app::toToml(state_, atlas_), "view", app::initialState(atlas_, 1.0f), atlas_, problems);
  EXPECT_THAT(problems, IsEmpty());
  EXPECT_EQ(loaded.press, state_.press);
  EXPECT_EQ(loaded.posture, state_.posture);
  EXPECT_EQ(loaded.exercise, state_.exercise);
  EXPECT_TRUE(loaded.palpationPanel);
}

TEST_F(TouchCommandTest, WhatCannotBeIsLeftOutOfASavedView) {
  state_.press = {.tool = "hammer", .at = LegPlace{0.5f, 180.0f}, .forceN = 400.0f, .reach = "spleen"};
  state_.posture = {.ankleDeg = 90.0f, .kneeDeg = -50.0f, .contraction = {{"heart", 1.0f}, {"soleus", 0.5f}}};
  state_.exercise.id = "dance";
  keepPossible(state_, atlas_, test::mechanicsFacts());
  EXPECT_TRUE(test::mechanicsFacts().findTool(state_.press.tool));
  EXPECT_FALSE(state_.press.at);
  EXPECT_EQ(state_.press.reach, "");
  EXPECT_NO_THROW(checkPosture(test::mechanicsFacts().motion, state_.posture));
  EXPECT_EQ(state_.posture.contraction.size(), 1u);
  EXPECT_EQ(state_.exercise.id, "");
}

}  // namespace
