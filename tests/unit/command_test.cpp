// What each command does to the state, told in command lines.
#include "app/state/command.h"

#include <gmock/gmock.h>

#include "app/state/command_table.h"
#include "tests/unit/small_atlas.h"

namespace app {
namespace {

constexpr float kAspect = 1.5f;

class CommandTest : public testing::Test {
 protected:
  void run(std::string_view line) { state = apply(state, parse(line, atlas), {atlas, kAspect}); }

  anatomy::StructureId id(std::string_view name) const { return test::idOf(atlas, name); }
  const StructureView& view(std::string_view name) const { return state.at(id(name)); }

  std::vector<std::string> visible() const {
    std::vector<std::string> ids;
    for (uint32_t i = 0; i < state.structures.size(); ++i) {
      if (state.structures[i].visible) {
        ids.push_back(atlas.structures[i].facts.id);
      }
    }
    return ids;
  }

  const anatomy::Atlas atlas = test::smallAtlas();
  ViewState state = initialState(atlas, kAspect);
};

TEST_F(CommandTest, HideAndShowTakeStructuresGroupsLayersAndAll) {
  run("hide soleus");
  EXPECT_FALSE(view("soleus").visible);
  run("hide gastrocnemius");
  EXPECT_FALSE(view("gastrocnemius-medial").visible);
  EXPECT_FALSE(view("gastrocnemius-lateral").visible);
  run("hide skeleton");
  EXPECT_THAT(visible(), testing::UnorderedElementsAre("skin", "calcaneal-tendon", "tibialis-anterior"));
  run("show all");
  EXPECT_EQ(visible().size(), atlas.structures.size());
}

TEST_F(CommandTest, WithoutAnIdTheSelectionIsMeant) {
  run("select soleus");
  run("hide");
  EXPECT_FALSE(view("soleus").visible);
  EXPECT_EQ(visible().size(), atlas.structures.size() - 1);
  run("show");
  EXPECT_TRUE(view("soleus").visible);
  run("isolate");
  EXPECT_THAT(visible(), testing::ElementsAre("soleus"));
}

TEST_F(CommandTest, WithoutAnIdAndASelectionNothingChanges) {
  const ViewState before = state;
  for (const char* line : {"hide", "show", "isolate"}) {
    run(line);
    EXPECT_EQ(state, before) << line;
  }
}

TEST_F(CommandTest, HidingKeepsTheSelection) {
  run("select soleus");
  run("hide soleus");
  EXPECT_EQ(state.selected, id("soleus"));
  run("select none");
  EXPECT_EQ(state.selected, std::nullopt);
}

TEST_F(CommandTest, IsolateKeepsOpacitiesAndShowAllBringsEverythingBack) {
  run("opacity tibia 0.3");
  run("isolate soleus");
  EXPECT_THAT(visible(), testing::ElementsAre("soleus"));
  run("show all");
  EXPECT_FLOAT_EQ(view("tibia").opacity, 0.3f);
  EXPECT_EQ(visible().size(), atlas.structures.size());
}

TEST_F(CommandTest, OpacityNoughtLeavesTheEyeOpen) {
  run("opacity skin 0");
  EXPECT_TRUE(view("skin").visible);
  EXPECT_FALSE(state.drawn(id("skin")));
  run("opacity gastrocnemius 0.25");
  EXPECT_FLOAT_EQ(view("gastrocnemius-medial").opacity, 0.25f);
  EXPECT_FLOAT_EQ(view("gastrocnemius-lateral").opacity, 0.25f);
}

TEST_F(CommandTest, SwitchesTakeOnOffAndToggle) {
  run("labels on");
  run("labels on");
  EXPECT_TRUE(state.labels);
  run("labels toggle");
  EXPECT_FALSE(state.labels);
  run("x-ray on");
  EXPECT_TRUE(state.xRay);
  run("x-ray toggle");
  EXPECT_FALSE(state.xRay);
  run("panel timings on");
  EXPECT_TRUE(state.timingsPanel);
  run("panel structures off");
  EXPECT_FALSE(state.structuresPanel);
  EXPECT_TRUE(state.detailsPanel);
  run("cheat-sheet toggle");
  EXPECT_TRUE(state.cheatSheet);
}

TEST_F(CommandTest, BothSidesGoAndComeTogether) {
  run("panel details off");
  run("panel sides toggle");
  EXPECT_FALSE(state.structuresPanel || state.detailsPanel);
  run("panel sides toggle");
  EXPECT_TRUE(state.structuresPanel && state.detailsPanel);
}

TEST_F(CommandTest, PreferencesFollowTheirCommands) {
  run("theme toggle");
  EXPECT_EQ(state.preferences.theme, Theme::Light);
  run("theme dark");
  EXPECT_EQ(state.preferences.theme, Theme::Dark);
  run("theme print");
  EXPECT_EQ(state.preferences.theme, Theme::Print);
  run("theme toggle");
  EXPECT_EQ(state.preferences.theme, Theme::Dark);
  run("names latin");
  EXPECT_TRUE(state.preferences.latinNames);
  run("reduced-motion on");
  EXPECT_TRUE(state.preferences.reducedMotion);
  run("text-scale 180");
  EXPECT_EQ(state.preferences.textScalePercent, 180);
}

TEST_F(CommandTest, TextScaleStepsStayWithinTheirRange) {
  run("text-scale smaller");
  EXPECT_EQ(state.preferences.textScalePercent, 100);
  run("text-scale larger");
  EXPECT_EQ(state.preferences.textScalePercent, 125);
  for (int i = 0; i < 20; ++i) {
    run("text-scale larger");
  }
  EXPECT_EQ(state.preferences.textScalePercent, 300);
}

TEST_F(CommandTest, ResetRestoresEverythingButThePreferences) {
  for (const char* line :
       {"hide soleus", "opacity tibia 0.2", "select fibula", "labels on", "x-ray on", "panel details off",
        "view lateral", "zoom 0.5", "text-scale 200", "theme light"}) {
    run(line);
  }
  const Preferences preferences = state.preferences;
  run("reset");
  EXPECT_EQ(state.preferences, preferences);
  EXPECT_EQ(preferences.textScalePercent, 200);
  state.preferences = {};
  EXPECT_EQ(state, initialState(atlas, kAspect));
}

TEST_F(CommandTest, OnlyCameraCommandsAndResetMoveTheCamera) {
  run("camera 10 20 500 1 2 3");
  const eng::CameraPose pose = state.camera;
  for (const char* line : {"hide soleus", "show all", "isolate soleus", "opacity skin 0.5", "select tibia",
                           "labels on", "panel sides off", "theme light", "text-scale 200",
                           "reduced-motion on", "names latin", "cheat-sheet on"}) {
    run(line);
    EXPECT_EQ(state.camera, pose) << line;
  }
}

TEST_F(CommandTest, ApplyLeavesItsInputAlone) {
  const ViewState before = state;
  const ViewState after = apply(before, parse("hide all", atlas), {atlas, kAspect});
  EXPECT_EQ(before, state);
  EXPECT_NE(after, before);
}

}  // namespace
}  // namespace app
