// Pressing, lessons and the trainer as the viewer gives them, on the built-in leg.
#include <gmock/gmock.h>

#include "app/viewer/trainer.h"
#include "app/viewer/viewer.h"
#include "tests/error_text.h"
#include "tests/paths.h"
#include "tests/unit/scratch_folder.h"
#include "tests/viewer/built_in_leg.h"

namespace app {
namespace {

using testing::HasSubstr;

class PalpationInViewer : public testing::Test {
 protected:
  static std::shared_ptr<const anatomy::Atlas> leg() { return test::builtInLeg(); }
  eng::Picture sceneAfter(const char* script) {
    viewer_.runScript(script, "script");
    viewer_.advance(0.0);
    viewer_.draw(true);
    return viewer_.stage().photographScene();
  }
  size_t changedPixels(const eng::Picture& a, const eng::Picture& b) const {
    size_t count = 0;
    for (uint32_t y = 0; y < a.height; ++y)
      for (uint32_t x = 0; x < a.width; ++x)
        count += std::abs(a.at(x, y)[0] - b.at(x, y)[0]) + std::abs(a.at(x, y)[1] - b.at(x, y)[1]) > 16;
    return count;
  }

  test::ScratchFolder folder_;
  test::ScopedEnvironment data_{"XDG_DATA_HOME", folder_.path().string()};
  Viewer viewer_{leg(), test::assetsFolder(), {.size = {240, 360}}};
};

TEST_F(PalpationInViewer, APressDentsAndLettingGoMakesItWhole) {
  const eng::Picture before = sceneAfter("view posterior");
  const eng::Picture pressed = sceneAfter("press 0.65,180 60");
  EXPECT_GT(changedPixels(before, pressed), 100u);
  EXPECT_EQ(changedPixels(before, sceneAfter("press off")), 0u);
}

TEST_F(PalpationInViewer, AnExerciseMovesTheFootAndEnds) {
  const eng::Picture before = sceneAfter("view lateral");
  const eng::Picture moved = sceneAfter("exercise toes-down 1.5");
  EXPECT_GT(changedPixels(before, moved), 300u);
  EXPECT_EQ(changedPixels(before, sceneAfter("exercise off")), 0u);
}

TEST_F(PalpationInViewer, ATriggerPointPressedHardHurtsWhereItRefers) {
  sceneAfter("view posterior; tool thumb");
  const eng::Picture mere = sceneAfter("press 0.62,150 20; wait 6");
  sceneAfter("press off; wait 6");
  const eng::Picture pressed = sceneAfter("press soleus-1 80; wait 6");
  EXPECT_GT(changedPixels(mere, pressed), 200u);
  // The heel is red though the thumb lies on the calf.
  const eng::Picture gone = sceneAfter("press off; wait 10");
  size_t redder = 0;
  for (uint32_t y = 300; y < 360; ++y)
    for (uint32_t x = 0; x < 240; ++x)
      redder += pressed.at(x, y)[0] - pressed.at(x, y)[1] > gone.at(x, y)[0] - gone.at(x, y)[1] + 20;
  EXPECT_GT(redder, 20u);
}

TEST_F(PalpationInViewer, ALessonGoesStepByStepAndIsUndone) {
  viewer_.run("lesson soleus");
  EXPECT_EQ(viewer_.state().lesson, (LessonState{"soleus", 0}));
  EXPECT_TRUE(viewer_.state().press.at);
  EXPECT_TRUE(viewer_.state().palpationPanel);
  for (int i = 0; i < 30; ++i) viewer_.run("lesson next");
  const int last = viewer_.state().lesson.step;
  EXPECT_GT(last, 3);
  viewer_.run("lesson previous");
  EXPECT_EQ(viewer_.state().lesson.step, last - 1);
  viewer_.run("lesson off");
  EXPECT_EQ(viewer_.state().lesson, LessonState{});
  EXPECT_THAT(test::errorOf([&] { viewer_.run("lesson next"); }), HasSubstr("none is given"));
  EXPECT_THAT(test::errorOf([&] { viewer_.run("lesson cooking"); }), HasSubstr("'cooking'"));
}

TEST_F(PalpationInViewer, TheTrainerMeasuresHowNearOneCame) {
  const auto& atlas = *leg();
  const auto facts =
      mechanics::requireMechanics(test::assetsFolder() / "mechanics", *atlas.table, *atlas.text);
  Trainer trainer(atlas, facts);
  const mechanics::Tool& thumb = *facts.findTool("thumb");
  EXPECT_THAT(test::errorOf([&] { trainer.mark(nullptr); }), HasSubstr("hidden"));
  trainer.start(7, thumb);
  EXPECT_TRUE(trainer.advance(12.5));
  EXPECT_THAT(test::errorOf([&] { trainer.mark(nullptr); }), HasSubstr("Press"));
  const anatomy::Placements none;
  const auto press = [&](float t, float thetaDeg) {
    return mechanics::palpate(atlas, facts, none, thumb, {t, thetaDeg}, 20.0f,
                              mechanics::soundAt(atlas, facts, t, thetaDeg));
  };
  // Search over the calf for where it resists most, as a finger does.
  float best = 0.0f;
  mechanics::PalpationSite site;
  for (float t = 0.25f; t <= 0.8f; t += 0.0225f)
    for (float theta = 110.0f; theta <= 250.0f; theta += 10.0f) {
      const auto felt = press(t, theta);
      const float resistance = felt.refused ? 0.0f : trainer.training(&felt)->resistance;
      if (resistance > best) best = resistance, site = {t, theta};
    }
  EXPECT_GT(best, 0.2f);
  const auto found = press(site.t, site.thetaDeg);
  trainer.mark(&found);
  const auto told = trainer.training(&found);
  ASSERT_TRUE(told && told->find);
  EXPECT_LT(told->find->score.distanceMm, 12.0f) << "where it resists most it lies";
  EXPECT_EQ(told->find->score.forceN, 20.0f);
  EXPECT_EQ(told->find->score.timeS, 12.5f);
  EXPECT_EQ(told->best.size(), 1u);
  EXPECT_FALSE(trainer.advance(1.0)) << "the clock stands";
}

TEST_F(PalpationInViewer, AFingerSticksInHardTissue) {
  viewer_.runScript("trainer start 7; press 0.6,180", "script");
  viewer_.draw(true);
  const float before = viewer_.state().press.at->t;
  int moved = 0;
  for (int i = 0; i < 8; ++i) {
    const float at = viewer_.state().press.at->t;
    viewer_.run("nudge up");
    viewer_.draw(true);
    moved += viewer_.state().press.at->t != at;
  }
  EXPECT_GT(viewer_.state().press.at->t, before);
  EXPECT_GT(moved, 1);
}

TEST_F(PalpationInViewer, APlaceWithoutTissueIsTold) {
  viewer_.run("press 5,180 20");
  EXPECT_NO_THROW(viewer_.draw(true));
}

}  // namespace
}  // namespace app
