// The rolling panel driven by clicks, and what is asked before a demonstration by mouse and by keys alone.
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

using app::Screening;
using testing::Contains;
using testing::Each;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using testing::StartsWith;

constexpr glm::uvec2 kSize{1280, 1600};  // high enough for the whole panel

class RollingPanelTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const auto content = anatomy::loadContent(test::assetsFolder());
    atlas_ = new anatomy::Atlas(anatomy::loadModel(content, {.assets = test::assetsFolder()}));
    facts_ = new mechanics::Mechanics(
        mechanics::requireMechanics(test::assetsFolder() / "mechanics", *atlas_->table, *atlas_->text));
    bed_ = new mechanics::RollerBed(*atlas_, *facts_, facts_->rolling.t);
  }
  static void TearDownTestSuite() {
    delete bed_;
    delete facts_;
    delete atlas_;
  }
  RollingPanelTest() : interface_(*atlas_, test::assetsFolder()), state_(app::initialState(*atlas_, 1.0f)) {
    run("panel rolling on");
  }

  void run(const std::string& line) {
    state_ = app::apply(state_, app::parse(line, *atlas_), {*atlas_, 1.0f, facts_});
  }
  int build(glm::uvec2 size = kSize) {
    std::optional<mechanics::RollerContact> rolled;
    if (state_.roll.t)
      rolled = bed_->contact(*facts_->rolling.findRoller(state_.roll.roller), *state_.roll.t, 180.0f, 134.0f);
    if (printed_ != state_.roll.compared) prints_.clear();
    for (const std::string& id : state_.roll.compared)
      if (!id.empty() && prints_.size() < 2)
        prints_.push_back(printAt(*bed_, *atlas_, *facts_, id, {0.5f, 0.0f, 134.0f}));
    printed_ = state_.roll.compared;
    return interface_
        .build({.atlas = *atlas_,
                .state = state_,
                .camera = state_.camera,
                .mechanics = facts_,
                .posture = state_.posture,
                .rolled = rolled ? &*rolled : nullptr,
                .pressureShown = rolled.has_value(),
                .toolPrints = prints_},
               size, 1.0f, sent_)
        ->TotalVtxCount;
  }
  std::set<std::string> click(float x, float y, glm::uvec2 size = kSize) {
    sent_.clear();
    test::moveTo(x, y);
    build(size);
    for (bool down : {true, false}) {
      test::press(down);
      build(size);
    }
    build(size);
    return {sent_.begin(), sent_.end()};
  }
  std::set<std::string> clicksOver(float fromX, float toX, float fromY, float toY, glm::uvec2 size = kSize) {
    std::set<std::string> all;
    for (float y = fromY; y < toY; y += 12)
      for (float x = fromX; x < toX; x += 40) all.merge(click(x, y, size));
    return all;
  }
  // The parts stand beside each other at the panel's top.
  void open(int part) { click(60.0f + 90.0f * float(part), 108); }

  // What a key sends is carried out.
  bool key(const char* name) {
    std::vector<std::string> lines;
    const bool taken = interface_.takeKey(name, state_, lines);
    for (const std::string& line : lines) run(line);
    return taken;
  }

  static anatomy::Atlas* atlas_;
  static mechanics::Mechanics* facts_;
  static mechanics::RollerBed* bed_;
  app::Interface interface_;
  app::ViewState state_;
  std::vector<std::string> sent_;
  std::array<std::string, 2> printed_;
  std::vector<mechanics::ToolPrint> prints_;
};
anatomy::Atlas* RollingPanelTest::atlas_ = nullptr;
mechanics::Mechanics* RollingPanelTest::facts_ = nullptr;
mechanics::RollerBed* RollingPanelTest::bed_ = nullptr;

TEST_F(RollingPanelTest, InvitesToLieDown) {
  EXPECT_THAT(clicksOver(30, 290, 146, 500), IsSupersetOf({"roll 0.5", "keep-outs toggle"}));
}

TEST_F(RollingPanelTest, EveryRollerToolAndWayOfSittingHasAButton) {
  run("roll 0.5");
  auto sent = clicksOver(30, 290, 146, 560);
  run("roll off");  // the reason of a refusal goes, which a click on the way of the roller left there
  build();
  run("roll 0.5");
  sent.merge(clicksOver(30, 290, 480, 1000));
  for (const mechanics::Roller& roller : facts_->rolling.rollers)
    EXPECT_THAT(sent, Contains("roller " + roller.id));
  for (const char* tool : {"tool ball", "tool thumb", "tool knee"}) EXPECT_THAT(sent, Contains(tool));
  for (const mechanics::RollPosture& posture : facts_->rolling.postures)
    EXPECT_THAT(sent, Contains("load " + posture.id));
  EXPECT_THAT(sent, IsSupersetOf({"roll off", "page when-not-to-press"}));
}

TEST_F(RollingPanelTest, ThePlaceIsPulledAlongTheLegButNotIntoAKeepOut) {
  run("roll 0.5");
  build();
  float trackY = 0.0f;
  for (float y = 146; y < 600 && trackY == 0.0f; y += 10)
    for (const std::string& line : click(100, y))
      if (line.starts_with("roll 0.")) trackY = y;
  ASSERT_GT(trackY, 0.0f);
  const int before = build();
  EXPECT_THAT(click(280, trackY), IsEmpty()) << "behind the knee";
  EXPECT_GT(build(), before) << "the reason is told";
  EXPECT_THAT(click(150, trackY), Each(StartsWith("roll 0.")));
}

TEST_F(RollingPanelTest, NumbersAreToldOnceTheLegLiesOnTheRoller) {
  const int before = build();
  run("roll 0.5");
  EXPECT_GT(build(), before + 600);
}

TEST_F(RollingPanelTest, ToolsAreComparedAndTheViewsCited) {
  open(2);
  const int before = build();
  EXPECT_THAT(clicksOver(30, 290, 146, 300), Contains("compare-tools soft ball"));
  run("compare-tools soft ball");
  EXPECT_GT(build(), before + 1500) << "two prints, a chart and a table";
  const auto sent = clicksOver(30, 290, 146, 900);
  EXPECT_THAT(sent, IsSupersetOf({"compare-tools rigid ball", "compare-tools soft thumb",
                                  "compare-tools ball soft", "compare-tools off"}));
}

TEST_F(RollingPanelTest, ShowingIsClosedUntilTheQuestionsAreAnswered) {
  open(1);
  EXPECT_THAT(clicksOver(30, 290, 146, 500), Contains("screening ask"));
}

class Questions : public RollingPanelTest {
 protected:
  Questions() {
    run("screening ask");
    build();
  }
};

TEST_F(Questions, AreAnsweredByClicks) {
  for (const Screening expected : {Screening::AskingFurther, Screening::Fine}) {
    const auto sent = clicksOver(380, 920, 1000, 1600);
    EXPECT_THAT(sent, testing::ElementsAre("screening no", "screening yes"));
    run("screening no");
    EXPECT_EQ(state_.screening, expected);
  }
}

TEST_F(Questions, AreAnsweredByYAndN) {
  EXPECT_TRUE(key("N"));
  EXPECT_EQ(state_.screening, Screening::AskingFurther);
  EXPECT_TRUE(key("Y"));
  EXPECT_EQ(state_.screening, Screening::AskFirst);
  EXPECT_FALSE(key("Y")) << "afterwards keys are commands again";
}

TEST_F(Questions, AreAnsweredByTabAndEnter) {
  key("Tab");
  key("Enter");
  EXPECT_EQ(state_.screening, Screening::AskingFurther) << "No stands to the right";
  build();
  key("Enter");
  EXPECT_EQ(state_.screening, Screening::AskFirst) << "each page begins at Yes";
}

TEST_F(Questions, StopIsToldAndClosedByKeysAlone) {
  key("Y");
  EXPECT_EQ(state_.screening, Screening::Stopped);
  EXPECT_GT(build(), 1000) << "what to do is told";
  key("Y");
  EXPECT_EQ(state_.screening, Screening::Stopped) << "there is no question left to answer";
  key("Escape");
  EXPECT_EQ(state_.screening, Screening::Unasked);
}

TEST_F(Questions, NothingHappensBehindThem) {
  for (const char* other : {"R", "Space", "1", "Left", "U"}) {
    const app::ViewState before = state_;
    EXPECT_TRUE(key(other)) << other;
    EXPECT_TRUE(std::string(other) == "Space" || state_ == before) << other;
    state_ = before;
  }
  EXPECT_FALSE(key("Ctrl+Q")) << "the program can be left";
  const auto sent = clicksOver(20, 300, 100, 900);
  for (const std::string& line : sent) EXPECT_THAT(line, StartsWith("screening"));
}

TEST_F(Questions, CanBeAnsweredAtEveryTextSize) {
  constexpr glm::uvec2 kSmall{1280, 720};
  for (const int percent : {100, 150, 200, 300}) {
    state_.preferences.textScalePercent = percent;
    for (const Screening asked : {Screening::Asking, Screening::AskingFurther}) {
      state_.screening = asked;
      build(kSmall);
      EXPECT_THAT(clicksOver(60, 1220, 560, 715, kSmall), IsSupersetOf({"screening no", "screening yes"}))
          << percent;
    }
  }
}

}  // namespace
