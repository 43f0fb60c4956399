// Demonstrations: what their files hold, how they move in time, and the commands that play them.
#include "app/state/demonstration.h"

#include <gmock/gmock.h>

#include <cmath>

#include "app/mechanics/roller_contact.h"
#include "app/state/command_table.h"
#include "engine/base/error.h"
#include "engine/base/file.h"
#include "tests/unit/mechanics_sample.h"
#include "tests/unit/scratch_folder.h"
#include "tests/unit/small_atlas.h"

namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::vector<app::Demonstration>& ours() {
  static const std::vector<app::Demonstration> all = [] {
    anatomy::Problems problems;
    auto read = app::loadDemonstrations(test::assetsFolder() / "demonstrations", *test::content().table,
                                        test::mechanicsFacts(), *test::content().text, problems);
    EXPECT_THAT(problems, IsEmpty());
    return read;
  }();
  return all;
}

const app::Demonstration& calf() {
  return *app::findDemonstration(ours(), "calf");
}

// Every tenth of a second.
template <class Look>
void atAllTimes(const app::Demonstration& demonstration, Look look) {
  for (float timeS = 0.0f; timeS <= demonstration.lengthS(); timeS += 0.1f)
    look(app::momentOf(demonstration, timeS));
}

TEST(Demonstrations, OurOwnAreWholeAndBeginWithRedFlags) {
  ASSERT_FALSE(ours().empty());
  for (const app::Demonstration& each : ours()) {
    EXPECT_LT(each.lengthS(), app::kLongestDemonstrationS) << each.id;
    EXPECT_EQ(each.steps.front().id, "first") << each.id;
    for (const app::DemonstrationStep& step : each.steps) {
      EXPECT_GT(step.caption.size(), 10u) << each.id << "." << step.id;
      EXPECT_FALSE(step.sources.empty()) << each.id << "." << step.id;
    }
  }
}

TEST(Demonstrations, NeverComeToAPlaceThatIsKeptOut) {
  for (const app::Demonstration& each : ours())
    atAllTimes(each, [&](const app::DemonstrationMoment& now) {
      if (!now.roll.t) return;
      EXPECT_EQ(rollRefusal(test::mechanicsFacts(), *now.roll.t, now.roll.legRotationDeg), "")
          << each.id << " at " << now.timeS;
    });
}

TEST(Demonstrations, NothingLeaps) {
  for (const app::Demonstration& each : ours()) {
    std::optional<app::DemonstrationMoment> before;
    atAllTimes(each, [&](const app::DemonstrationMoment& now) {
      if (before && before->roll.t && now.roll.t) {
        EXPECT_LT(std::abs(*now.roll.t - *before->roll.t), 0.05f) << each.id << " at " << now.timeS;
        EXPECT_LT(std::abs(now.roll.legRotationDeg - before->roll.legRotationDeg), 8.0f) << now.timeS;
        EXPECT_LT(std::abs(now.roll.load - before->roll.load), 0.06f) << now.timeS;
        EXPECT_LT(std::abs(now.posture.ankleDeg - before->posture.ankleDeg), 8.0f) << now.timeS;
      }
      before = now;
    });
  }
}

TEST(Demonstrations, APassTakesTwoToFourSeconds) {
  for (const app::Demonstration& each : ours())
    for (const app::DemonstrationStep& step : each.steps) {
      if (!step.between) continue;
      EXPECT_GE(step.passS, test::mechanicsFacts().rolling.passS.least) << each.id << "." << step.id;
      EXPECT_LE(step.passS, test::mechanicsFacts().rolling.passS.most) << each.id << "." << step.id;
    }
}

TEST(Demonstrations, TheCalfIsRolledFromTheTendonToBelowTheKnee) {
  float least = 1.0f, most = 0.0f;
  atAllTimes(calf(), [&](const app::DemonstrationMoment& now) {
    least = std::min(least, *now.roll.t), most = std::max(most, *now.roll.t);
  });
  EXPECT_NEAR(least, 0.15f, 0.005f);
  EXPECT_NEAR(most, 0.82f, 0.005f);
}

TEST(Demonstrations, TheFirstMomentAndTheLastStand) {
  const app::DemonstrationMoment before = app::momentOf(calf(), -5.0f), after = app::momentOf(calf(), 1e4f);
  EXPECT_EQ(before.stepId, "first");
  EXPECT_EQ(before.timeS, 0.0f);
  EXPECT_EQ(after.step, int(calf().steps.size()) - 1);
  EXPECT_EQ(after.timeS, calf().lengthS());
}

class DemonstrationFile : public testing::Test {
 protected:
  anatomy::Problems read(const std::string& step) {
    eng::writeFileWhole(folder_.path() / "1.toml",
                        "id = \"calf\"\nroller = \"soft\"\nbreath = [4, 6]\n[[step]]\nid = \"first\"\n"
                        "seconds = 10\nsitting = \"hips-down\"\nsources = [\"S0\"]\n" +
                            step);
    anatomy::Problems problems;
    made_ = app::loadDemonstrations(folder_.path(), *test::content().table, test::mechanicsFacts(),
                                    *test::content().text, problems);
    return problems;
  }
  test::ScratchFolder folder_;
  std::vector<app::Demonstration> made_;
};

TEST_F(DemonstrationFile, IsReadWithItsTurnAndItsWay) {
  EXPECT_THAT(read("turn = 20\nbetween = [0.3, 0.6]\npass = 2\n"), IsEmpty());
  ASSERT_THAT(made_, SizeIs(1));
  EXPECT_FLOAT_EQ(app::momentOf(made_[0], 9.0f).roll.legRotationDeg, 20.0f);
}

TEST_F(DemonstrationFile, AStepThatAKeepOutForbidsIsRefusedWithItsPlace) {
  const anatomy::Problems problems = read("turn = 60\nbetween = [0.3, 0.85]\npass = 2\n");
  ASSERT_THAT(problems, SizeIs(1));
  EXPECT_THAT(problems[0].where, HasSubstr("1.toml:4"));
  EXPECT_THAT(problems[0].what, HasSubstr("t 0.85"));
  EXPECT_THAT(made_, IsEmpty());
}

TEST_F(DemonstrationFile, FaultsAreTold) {
  EXPECT_THAT(read("between = [0.3, 0.99]\npass = 2\n")[0].what, HasSubstr("0.99 lies outside"));
  EXPECT_THAT(read("between = [0.3, 0.6]\n")[0].what, HasSubstr("'pass'"));
  EXPECT_THAT(read("tool = \"hammer\"\nat = [0.3, 180]\n")[0].what, HasSubstr("'tool'"));
  EXPECT_THAT(read("tool = \"thumb\"\nat = [0.99, 180]\nforce = 60\n"), SizeIs(1));
  EXPECT_THAT(made_, IsEmpty());
}

class DemonstrationCommand : public testing::Test {
 protected:
  void run(const std::string& line) {
    state_ = app::apply(state_, app::parse(line, atlas_),
                        {atlas_, 1.0f, &test::mechanicsFacts(), &ours(), nowS_, asks_});
  }
  const app::DemonstrationState& shown() const { return state_.demonstration; }
  anatomy::Atlas atlas_ = test::smallAtlas();
  app::ViewState state_ = app::initialState(atlas_, 1.0f);
  float nowS_ = 0.0f;
  bool asks_ = false;
};

TEST_F(DemonstrationCommand, BeginsAndEnds) {
  const app::ViewState before = state_;
  run("demonstration calf");
  EXPECT_EQ(shown().id, "calf");
  EXPECT_TRUE(shown().plays);
  EXPECT_NEAR(upOf(state_.camera).y, 1.0f, 1e-5f);
  run("demonstration off");
  EXPECT_EQ(state_, before);
}

TEST_F(DemonstrationCommand, AMomentStands) {
  run("demonstration calf 34");
  EXPECT_FALSE(shown().plays);
  EXPECT_FLOAT_EQ(app::playedTo(calf(), shown(), 100.0f), 34.0f);
}

TEST_F(DemonstrationCommand, PauseHoldsWhereItIsAndPlayGoesOn) {
  run("demonstration calf");
  nowS_ = 12.5f;
  run("demonstration pause");
  EXPECT_FLOAT_EQ(shown().atS, 12.5f);
  EXPECT_FALSE(shown().plays);
  run("demonstration toggle");
  EXPECT_TRUE(shown().plays);
  EXPECT_FLOAT_EQ(shown().atS, 12.5f);
}

TEST_F(DemonstrationCommand, StepsForwardAndBack) {
  run("demonstration calf");
  nowS_ = calf().steps[1].beginS + 3.0f;
  run("demonstration next");
  EXPECT_FLOAT_EQ(shown().atS, calf().steps[2].beginS);
  run("demonstration previous");
  EXPECT_FLOAT_EQ(shown().atS, calf().steps[1].beginS);
  nowS_ = calf().steps[1].beginS + 0.2f;
  run("demonstration previous");
  EXPECT_FLOAT_EQ(shown().atS, calf().steps[0].beginS);
}

TEST_F(DemonstrationCommand, PlaysSlowlyAndLoops) {
  run("demonstration calf");
  run("demonstration-speed 0.25");
  EXPECT_FLOAT_EQ(app::playedTo(calf(), shown(), 8.0f), 2.0f);
  run("demonstration-speed 1");
  EXPECT_FLOAT_EQ(app::playedTo(calf(), shown(), 1e4f), calf().lengthS());
  run("demonstration-loop on");
  EXPECT_NEAR(app::playedTo(calf(), shown(), calf().lengthS() + 3.0f), 3.0f, 1e-3f);
}

TEST_F(DemonstrationCommand, AtItsEndPlayBeginsAnew) {
  run("demonstration calf");
  nowS_ = calf().lengthS();
  run("demonstration toggle");
  EXPECT_FLOAT_EQ(shown().atS, 0.0f);
  EXPECT_TRUE(shown().plays);
}

TEST_F(DemonstrationCommand, WhoSitsBeforeItIsAskedFirst) {
  asks_ = true;
  run("demonstration calf");
  EXPECT_EQ(state_.screening, app::Screening::Asking);
  EXPECT_TRUE(state_.rollingPanel);
  state_.screening = app::Screening::Stopped;
  run("demonstration calf");
  EXPECT_EQ(state_.screening, app::Screening::Stopped);
  state_.screening = app::Screening::Fine;
  run("demonstration calf");
  EXPECT_EQ(state_.screening, app::Screening::Fine);
}

TEST_F(DemonstrationCommand, AScriptIsNotAsked) {
  run("demonstration calf");
  EXPECT_EQ(state_.screening, app::Screening::Unasked);
}

TEST_F(DemonstrationCommand, RollingOrPressingByHandEndsIt) {
  run("demonstration calf");
  run("roll 0.5");
  EXPECT_EQ(shown(), app::DemonstrationState{});
  run("demonstration calf");
  EXPECT_EQ(shown().id, "calf");
  run("press 0.5,180 20");
  EXPECT_EQ(shown(), app::DemonstrationState{});
}

TEST_F(DemonstrationCommand, ALegThatIsTooShortOrHasNoFootIsRefusedInOneLine) {
  anatomy::Atlas leg = test::emptyAtlas();
  test::add(leg, "skin", {0, 0, 160}, {120, 140, 480});
  EXPECT_EQ(app::whyNotFor(calf(), leg), "");
  EXPECT_THAT(app::whyNotFor(*app::findDemonstration(ours(), "motion"), leg), HasSubstr("foot"));
  anatomy::Atlas stump = test::emptyAtlas();
  test::add(stump, "skin", {0, 0, 200}, {120, 140, 160});
  EXPECT_THAT(app::whyNotFor(calf(), stump), HasSubstr("this one goes from 0.35 to 0.81"));
  EXPECT_THROW(app::apply(app::initialState(stump, 1.0f), app::parse("demonstration calf", stump),
                          {stump, 1.0f, &test::mechanicsFacts(), &ours()}),
               eng::Error);
}

TEST_F(DemonstrationCommand, WhatIsNoneIsTold) {
  EXPECT_THROW(run("demonstration thigh"), eng::Error);
  EXPECT_THROW(run("demonstration play"), eng::Error);
  EXPECT_THROW(run("demonstration-at 3"), eng::Error);
}

}  // namespace
