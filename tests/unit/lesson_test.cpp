// Lessons and scores: what the files hold, and what becomes of faults in them.
#include "app/state/lesson.h"

#include <gmock/gmock.h>

#include "app/state/scores.h"
#include "engine/base/file.h"
#include "tests/unit/scratch_folder.h"
#include "tests/unit/small_atlas.h"

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Lessons, OurOwnAreWholeAndInTheirOrder) {
  anatomy::Problems problems;
  const auto lessons = app::loadLessons(test::assetsFolder() / "lessons", *test::content().table,
                                        *test::content().text, problems);
  EXPECT_THAT(problems, IsEmpty());
  ASSERT_THAT(lessons, SizeIs(2));
  EXPECT_EQ(lessons[0].id, "soleus");
  for (const app::Lesson& lesson : lessons)
    for (const app::LessonStep& step : lesson.steps) {
      EXPECT_GT(step.caption.size(), 40u) << step.id;
      EXPECT_FALSE(step.sources.empty()) << step.id;
    }
}

TEST(Lessons, AFaultyOneIsLeftOutWithItsPlace) {
  const test::ScratchFolder folder;
  eng::writeFileWhole(
      folder.path() / "1.toml",
      "id = \"soleus\"\n[[step]]\nid = \"place\"\ndo = [\"view posterior\"]\nsources = [\"NOBODY\"]\n");
  eng::writeFileWhole(
      folder.path() / "2.toml",
      "id = \"soleus\"\n[[step]]\nid = \"rest\"\ndo = [\"press 0.3,180 2\"]\nsources = [\"S0\"]\n");
  anatomy::Problems problems;
  const auto lessons =
      app::loadLessons(folder.path(), *test::content().table, *test::content().text, problems);
  ASSERT_THAT(problems, SizeIs(1));
  EXPECT_THAT(problems[0].where, HasSubstr("1.toml:5"));
  EXPECT_THAT(problems[0].what, HasSubstr("NOBODY"));
  ASSERT_THAT(lessons, SizeIs(1));
  EXPECT_EQ(lessons[0].steps[0].commands, "press 0.3,180 2");
}

TEST(Lessons, ALegThatLacksAStructureIsNotTaughtWithIt) {
  const app::Lesson lesson{
      .id = "x", .name = "X", .steps = {{.id = "a", .caption = {}, .commands = "hide skin"}}};
  EXPECT_EQ(app::whyNotFor(lesson, test::smallAtlas()), "");
  EXPECT_THAT(app::whyNotFor(lesson, test::emptyAtlas()), HasSubstr("skin"));
}

TEST(Scores, TheNearestComesFirstAndNotAllAreKept) {
  std::vector<app::Score> scores;
  app::addScore(scores, {12.0f, 20.0f, 9.0f});
  app::addScore(scores, {3.0f, 20.0f, 40.0f});
  app::addScore(scores, {12.0f, 20.0f, 8.0f});
  EXPECT_THAT(scores, ElementsAre(app::Score{3.0f, 20.0f, 40.0f}, app::Score{12.0f, 20.0f, 8.0f},
                                  app::Score{12.0f, 20.0f, 9.0f}));
  for (size_t i = 0; i < 2 * app::kMostScores; ++i) app::addScore(scores, {50.0f, 20.0f, 1.0f});
  EXPECT_EQ(scores.size(), app::kMostScores);
  EXPECT_EQ(scores.front().distanceMm, 3.0f);
}

TEST(Scores, AreKeptFromDayToDay) {
  const test::ScratchFolder folder;
  const test::ScopedEnvironment data("XDG_DATA_HOME", folder.path().string());
  anatomy::Problems problems;
  EXPECT_THAT(app::loadScores(problems), IsEmpty());
  const std::vector<app::Score> scores{{3.5f, 20.0f, 12.5f}, {9.0f, 30.0f, 7.0f}};
  app::saveScores(scores);
  EXPECT_EQ(app::loadScores(problems), scores);
  EXPECT_THAT(problems, IsEmpty());
}

TEST(Scores, AFileThatIsNoneIsToldAndKeptAside) {
  const test::ScratchFolder folder;
  const test::ScopedEnvironment data("XDG_DATA_HOME", folder.path().string());
  std::filesystem::create_directories(folder.path() / "calf-atlas");
  eng::writeFileWhole(folder.path() / "calf-atlas/palpation-scores.toml", "scores = [[1, 2");
  anatomy::Problems problems;
  EXPECT_THAT(app::loadScores(problems), IsEmpty());
  EXPECT_THAT(problems, SizeIs(1));
  app::saveScores({{1.0f, 2.0f, 3.0f}});
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "calf-atlas/palpation-scores.toml.broken"));
}

}  // namespace
