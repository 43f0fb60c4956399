// Trigger points, pain and the way back as commands: what they show, and that a saved view keeps it.
#include <gmock/gmock.h>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/state/command_table.h"
#include "app/state/workspace.h"
#include "engine/base/error.h"
#include "tests/error_text.h"
#include "tests/unit/small_atlas.h"

namespace {

using app::HurtMark;
using app::ViewState;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class PainCommandTest : public testing::Test {
 protected:
  void run(const std::string& script) {
    state_ = app::applyView(state_, app::parseScript(script, "test", atlas_), {atlas_});
  }
  std::string faultOf(const std::string& line) {
    return test::errorOf([&] { app::parse(line, atlas_); });
  }
  size_t pointCount() const { return atlas_.triggerPoints->points().size(); }

  anatomy::Atlas atlas_ = test::smallAtlas();
  ViewState state_ = app::initialState(atlas_, 1.0f);
};

TEST_F(PainCommandTest, MarksStandInTheOrderOfTheTable) {
  run("trigger-point soleus-2; trigger-point soleus-1 on");
  EXPECT_THAT(state_.pain.marked, ElementsAre("soleus-1", "soleus-2"));
  run("trigger-point soleus-1 toggle");
  EXPECT_THAT(state_.pain.marked, ElementsAre("soleus-2"));
  run("trigger-point all toggle");
  EXPECT_EQ(state_.pain.marked.size(), pointCount());
  run("trigger-point all toggle");
  EXPECT_THAT(state_.pain.marked, IsEmpty());
}

TEST_F(PainCommandTest, PressingMarksThePointAndOpensItsPage) {
  run("pain soleus-1");
  EXPECT_EQ(state_.pain.point, "soleus-1");
  EXPECT_FALSE(state_.pain.atS);
  EXPECT_THAT(state_.pain.marked, ElementsAre("soleus-1"));
  EXPECT_EQ(state_.page, app::kPointPage);
  run("select soleus");
  EXPECT_EQ(state_.page, "");
  EXPECT_EQ(state_.pain.point, "soleus-1");
}

TEST_F(PainCommandTest, AMomentIsFixedAndPressingAgainPlays) {
  run("pain soleus-1 2.5");
  EXPECT_EQ(state_.pain.atS, 2.5f);
  run("pain release");
  EXPECT_TRUE(state_.pain.released);
  run("pain soleus-1");
  EXPECT_FALSE(state_.pain.atS);
  EXPECT_FALSE(state_.pain.released);
}

TEST_F(PainCommandTest, OffTakesThePainAwayAndLeavesTheMark) {
  run("pain soleus-1 2; pain off");
  EXPECT_EQ(state_.pain.point, "");
  EXPECT_FALSE(state_.pain.atS);
  EXPECT_THAT(state_.pain.marked, ElementsAre("soleus-1"));
  EXPECT_EQ(state_.page, "");
}

TEST_F(PainCommandTest, NextAndPreviousGoRoundTheTable) {
  run("pain previous");
  EXPECT_EQ(state_.pain.point, atlas_.triggerPoints->points().back().id);
  run("pain next");
  EXPECT_EQ(state_.pain.point, atlas_.triggerPoints->points().front().id);
}

TEST_F(PainCommandTest, WordsThatNameNothingAreRefusedWithTheNearest) {
  EXPECT_THAT(faultOf("pain solus-1"), HasSubstr("did you mean 'soleus-1'"));
  EXPECT_THAT(faultOf("page red-flag"), HasSubstr("did you mean 'red-flags'"));
  EXPECT_THAT(faultOf("pain-source nobody"), HasSubstr("nobody"));
  EXPECT_THAT(faultOf("hurts nowhere 2"), HasSubstr("nowhere"));
  EXPECT_THAT(faultOf("hurts 0.4,180 7"), HasSubstr("0..3"));
}

TEST_F(PainCommandTest, APlaceThatHurtsIsReplacedAndTakenAway) {
  run("hurts heel-sole 1; hurts 12,-30,200 3; hurts body:100,80,1500 2");
  ASSERT_EQ(state_.wayBack.marks.size(), 3u);
  EXPECT_TRUE(state_.wayBack.on);
  EXPECT_EQ(state_.wayBack.marks[1].on, HurtMark::On::Leg);
  EXPECT_EQ(state_.wayBack.marks[2].placeMm, glm::vec3(100, 80, 1500));
  run("hurts heel-sole 3; hurts 13,-30,201 0");
  ASSERT_EQ(state_.wayBack.marks.size(), 2u);
  EXPECT_EQ(state_.wayBack.marks[1].intensity, 3);
  run("hurts-clear");
  EXPECT_THAT(state_.wayBack.marks, IsEmpty());
}

TEST_F(PainCommandTest, AModelWithoutTriggerPointsRefusesThemAll) {
  atlas_.triggerPoints = nullptr;
  EXPECT_THAT(faultOf("pain soleus-1"), HasSubstr("soleus-1"));
  run("trigger-point all; pain next");
  EXPECT_EQ(state_.pain.point, "");
}

TEST_F(PainCommandTest, ASavedViewKeepsAllOfIt) {
  run("trigger-point soleus-2; pain soleus-1 3.5; pain release; pain-source TS93; pain-palette grey; body "
      "large;"
      "body-figure female; hurts heel-sole 2; hurts 12,-30,200 3; hurts body:100,80,1500 1; page red-flags;"
      "panel trigger-points on");
  anatomy::Problems problems;
  const std::string text = app::toToml(state_, atlas_);
  const ViewState read = app::fromToml(text, "view.toml", app::initialState(atlas_, 1.0f), atlas_, problems);
  EXPECT_THAT(problems, IsEmpty());
  EXPECT_EQ(read.pain, state_.pain);
  EXPECT_EQ(read.body, state_.body);
  EXPECT_EQ(read.wayBack, state_.wayBack);
  EXPECT_EQ(read.page, state_.page);
  EXPECT_EQ(read.triggerPointsPanel, state_.triggerPointsPanel);
}

TEST_F(PainCommandTest, SlipsInASavedViewAreReportedAndNothingElseIsLost) {
  anatomy::Problems problems;
  const ViewState read = app::fromToml(
      "format = 1\n[pain]\npoint = \"gone\"\nmarked = \"gone soleus-1\"\npalette = \"plaid\"\nhurts = \"x=2 "
      "heel-sole=9\"\n",
      "view.toml", state_, atlas_, problems);
  EXPECT_EQ(problems.size(), 1u);
  EXPECT_EQ(read.pain.point, "");
  EXPECT_THAT(read.pain.marked, ElementsAre("soleus-1"));
  ASSERT_EQ(read.wayBack.marks.size(), 1u);
  EXPECT_EQ(read.wayBack.marks[0].intensity, 3);
}

}  // namespace
