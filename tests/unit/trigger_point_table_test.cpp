// Reading trigger points and zones that people write, with every mistake that they make.
#include "app/anatomy/trigger_points/trigger_point_table.h"

#include <gmock/gmock.h>

#include <fstream>

#include "engine/base/error.h"
#include "tests/unit/scratch_folder.h"
#include "tests/unit/small_atlas.h"

namespace {

using testing::AllOf;
using testing::HasSubstr;

const char* const kZone = R"([[zone]]
id = "heel-sole"
on = "leg"
[[zone.patch]]
path = [ { t = 0.1, theta = 180 } ]
radius = 10
falloff = 5
)";

const char* const kPoint = R"([[trigger-point]]
id = "soleus-1"
structure = "soleus"
t = 0.3
theta = 190
depth = 10
badge = "B"
zones = [ { zone = "heel-sole", part = "core", sources = ["TS93"] } ]
sources = ["TS93"]
)";

std::string with(std::string text, const std::string& was, const std::string& now) {
  const size_t at = text.find(was);
  EXPECT_NE(at, std::string::npos) << was;
  return text.replace(at, was.size(), now);
}

class TriggerPointReading : public testing::Test {
 protected:
  anatomy::TriggerPointTable load(const std::string& toml) {
    std::ofstream(scratch_.path() / "points.toml") << toml;
    problems_.clear();
    return anatomy::TriggerPointTable::load(scratch_.path(), *test::content().table, *test::content().text,
                                            problems_);
  }

  // One problem that says this, and a row left out for it.
  void expectFault(const std::string& toml, const std::string& what, size_t leftOut = 1) {
    SCOPED_TRACE(what);
    const auto table = load(toml);
    ASSERT_GE(problems_.size(), 1u);
    EXPECT_THAT(toLine(problems_[0]), AllOf(HasSubstr("points.toml:"), HasSubstr(what)));
    EXPECT_EQ(table.leftOut(), leftOut);
  }

  test::ScratchFolder scratch_;
  anatomy::Problems problems_;
};

TEST_F(TriggerPointReading, takesZoneAndPoint) {
  const auto table = load(std::string(kZone) + kPoint);
  for (const auto& problem : problems_) ADD_FAILURE() << toLine(problem);
  ASSERT_EQ(table.points().size(), 1u);
  EXPECT_FLOAT_EQ(table.points()[0].thetaDeg, 190.0f);
  EXPECT_EQ(table.points()[0].badge, anatomy::Badge::Consensus);
  EXPECT_FLOAT_EQ(table.findZone("heel-sole")->patches.at(0).radiusMm, 10.0f);
}

TEST_F(TriggerPointReading, namesWhatIsWrongWithAPoint) {
  const std::string good = std::string(kZone) + kPoint;
  expectFault(with(good, "\"soleus\"", "\"soleu\""), "unknown structure 'soleu'");
  expectFault(with(good, "t = 0.3", "t = 3"), "'t' must be a number");
  expectFault(with(good, "t = 0.3\n", ""), "'t' is missing");
  expectFault(with(good, "depth = 10", "depth = -4"), "'depth' must be a number");
  expectFault(with(good, "badge = \"B\"", "badge = \"E\""), "unknown badge 'E'");
  expectFault(with(good, "sources = [\"TS93\"]\n", "sources = []\n"), "'sources' is missing");
  expectFault(with(good, "sources = [\"TS93\"]\n", "sources = [\"T\"]\n"), "unknown source 'T'");
  expectFault(with(good, "zone = \"heel-sole\"", "zone = \"heel\""), "no zone 'heel'");
  expectFault(with(good, "part = \"core\"", "part = \"spillover\""), "no core zone");
  expectFault(with(good, "badge", "related = [\"deltoid\"]\nbadge"), "unknown muscle 'deltoid'");
  expectFault(with(good, "badge", "bagde = 1\nbadge"), "unknown key 'bagde'");
  expectFault(with(good, "id = \"soleus-1\"", "id = \"nowhere-7\""), "has no name");
  expectFault(good + with(kPoint, "t = 0.3", "t = 0.4"), "stands twice");
  expectFault(with(good, "badge", "variant-of = \"soleus-9\"\nbadge"), "variant-of 'soleus-9'");
  expectFault(with(good, "sources = [\"TS93\"]\n", "single-source = true\nsources = [\"TS93\", \"S0\"]\n"),
              "single-source");
}

TEST_F(TriggerPointReading, namesWhatIsWrongWithAZoneAndThenWithWhatUsesIt) {
  const std::string good = std::string(kZone) + kPoint;
  expectFault(with(good, "theta = 180", "theta = 400"), "'theta' must be a number", 2);
  expectFault(with(good, "t = 0.1, theta = 180", "landmark = \"heel\", facing = \"distal\""),
              "no landmark 'heel'", 2);
  expectFault(with(good, "t = 0.1, theta = 180", "landmark = \"calcaneus, lowest\""), "'facing' is missing",
              2);
  expectFault(with(good, "path = [ { t = 0.1, theta = 180 } ]", "path = []"), "at least one place", 2);
  expectFault(with(good, "on = \"leg\"", "on = \"arm\""), "not on 'arm'", 2);
  expectFault(with(good, "falloff = 5\n", ""), "'falloff' is missing", 2);
}

TEST_F(TriggerPointReading, reportsAllAtOnceAndKeepsTheGoodRows) {
  std::string second = with(kPoint, "soleus-1", "soleus-2");
  second = with(with(second, "\"soleus\"", "\"sole\""), "\"B\"", "\"Z\"");
  const auto table = load(std::string(kZone) + kPoint + second);
  EXPECT_EQ(problems_.size(), 2u);
  EXPECT_EQ(table.leftOut(), 1u);
  EXPECT_NE(table.findPoint("soleus-1"), nullptr);
  EXPECT_THAT(problems_[0].where, testing::Eq("points.toml:19"));
}

TEST_F(TriggerPointReading, aFileThatIsNoTomlLeavesTheOthers) {
  std::ofstream(scratch_.path() / "broken.toml") << "[[zone]\n";
  const auto table = load(std::string(kZone) + kPoint);
  EXPECT_EQ(table.points().size(), 1u);
  EXPECT_EQ(table.leftOut(), 1u);
  ASSERT_EQ(problems_.size(), 1u);
  EXPECT_THAT(problems_[0].where, HasSubstr("broken.toml:1"));
}

TEST_F(TriggerPointReading, readsAgainWhatHasChanged) {
  load(std::string(kZone) + kPoint);
  EXPECT_FLOAT_EQ(load(with(std::string(kZone) + kPoint, "t = 0.3", "t = 0.4")).points().at(0).t, 0.4f);
  EXPECT_THROW(anatomy::TriggerPointTable::load(scratch_.path() / "none", *test::content().table,
                                                *test::content().text, problems_),
               eng::Error);
}

TEST(Zones, fadeSmoothlyFromFullToNothing) {
  const anatomy::ZonePatch patch{.path = {}, .radiusMm = 10, .falloffMm = 20};
  EXPECT_FLOAT_EQ(patchIntensity(patch, 0), 1.0f);
  EXPECT_FLOAT_EQ(patchIntensity(patch, 10), 1.0f);
  EXPECT_FLOAT_EQ(patchIntensity(patch, 20), 0.5f);
  EXPECT_FLOAT_EQ(patchIntensity(patch, 30), 0.0f);
  EXPECT_GT(patchIntensity(patch, 11), 0.98f);
}

}  // namespace
