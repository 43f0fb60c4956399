// The peel as a command: what it changes, hides and shows again.
#include <gmock/gmock.h>

#include "app/state/command_table.h"
#include "app/state/workspace.h"
#include "engine/base/error.h"
#include "tests/unit/small_atlas.h"

namespace {

using app::PeelState;
using app::ViewState;

class PeelCommandTest : public testing::Test {
 protected:
  anatomy::Atlas atlas_ = test::smallAtlas();
  ViewState state_ = app::initialState(atlas_, 1.0f);

  std::string run(const std::string& line) {
    const app::Command command = app::parse(line, atlas_);
    const ViewState before = state_;
    state_ = app::apply(state_, command, {atlas_});
    return command.note + command.spec->notice(before, state_, {atlas_});
  }
  bool visible(std::string_view id) const { return state_.at(test::idOf(atlas_, id)).visible; }
};

TEST_F(PeelCommandTest, BothHeadsOrOne) {
  run("peel gastrocnemius 0.5");
  EXPECT_EQ(state_.peel.amounts, (anatomy::PeelAmounts{0.5f, 0.5f}));
  run("peel gastrocnemius-medial 1");
  EXPECT_EQ(state_.peel.amounts, (anatomy::PeelAmounts{1.0f, 0.5f}));
}

TEST_F(PeelCommandTest, ToggleGoesAllTheWayAndBack) {
  run("peel gastrocnemius toggle");
  EXPECT_EQ(state_.peel.amounts.lateral, 1.0f);
  run("peel gastrocnemius toggle");
  EXPECT_FALSE(state_.peel.amounts.any());
}

TEST_F(PeelCommandTest, TheSkinOpensAndClosesAndSaysSo) {
  EXPECT_THAT(run("peel gastrocnemius 0.1"), testing::HasSubstr("hidden"));
  EXPECT_FALSE(visible("skin"));
  EXPECT_TRUE(visible("soleus"));
  EXPECT_EQ(run("peel gastrocnemius 0.2"), "");
  run("peel gastrocnemius 0");
  EXPECT_TRUE(visible("skin"));
}

TEST_F(PeelCommandTest, WhatThePersonHidStaysHidden) {
  state_.structures[test::idOf(atlas_, "skin").index].visible = false;
  run("peel gastrocnemius 1");
  run("peel gastrocnemius 0");
  EXPECT_FALSE(visible("skin"));
}

TEST_F(PeelCommandTest, ANumberOutOfRangeIsTakenAsTheNearestWithANote) {
  EXPECT_THAT(run("peel gastrocnemius 1.4"), testing::HasSubstr("taken as 1"));
  EXPECT_EQ(state_.peel.amounts.medial, 1.0f);
  EXPECT_THAT(run("peel gastrocnemius -3"), testing::HasSubstr("taken as 0"));
  EXPECT_THROW(app::parse("peel gastrocnemius nan", atlas_), eng::Error);
}

TEST_F(PeelCommandTest, AModelWithoutTheMuscleSaysSoInOneLine) {
  const anatomy::Atlas bones = test::emptyAtlas();
  const app::Command command = app::parse("peel gastrocnemius 1", bones);
  try {
    app::apply(ViewState{}, command, {bones});
    FAIL();
  } catch (const eng::Error& error) {
    EXPECT_THAT(error.what(), testing::StartsWith("peel: this model has no gastrocnemius"));
    EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("\n")));
  }
}

TEST_F(PeelCommandTest, AWorkspaceKeepsIt) {
  run("peel gastrocnemius-lateral 0.4");
  anatomy::Problems problems;
  const ViewState loaded = app::fromToml(app::toToml(state_, atlas_), "w.toml", {}, atlas_, problems);
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(loaded.peel, state_.peel);
}

}  // namespace
