// The panels of trigger points and of the way back, driven by clicks; every page and every zone can be
// reached.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <imgui.h>

#include <set>

#include "app/anatomy/knowledge/knowledge.h"
#include "app/anatomy/model_load.h"
#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/state/command_table.h"
#include "app/ui/interface.h"
#include "tests/paths.h"
#include "tests/ui/cursor.h"

namespace {

using testing::Contains;
using testing::IsSupersetOf;

constexpr glm::uvec2 kSize{1280, 2000};  // high enough for whole lists
constexpr float kLeft = 150, kRight = 1100;

class PainPanels : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const auto content = anatomy::loadContent(test::assetsFolder());
    atlas_ = new anatomy::Atlas(anatomy::loadModel(content, {.assets = test::assetsFolder()}));
  }
  static void TearDownTestSuite() { delete atlas_; }

  PainPanels() : interface_(*atlas_, test::assetsFolder()), state_(app::initialState(*atlas_, 1.0f)) {}

  void run(const std::string& line) { state_ = app::apply(state_, app::parse(line, *atlas_), {*atlas_}); }

  int build() {
    return interface_
        .build({.atlas = *atlas_,
                .state = state_,
                .camera = state_.camera,
                .wayBack = state_.wayBack.on ? &answer_ : nullptr},
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

  std::set<std::string> clicksDown(float x, float step = 11) {
    std::set<std::string> all;
    for (float y = 56; y < float(kSize.y) - 4; y += step) all.merge(click(x, y));
    return all;
  }

  std::set<std::string> clicksAcross(float fromX, float toX, float y) {
    std::set<std::string> all;
    for (float x = fromX; x < toX; x += 9) all.merge(click(x, y));
    return all;
  }

  static const anatomy::Atlas* atlas_;
  app::Interface interface_;
  app::ViewState state_;
  app::WayBackAnswer answer_{.candidates = {}, .ready = true};
  std::vector<std::string> sent_;
};

const anatomy::Atlas* PainPanels::atlas_ = nullptr;

TEST_F(PainPanels, TabsChangeWhatTheLeftColumnHolds) {
  EXPECT_THAT(clicksAcross(4, 300, 72), IsSupersetOf({"panel trigger-points on", "way-back on"}));
  run("panel trigger-points on");
  EXPECT_THAT(clicksAcross(4, 300, 72), IsSupersetOf({"panel trigger-points off", "way-back on"}));
}

TEST_F(PainPanels, EveryTriggerPointIsPressedByItsName) {
  run("panel trigger-points on");
  const auto all = clicksDown(kLeft);
  for (const anatomy::TriggerPoint& point : atlas_->triggerPoints->points())
    EXPECT_THAT(all, Contains("pain " + point.id));
}

TEST_F(PainPanels, MarkerIsSwitchedBesideTheName) {
  run("panel trigger-points on");
  EXPECT_THAT(clicksDown(24), Contains("trigger-point soleus-1 on"));
  run("trigger-point soleus-1 on");
  EXPECT_THAT(clicksDown(24), Contains("trigger-point soleus-1 off"));
}

TEST_F(PainPanels, PlayerLetsGoScrubsAndChangesColoursAndSources) {
  run("panel trigger-points on");
  run("pain soleus-1");
  std::set<std::string> all;
  for (float y = float(kSize.y) - 170; y < float(kSize.y) - 4; y += 11) all.merge(clicksAcross(14, 290, y));
  EXPECT_THAT(all, IsSupersetOf({"pain release", "pain off", "pain-palette sea", "pain-palette grey",
                                 "pain-source all", "pain-source TS93"}));
  const auto scrubs = [](const std::string& line) { return line.starts_with("pain soleus-1 "); };
  EXPECT_TRUE(std::ranges::any_of(all, scrubs));
  for (const std::string& line : all) EXPECT_NO_THROW(app::parse(line, *atlas_)) << line;
}

TEST_F(PainPanels, EveryZoneHasThreeStrengths) {
  run("way-back on");
  std::set<std::string> all;
  for (const float x : {225.0f, 249.0f, 273.0f}) all.merge(clicksDown(x, 9));
  for (const anatomy::Zone& zone : atlas_->triggerPoints->zones())
    for (const int level : {1, 2, 3})
      EXPECT_THAT(all, Contains("hurts " + zone.id + " " + std::to_string(level)));
}

TEST_F(PainPanels, RedFlagsStandBeforeTheQuestion) {
  run("way-back on");
  EXPECT_THAT(click(kLeft, 130), Contains("page red-flags"));
}

TEST_F(PainPanels, CandidatesOpenTheirPoint) {
  run("hurts heel-sole 2");
  answer_.candidates = {{.point = "soleus-1", .byCore = 1.0f}, {.point = "soleus-x3", .byCore = 1.0f}};
  EXPECT_THAT(clicksDown(kRight), IsSupersetOf({"pain soleus-1", "pain soleus-x3"}));
}

TEST_F(PainPanels, EveryTopicIsOneClickFromTheIntroduction) {
  const auto all = clicksDown(kRight);
  for (const anatomy::KnowledgeTopic& topic : atlas_->knowledge->topics())
    EXPECT_THAT(all, Contains("page " + topic.id));
}

TEST_F(PainPanels, EveryTopicIsAPageWithSomethingToRead) {
  const int bare = build();
  for (const anatomy::KnowledgeTopic& topic : atlas_->knowledge->topics()) {
    run("page " + topic.id);
    build();
    EXPECT_NE(build(), bare) << topic.id;
    EXPECT_THAT(click(975, 75), Contains("page off")) << topic.id;
  }
}

TEST_F(PainPanels, EveryItemStandsOnAPageThatCanBeOpened) {
  for (const anatomy::KnowledgeItem& item : atlas_->knowledge->items())
    EXPECT_NO_THROW(run("page " + item.topic)) << item.key;
}

TEST_F(PainPanels, PageOfAPointLeadsOnToRedFlagsVariantsAndTopics) {
  run("pain soleus-1");
  const auto all = clicksDown(985);
  EXPECT_THAT(all, IsSupersetOf({"page off", "page red-flags"}));
}

TEST_F(PainPanels, FirstNoticeStandsBeforeEverythingUntilItIsAccepted) {
  run("notice on");
  build();
  std::set<std::string> all;
  for (float y = 4; y < float(kSize.y); y += 17)
    for (const float x : {20.0f, 530.0f, 750.0f, 1200.0f}) all.merge(click(x, y));
  EXPECT_THAT(all, testing::UnorderedElementsAre("notice off", "page trust"));
  run("notice off");
  EXPECT_FALSE(state_.firstNotice);
  EXPECT_TRUE(state_.preferences.noticeAccepted);
}

}  // namespace
