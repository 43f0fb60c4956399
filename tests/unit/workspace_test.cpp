#include "app/state/workspace.h"

#include <gmock/gmock.h>

#include "app/state/command.h"
#include "engine/base/error.h"
#include "engine/base/file.h"
#include "tests/unit/scratch_folder.h"
#include "tests/unit/small_atlas.h"

namespace app {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class WorkspaceTest : public testing::Test {
 protected:
  ViewState after(std::string_view script) const {
    ViewState result = start;
    for (const Command& command : parseScript(script, "script", atlas)) {
      result = apply(result, command, {atlas, 1.0f});
    }
    return result;
  }

  ViewState read(std::string_view text) { return fromToml(text, "view.toml", start, atlas, problems); }

  std::vector<std::string> problemLines() const {
    std::vector<std::string> lines;
    for (const anatomy::Problem& problem : problems) {
      lines.push_back(toLine(problem));
    }
    return lines;
  }

  const anatomy::Atlas atlas = test::smallAtlas();
  const ViewState start = initialState(atlas, 1.0f);
  anatomy::Problems problems;
};

TEST_F(WorkspaceTest, AStateComesBackAsItWas) {
  const ViewState state = after(
      "camera -12.345 6.7 812.3456 0.1 -20.25 171.3; hide skin; opacity tibia 0.3; opacity gastrocnemius 0.1;"
      "hide gastrocnemius-medial; select soleus; x-ray on; labels on; panel details off; panel timings on; "
      "cheat-sheet "
      "on");
  EXPECT_EQ(read(toToml(state, atlas)), state);
  EXPECT_THAT(problems, IsEmpty());
}

TEST_F(WorkspaceTest, OnlyWhatDiffersIsWritten) {
  EXPECT_THAT(toToml(start, atlas), AllOf(HasSubstr("[camera]"), testing::Not(HasSubstr("[view]")),
                                          testing::Not(HasSubstr("[structures]"))));
  EXPECT_THAT(
      toToml(after("hide tibia; opacity soleus 0.5; labels on"), atlas),
      AllOf(HasSubstr("[view]\nlabels = true\n"),
            HasSubstr("[structures]\n\"soleus\" = { opacity = 0.5 }\n\"tibia\" = { visible = false }\n")));
}

TEST_F(WorkspaceTest, IsAWholeView) {
  const std::string saved = toToml(after("hide tibia"), atlas);
  const ViewState now = after("hide all; select soleus; labels on; text-scale 200; theme light");
  const ViewState loaded = fromToml(saved, "view.toml", now, atlas, problems);
  EXPECT_EQ(loaded.structures, after("hide tibia").structures);
  EXPECT_EQ(loaded.selected, std::nullopt);
  EXPECT_FALSE(loaded.labels);
  EXPECT_EQ(loaded.preferences, now.preferences);
}

TEST_F(WorkspaceTest, OpensOnAnotherModel) {
  const ViewState loaded = read(
      "[view]\nselected = \"plantaris\"\n[structures]\nplantaris = { visible = false }\ntibia = { opacity = "
      "0.5 }\n");
  EXPECT_THAT(problems, IsEmpty());
  EXPECT_EQ(loaded.selected, std::nullopt);
  EXPECT_FLOAT_EQ(loaded.at(test::idOf(atlas, "tibia")).opacity, 0.5f);
}

TEST_F(WorkspaceTest, EachWrongValueIsOneProblemAndLeavesTheDefault) {
  const ViewState loaded = read(
      "[camera]\ndistance_mm = 5\npitch_deg = \"up\"\ntarget_mm = [1, 2]\n"
      "[view]\nlabels = 1\nselected = 3\nlabbels = true\n"
      "[structures]\nsoleus = { opacity = 1.5 }\ntibia = false\nskin = { visible = false, opacity = nan }\n");
  ViewState expected = start;
  expected.structures[test::idOf(atlas, "skin").index].visible = false;
  EXPECT_EQ(loaded, expected);
  EXPECT_THAT(
      problemLines(),
      testing::UnorderedElementsAre(
          "view.toml:2: 'distance_mm' must be a number from 30 to 6000",
          "view.toml:3: 'pitch_deg' must be a number from -90 to 90",
          "view.toml:4: 'target_mm' must be three numbers from -10000 to 10000",
          "view.toml:6: 'labels' must be true or false", "view.toml:7: 'selected' must be a text in quotes",
          "view.toml:8: 'labbels' is not known here and does nothing",
          "view.toml:10: 'opacity' must be a number from 0 to 1", "view.toml:11: 'tibia' must be a table",
          "view.toml:12: 'opacity' must be a number from 0 to 1"));
}

TEST_F(WorkspaceTest, WhatIsNoTomlNamesTheLine) {
  try {
    read("[view]\nlabels = tru");
    FAIL() << "no error";
  } catch (const eng::Error& error) {
    EXPECT_THAT(error.what(), AllOf(testing::StartsWith("view.toml:2: "), testing::Not(HasSubstr("\n"))));
  }
}

// Saved files, in folders of the test's own.
class WorkspaceFileTest : public WorkspaceTest {
 protected:
  std::string errorOfLoading(std::string_view name) {
    try {
      loadWorkspace(name, start, atlas, problems);
    } catch (const eng::Error& error) {
      return error.what();
    }
    return "no error";
  }

  test::ScratchFolder folder;
  test::ScopedEnvironment data{"XDG_DATA_HOME", folder.path() / "data"};
  test::ScopedEnvironment config{"XDG_CONFIG_HOME", folder.path() / "config"};
};

TEST_F(WorkspaceFileTest, SavesUnderXdgAndLoadsAgain) {
  const ViewState state = after("hide skin; view lateral");
  saveWorkspace(state, atlas, "calf day 1");
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "data/calf-atlas/workspaces/calf day 1.toml"));
  EXPECT_EQ(loadWorkspace("calf day 1", start, atlas, problems), state);
}

TEST_F(WorkspaceFileTest, ListsNamesInOrder) {
  EXPECT_THAT(workspaceNames(), IsEmpty());
  saveWorkspace(start, atlas, "second");
  saveWorkspace(start, atlas, "first");
  eng::writeFileWhole(dataFolder() / "workspaces" / "notes.txt", std::string_view("x"));
  EXPECT_THAT(workspaceNames(), ElementsAre("first", "second"));
}

TEST_F(WorkspaceFileTest, NamesAreNoPaths) {
  for (const std::string& name : {std::string("../evil"), std::string("a/b"), std::string(), std::string("."),
                                  std::string(65, 'a'), std::string("a\nb")}) {
    EXPECT_THROW(saveWorkspace(start, atlas, name), eng::Error) << name;
    EXPECT_THROW(loadWorkspace(name, start, atlas, problems), eng::Error) << name;
  }
  EXPECT_NO_THROW(saveWorkspace(start, atlas, std::string(64, 'a')));
}

TEST_F(WorkspaceFileTest, AMissingOneNamesThoseThatExist) {
  EXPECT_THAT(errorOfLoading("calf"), HasSubstr("none has been saved yet"));
  saveWorkspace(start, atlas, "knee");
  EXPECT_THAT(errorOfLoading("calf"), AllOf(HasSubstr("no workspace 'calf'"), HasSubstr("there are: knee")));
}

TEST_F(WorkspaceFileTest, ABrokenOneIsAnErrorAndStays) {
  const auto file = dataFolder() / "workspaces" / "calf.toml";
  eng::writeFileWhole(file, std::string_view("format = \n"));
  EXPECT_THAT(errorOfLoading("calf"), HasSubstr(file.string() + ":1"));
  EXPECT_EQ(eng::readTextFile(file), "format = \n");
}

TEST_F(WorkspaceFileTest, PreferencesComeBackAndStartAsDefaults) {
  EXPECT_EQ(loadPreferences(problems), Preferences{});
  const Preferences mine{Theme::Light, 175, true, true};
  savePreferences(mine);
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "config/calf-atlas/preferences.toml"));
  EXPECT_EQ(loadPreferences(problems), mine);
  EXPECT_THAT(problems, IsEmpty());
}

TEST_F(WorkspaceFileTest, WrongPreferencesAreProblems) {
  eng::writeFileWhole(configFolder() / "preferences.toml",
                      std::string_view("theme = \"pink\"\ntext_scale_percent = 1000\nnames = \"latin\"\n"));
  EXPECT_EQ(loadPreferences(problems), (Preferences{.latinNames = true}));
  EXPECT_THAT(problemLines(),
              ElementsAre(testing::EndsWith("preferences.toml:1: 'theme' must be one of \"dark\", \"light\", \"print\""),
                          HasSubstr("100 to 300")));
}

TEST_F(WorkspaceFileTest, BrokenPreferencesAreSetAsideNotLost) {
  const auto file = configFolder() / "preferences.toml";
  eng::writeFileWhole(file, std::string_view("theme = light"));
  EXPECT_EQ(loadPreferences(problems), Preferences{});
  EXPECT_THAT(problems, testing::SizeIs(1));
  savePreferences({.theme = Theme::Light});
  EXPECT_EQ(eng::readTextFile(file.string() + ".broken"), "theme = light");
  EXPECT_EQ(loadPreferences(problems).theme, Theme::Light);
  savePreferences({.theme = Theme::Print});
  EXPECT_EQ(loadPreferences(problems).theme, Theme::Print);
}

TEST(XdgFolders, FollowTheirVariablesAndFallBackToHome) {
  const test::ScopedEnvironment home("HOME", "/home/someone");
  const test::ScopedEnvironment data("XDG_DATA_HOME", "/data");
  const test::ScopedEnvironment config("XDG_CONFIG_HOME", std::nullopt);
  EXPECT_EQ(dataFolder(), "/data/calf-atlas");
  EXPECT_EQ(configFolder(), "/home/someone/.config/calf-atlas");
  const test::ScopedEnvironment relative("XDG_DATA_HOME", "not/absolute");
  EXPECT_EQ(dataFolder(), "/home/someone/.local/share/calf-atlas");
}

TEST(XdgFolders, WithoutAnyHomeSaySo) {
  const test::ScopedEnvironment home("HOME", std::nullopt);
  const test::ScopedEnvironment data("XDG_DATA_HOME", std::nullopt);
  EXPECT_THROW(dataFolder(), eng::Error);
}

}  // namespace
}  // namespace app
