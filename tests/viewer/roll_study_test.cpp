// What is computed of rolling in the background: once for each wish, and nothing while nobody asks.
#include "app/viewer/roll_study.h"

#include <gtest/gtest.h>

#include "app/viewer/keep_out_view.h"
#include "tests/viewer/built_in_leg.h"

namespace {

class RollStudyTest : public testing::Test {
 protected:
  static const mechanics::Mechanics& facts() {
    static const mechanics::Mechanics all = mechanics::requireMechanics(
        test::assetsFolder() / "mechanics", *test::builtInLeg()->table, *test::builtInLeg()->text);
    return all;
  }
  app::RollStudy study_{*test::builtInLeg(), facts(), true};
  app::ViewState state_ = app::initialState(*test::builtInLeg(), 1.0f);
};

TEST_F(RollStudyTest, NothingIsComputedWhileNobodyAsks) {
  state_.roll.t = 0.5f;
  EXPECT_FALSE(study_.follow(state_));
  EXPECT_TRUE(study_.stations().empty());
  EXPECT_TRUE(study_.prints().empty());
}

TEST_F(RollStudyTest, ThePanelWantsTheWayAndAComparisonTwoPrints) {
  state_.roll.t = 0.5f;
  state_.rollingPanel = true;
  study_.follow(state_);
  EXPECT_GT(study_.stations().size(), 20u);
  state_.roll.compared = {"soft", "ball"};
  study_.follow(state_);
  ASSERT_EQ(study_.prints().size(), 2u);
  EXPECT_EQ(study_.prints()[1].id, "ball");
  state_.roll.compared = {};
  study_.follow(state_);
  EXPECT_TRUE(study_.prints().empty());
}

TEST_F(RollStudyTest, MoreLoadIsMorePressureAllAlong) {
  state_.roll.t = 0.5f;
  state_.rollingPanel = true;
  study_.follow(state_);
  const auto light = study_.stations();
  state_.roll.load = 0.5f;
  study_.follow(state_);
  for (size_t i = 0; i < light.size(); ++i)
    EXPECT_TRUE(light[i].refused || study_.stations()[i].meanKPa > light[i].meanKPa) << light[i].t;
}

TEST_F(RollStudyTest, KeepOutsHaveTheirNamesOnTheSideThatIsSeen) {
  app::KeepOutView keepOuts(*test::builtInLeg(), facts(), true);
  state_.rollingPanel = true;
  EXPECT_FALSE(keepOuts.follow(state_));
  const auto same = [](glm::vec3 at) { return at; };
  const auto seen = [&](float yawDeg) {
    state_.camera.yawDeg = yawDeg;
    std::vector<std::string> names;
    for (const app::KeepOutName& each : keepOuts.names(state_.camera, same))
      if (each.seen) names.push_back(each.name);
    return names;
  };
  const auto front = seen(0.0f), behind = seen(180.0f);
  EXPECT_TRUE(std::ranges::count(front, "Shin"));
  EXPECT_TRUE(std::ranges::count(behind, "Achilles tendon"));
  EXPECT_TRUE(std::ranges::count(behind, "Hollow of the knee"));
  EXPECT_FALSE(std::ranges::count(behind, "Shin"));
}

}  // namespace
