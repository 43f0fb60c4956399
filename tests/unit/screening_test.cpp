// What is asked before self-treatment is shown, by command alone; tools beside each other; places left alone.
#include <gtest/gtest.h>

#include "app/state/command_table.h"
#include "engine/base/error.h"
#include "tests/error_text.h"
#include "tests/unit/mechanics_sample.h"
#include "tests/unit/small_atlas.h"

namespace {

using app::Screening;

class ScreeningTest : public testing::Test {
 protected:
  anatomy::Atlas atlas_ = test::smallAtlas();
  app::ViewState state_ = app::initialState(atlas_, 1.0f);

  void run(const std::string& line) {
    state_ = app::apply(state_, app::parse(line, atlas_), {atlas_, 1.0f, &test::mechanicsFacts()});
  }
  Screening after(std::initializer_list<const char*> lines) {
    for (const char* line : lines) run(line);
    return state_.screening;
  }
};

TEST_F(ScreeningTest, WhoSaysYesToTheFirstQuestionIsToldToStop) {
  EXPECT_EQ(after({"screening ask", "screening yes"}), Screening::Stopped);
  EXPECT_FALSE(app::mayWatch(state_.screening));
  EXPECT_TRUE(app::gateShown(state_.screening));
}

TEST_F(ScreeningTest, WhoSaysYesToTheSecondMayWatchAndAskFirst) {
  EXPECT_EQ(after({"screening ask", "screening no", "screening yes"}), Screening::AskFirst);
  EXPECT_TRUE(app::mayWatch(state_.screening));
}

TEST_F(ScreeningTest, WhoSaysNoTwiceMayWatch) {
  EXPECT_EQ(after({"screening ask", "screening no"}), Screening::AskingFurther);
  EXPECT_FALSE(app::mayWatch(state_.screening));
  EXPECT_EQ(after({"screening no"}), Screening::Fine);
  EXPECT_FALSE(app::gateShown(state_.screening));
}

TEST_F(ScreeningTest, StopClosesADemonstration) {
  state_.demonstration.id = "calf";
  after({"screening ask", "screening yes"});
  EXPECT_TRUE(state_.demonstration.id.empty());
}

TEST_F(ScreeningTest, AnAnswerToNoQuestionIsRefused) {
  EXPECT_THROW(run("screening yes"), eng::Error);
  after({"screening ask", "screening yes"});
  EXPECT_THROW(run("screening no"), eng::Error) << "Stopped is not talked out of";
}

TEST_F(ScreeningTest, ResetAndOffForgetIt) {
  EXPECT_EQ(after({"screening ask", "screening no", "screening no", "reset"}), Screening::Unasked);
  EXPECT_EQ(after({"screening ask", "screening yes", "screening off"}), Screening::Unasked);
}

TEST_F(ScreeningTest, AskingBringsTheRollingPanelToTheFront) {
  after({"panel palpation on", "screening ask"});
  EXPECT_TRUE(state_.rollingPanel);
  EXPECT_FALSE(state_.palpationPanel);
}

TEST_F(ScreeningTest, OnePanelStandsToTheLeft) {
  run("panel rolling on");
  run("panel palpation on");
  EXPECT_FALSE(state_.rollingPanel);
  run("panel rolling toggle");
  EXPECT_FALSE(state_.palpationPanel);
}

TEST(KeepOuts, ShowBesideTheRollingPanelUnlessToldOtherwise) {
  app::ViewState state;
  EXPECT_FALSE(app::keepOutsShown(state));
  state.rollingPanel = true;
  EXPECT_TRUE(app::keepOutsShown(state));
  state.roll.keepOuts = false;
  EXPECT_FALSE(app::keepOutsShown(state));
  state = {};
  state.demonstration.id = "calf";
  EXPECT_TRUE(app::keepOutsShown(state));
}

TEST_F(ScreeningTest, KeepOutsAreToggledFromWhatIsSeen) {
  run("panel rolling on");
  run("keep-outs toggle");
  EXPECT_FALSE(app::keepOutsShown(state_));
  run("keep-outs toggle");
  EXPECT_TRUE(app::keepOutsShown(state_));
}

TEST_F(ScreeningTest, TwoToolsAreComparedOfWhicheverKind) {
  run("compare-tools soft ball");
  EXPECT_EQ(state_.roll.compared, (std::array<std::string, 2>{"soft", "ball"}));
  run("compare-tools off");
  EXPECT_TRUE(state_.roll.compared[0].empty());
}

TEST_F(ScreeningTest, OneToolOrAnUnknownOneIsNotCompared) {
  EXPECT_THROW(run("compare-tools soft"), eng::Error);
  EXPECT_THROW(run("compare-tools soft soft"), eng::Error);
  const std::string told = test::errorOf([&] { run("compare-tools soft hammer"); });
  EXPECT_NE(told.find("hammer"), told.npos);
  EXPECT_NE(told.find("knee"), told.npos) << "it names what there is: " << told;
}

}  // namespace
