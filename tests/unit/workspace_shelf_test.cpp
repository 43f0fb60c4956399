#include "app/state/workspace_shelf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "app/state/workspace.h"
#include "engine/base/error.h"
#include "tests/unit/scratch_folder.h"
#include "tests/unit/small_atlas.h"

namespace app {
namespace {

class WorkspaceShelf : public testing::Test {
 protected:
  void save(std::string_view name, float depth, std::string_view picture = {}) {
    ViewState state = initialState(atlas, 1.0f);
    state.depth = depth;
    saveWorkspace(state, atlas, name);
    if (!picture.empty()) std::ofstream(workspacePicture(name)) << picture;
  }
  float depthOf(std::string_view name) {
    anatomy::Problems problems;
    return loadWorkspace(name, initialState(atlas, 1.0f), atlas, problems).depth;
  }

  test::ScratchFolder folder;
  test::ScopedEnvironment data{"XDG_DATA_HOME", folder.path().string()};
  anatomy::Atlas atlas = test::smallAtlas();
};

TEST_F(WorkspaceShelf, ARenamedViewKeepsItsContentAndPicture) {
  save("my view", 0.4f, "picture");
  renameWorkspace("my view", "other");
  EXPECT_THAT(workspaceNames(), testing::ElementsAre("other"));
  EXPECT_FLOAT_EQ(depthOf("other"), 0.4f);
  EXPECT_TRUE(std::filesystem::exists(workspacePicture("other")));
  EXPECT_FALSE(std::filesystem::exists(workspacePicture("my view")));
}

TEST_F(WorkspaceShelf, ADeletedViewCanBeBroughtBack) {
  save("a", 0.3f, "picture");
  deleteWorkspace("a");
  EXPECT_TRUE(workspaceNames().empty());
  EXPECT_THROW(depthOf("a"), eng::Error);
  restoreWorkspace("a");
  EXPECT_FLOAT_EQ(depthOf("a"), 0.3f);
  EXPECT_TRUE(std::filesystem::exists(workspacePicture("a")));
}

TEST_F(WorkspaceShelf, NothingIsOverwritten) {
  save("a", 0.1f);
  save("b", 0.2f);
  EXPECT_THROW(renameWorkspace("a", "b"), eng::Error);
  deleteWorkspace("a");
  save("a", 0.5f);
  EXPECT_THROW(restoreWorkspace("a"), eng::Error);
  EXPECT_FLOAT_EQ(depthOf("a"), 0.5f);
  EXPECT_FLOAT_EQ(depthOf("b"), 0.2f);
}

TEST_F(WorkspaceShelf, WhatIsMissingIsSaidInOneLine) {
  for (const auto& act : {+[] { deleteWorkspace("none"); }, +[] { restoreWorkspace("none"); },
                          +[] { renameWorkspace("none", "x"); }, +[] { deleteWorkspace("../x"); },
                          +[] { renaming("no slash"); }, +[] { renaming("/x"); }}) {
    try {
      act();
      FAIL() << "should have thrown";
    } catch (const eng::Error& error) {
      EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("\n")));
    }
  }
}

TEST(Renaming, TakesTheSpacesOffBothNames) {
  EXPECT_EQ(renaming("my view / his view"), std::pair(std::string("my view"), std::string("his view")));
}

}  // namespace
}  // namespace app
