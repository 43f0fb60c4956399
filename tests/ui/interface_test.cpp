// The interface without a window: a cursor that clicks, and the command lines that come of it.
#include "app/ui/interface.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <imgui.h>

#include <set>

#include "app/anatomy/model_load.h"
#include "app/state/command_table.h"
#include "tests/paths.h"
#include "tests/ui/cursor.h"

namespace {

using test::moveTo;
using test::press;
using testing::Contains;
using testing::IsEmpty;

constexpr glm::uvec2 kSize{1280, 720};

class InterfaceTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const auto content = anatomy::loadContent(test::assetsFolder());
    atlas_ = new anatomy::Atlas(anatomy::loadModel(content, {.assets = test::assetsFolder()}));
  }
  static void TearDownTestSuite() { delete atlas_; }

  InterfaceTest() : interface_(*atlas_, test::assetsFolder()), state_(app::initialState(*atlas_, 1.0f)) {}

  ImDrawData* build() {
    return interface_.build({.atlas = *atlas_, .state = state_, .camera = state_.camera, .canUndo = true},
                            kSize, 1.0f, sent_);
  }

  // Carries out what the interface asks for, as the program does.
  void carryOut() {
    for (const std::string& line : sent_) {
      const app::Command command = app::parse(line, *atlas_);
      if (command.spec->apply) state_ = app::apply(state_, command, {*atlas_});
    }
  }

  // The commands of one click at a place of the picture.
  std::set<std::string> click(float x, float y) {
    sent_.clear();
    moveTo(x, y);
    build();
    for (bool down : {true, false}) {
      press(down);
      build();
    }
    build();
    return {sent_.begin(), sent_.end()};
  }

  std::set<std::string> clicksDown(float x, float fromY = 110, float toY = 715) {
    std::set<std::string> all;
    for (float y = fromY; y < toY; y += 9) all.merge(click(x, y));
    return all;
  }

  std::set<std::string> clicksAlongBar() {
    std::set<std::string> all;
    for (float x = 4; x < float(kSize.x); x += 9) all.merge(click(x, 26));
    return all;
  }

  static const anatomy::Atlas* atlas_;
  app::Interface interface_;
  app::ViewState state_;
  std::vector<std::string> sent_;
};

const anatomy::Atlas* InterfaceTest::atlas_ = nullptr;

TEST_F(InterfaceTest, DrawsPanelsOnlyWhenAskedFor) {
  EXPECT_GT(build()->TotalVtxCount, 1000);
  const app::InterfaceInput bare{.atlas = *atlas_, .state = state_, .camera = state_.camera, .panels = false};
  EXPECT_EQ(interface_.build(bare, kSize, 1.0f, sent_)->TotalVtxCount, 0);
}

TEST_F(InterfaceTest, ResultOfAnUntouchedFrameIsNoCommand) {
  moveTo(-100, -100);
  build();
  build();
  EXPECT_THAT(sent_, IsEmpty());
}

TEST_F(InterfaceTest, ClickOnANameSelects) {
  EXPECT_THAT(clicksDown(150), Contains("select gastrocnemius-medial"));
}

TEST_F(InterfaceTest, EyeOfALayerHidesAndShowsIt) {
  EXPECT_THAT(clicksDown(281), Contains("hide layer:soleus"));
  for (app::StructureView& view : state_.structures) view.visible = false;
  EXPECT_THAT(clicksDown(281), Contains("show layer:soleus"));
}

TEST_F(InterfaceTest, SelectionMadeElsewhereIsOpenedInTheTree) {
  EXPECT_THAT(clicksDown(150), testing::Not(Contains("select tibia")));
  state_.selected = atlas_->find("tibia");
  build();
  build();
  EXPECT_THAT(clicksDown(150), Contains("select tibia"));
}

TEST_F(InterfaceTest, DetailsOfTheSelectionActOnIt) {
  state_.selected = atlas_->find("soleus");
  std::set<std::string> all = clicksDown(1000, 60);
  all.merge(clicksDown(1115, 60));
  all.merge(clicksDown(1215, 60));
  EXPECT_THAT(all, testing::IsSupersetOf({"frame soleus", "isolate soleus", "hide soleus"}));
}

TEST_F(InterfaceTest, EveryCommandOfTheBarIsOneThatTheTableKnows) {
  const auto commands = clicksAlongBar();
  EXPECT_THAT(commands,
              testing::IsSupersetOf({"view posterior", "view inferior", "undo", "labels on", "theme light",
                                     "names latin", "text-scale 125", "cheat-sheet on",
                                     "panel structures off", "panel details off"}));
  EXPECT_THAT(commands, testing::Not(Contains("redo"))) << "there is nothing to redo";
  for (const std::string& line : commands) EXPECT_NO_THROW(app::parse(line, *atlas_)) << line;
}

TEST_F(InterfaceTest, TypingFiltersTheStructures) {
  build();
  interface_.focusSearch();
  build();
  build();
  build();
  EXPECT_TRUE(interface_.wantsKeyboard());
  ImGui::GetIO().AddInputCharactersUTF8("achilles");
  build();
  build();
  EXPECT_THAT(clicksDown(150), testing::ElementsAre("select calcaneal-tendon"));
}

TEST_F(InterfaceTest, SearchOpensThePanelThatItNeeds) {
  state_.structuresPanel = false;
  build();
  interface_.focusSearch();
  build();
  EXPECT_THAT(sent_, Contains("panel structures on"));
  carryOut();
  for (int i = 0; i < 3; ++i) build();
  EXPECT_TRUE(interface_.wantsKeyboard());
}

TEST_F(InterfaceTest, OpacityFollowsADragAndLeavesTheCameraAlone) {
  state_.selected = atlas_->find("soleus");
  const eng::CameraPose camera = state_.camera;
  for (float y = 60; y < 400 && state_.at(*state_.selected).opacity == 1.0f; y += 9) {
    click(1120, y);
    std::erase_if(sent_, [](const std::string& line) { return !line.starts_with("opacity soleus "); });
    carryOut();
  }
  EXPECT_NEAR(state_.at(*state_.selected).opacity, 0.5f, 0.2f);
  EXPECT_EQ(state_.camera, camera);
}

TEST_F(InterfaceTest, CheatSheetClosesByEscapeAndByAClickBesideIt) {
  state_.cheatSheet = true;
  build();
  EXPECT_THAT(click(5, 400), testing::ElementsAre("cheat-sheet off"));
  EXPECT_THAT(click(640, 360), IsEmpty());
  std::vector<std::string> commands;
  EXPECT_TRUE(interface_.takeKey("Escape", state_, commands));
  EXPECT_THAT(commands, testing::ElementsAre("cheat-sheet off"));
  EXPECT_FALSE(interface_.takeKey("F", state_, commands));
}

TEST_F(InterfaceTest, LargerTextBuildsTheFontsAnewOnce) {
  build();
  EXPECT_TRUE(interface_.takeFontsChanged());
  build();
  EXPECT_FALSE(interface_.takeFontsChanged());
  state_.preferences.textScalePercent = 300;
  build();
  EXPECT_TRUE(interface_.takeFontsChanged());
}

}  // namespace
