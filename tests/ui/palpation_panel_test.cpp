// The palpation panel driven by clicks: every tool, movement and lesson can be reached, and what is told
// fits.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <imgui.h>

#include <set>

#include "app/anatomy/model_load.h"
#include "app/state/command_table.h"
#include "app/ui/interface.h"
#include "tests/paths.h"
#include "tests/ui/cursor.h"

namespace {

using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;

constexpr glm::uvec2 kSize{1280, 1600};  // high enough for the whole panel

class PalpationPanelTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const auto content = anatomy::loadContent(test::assetsFolder());
    atlas_ = new anatomy::Atlas(anatomy::loadModel(content, {.assets = test::assetsFolder()}));
    facts_ = new mechanics::Mechanics(
        mechanics::requireMechanics(test::assetsFolder() / "mechanics", *atlas_->table, *atlas_->text));
  }
  static void TearDownTestSuite() {
    delete facts_;
    delete atlas_;
  }
  PalpationPanelTest() : interface_(*atlas_, test::assetsFolder()), state_(app::initialState(*atlas_, 1.0f)) {
    run("panel palpation on");
  }

  void run(const std::string& line) {
    state_ = app::apply(state_, app::parse(line, *atlas_), {*atlas_, 1.0f, facts_});
  }
  int build() {
    const auto* place = state_.press.at ? &*state_.press.at : nullptr;
    std::optional<mechanics::Palpation> press;
    const anatomy::Placements none;
    if (place)
      press = mechanics::palpate(*atlas_, *facts_, none, *facts_->findTool(state_.press.tool),
                                 {place->t, place->thetaDeg}, state_.press.forceN,
                                 mechanics::soundAt(*atlas_, *facts_, place->t, place->thetaDeg));
    return interface_
        .build({.atlas = *atlas_,
                .state = state_,
                .camera = state_.camera,
                .mechanics = facts_,
                .palpation = press ? &*press : nullptr,
                .posture = state_.posture,
                .lessons = lessons_,
                .training = training_ ? &*training_ : nullptr},
               kSize, 1.0f, sent_)
        ->TotalVtxCount;
  }
  std::set<std::string> click(float x, float y) {
    sent_.clear();
    test::moveTo(x, y);
    build();
    for (bool down : {true, false}) {
      test::press(down);
      build();
    }
    build();
    return {sent_.begin(), sent_.end()};
  }
  std::set<std::string> clicksOver(float fromX, float toX, float fromY, float toY) {
    std::set<std::string> all;
    for (float y = fromY; y < toY; y += 12)
      for (float x = fromX; x < toX; x += 40) all.merge(click(x, y));
    return all;
  }
  // The parts stand beside each other at the panel's top.
  void open(int part) { click(60.0f + 90.0f * float(part), 108); }

  static anatomy::Atlas* atlas_;
  static mechanics::Mechanics* facts_;
  app::Interface interface_;
  app::ViewState state_;
  std::vector<app::Lesson> lessons_{
      {"soleus", "Find the soleus", {{"a", "Words to read.", "", {"S0"}}, {"b", "More words.", "", {"S0"}}}}};
  std::optional<app::Training> training_;
  std::vector<std::string> sent_;
};
anatomy::Atlas* PalpationPanelTest::atlas_ = nullptr;
mechanics::Mechanics* PalpationPanelTest::facts_ = nullptr;

TEST_F(PalpationPanelTest, EveryToolAndReachMapHasAButton) {
  const auto sent = clicksOver(30, 290, 150, 700);
  for (const mechanics::Tool& tool : facts_->tools) EXPECT_THAT(sent, Contains("tool " + tool.id));
  EXPECT_THAT(sent, IsSupersetOf({"reach soleus", "reach gastrocnemius-medial", "inset on"}));
  EXPECT_THAT(sent, Not(Contains("press off"))) << "nothing is pressed";
}

TEST_F(PalpationPanelTest, APressIsToldAtLengthAndCanBeLetGo) {
  const int before = build();
  run("press 0.3,180 25");
  EXPECT_GT(build(), before + 300) << "numbers and muscles";
  EXPECT_THAT(clicksOver(30, 290, 400, 1300), Contains("press off"));
}

TEST_F(PalpationPanelTest, ARefusedPressShowsTheReasonAndNoNumbers) {
  run("press 0.3,180 25");
  const int pressed = build();
  run("press 0.97,180 80");
  EXPECT_LT(build(), pressed);
}

TEST_F(PalpationPanelTest, EveryExerciseHasAButton) {
  open(1);
  const auto sent = clicksOver(30, 290, 300, 700);
  for (const mechanics::Exercise& exercise : facts_->motion.exercises)
    EXPECT_THAT(sent, Contains("exercise " + exercise.id));
}

TEST_F(PalpationPanelTest, LessonsAreBegunAndGoneThrough) {
  open(2);
  EXPECT_THAT(clicksOver(30, 290, 150, 500), IsSupersetOf({"lesson soleus", "trainer start"}));
  state_.lesson = {"soleus", 0};
  EXPECT_THAT(clicksOver(30, 290, 150, 500), IsSupersetOf({"lesson next", "lesson off"}));
  state_.lesson.step = 1;
  const auto last = clicksOver(30, 290, 150, 500);
  EXPECT_THAT(last, IsSupersetOf({"lesson previous", "lesson off"}));
  EXPECT_THAT(last, Not(Contains("lesson next")));
}

TEST_F(PalpationPanelTest, TheTrainerIsMarkedAndBegunAgain) {
  training_ = app::Training{.resistance = 0.5f, .timeS = 3.0f};
  EXPECT_THAT(clicksOver(30, 290, 150, 500), IsSupersetOf({"trainer mark", "trainer end"}));
  training_->find = app::TrainingFind{{4.0f, 20.0f, 9.0f}, *atlas_->find("soleus"), 12.0f};
  EXPECT_THAT(clicksOver(30, 290, 150, 500), IsSupersetOf({"trainer start", "trainer end"}));
}

}  // namespace
