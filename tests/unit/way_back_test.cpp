// From pain back to the points that could send it: every point is found by its own pain.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "app/anatomy/way_back/body_pieces.h"
#include "app/anatomy/way_back/candidates.h"
#include "tests/unit/small_atlas.h"

namespace {

using anatomy::Candidate;
using anatomy::PaintedPain;
using anatomy::TriggerPoint;
using anatomy::ZoneOn;
using anatomy::ZonePart;
using testing::Contains;
using testing::IsEmpty;

const anatomy::Atlas& leg() {
  static const anatomy::Atlas atlas = anatomy::loadModel(test::content(), {.assets = test::assetsFolder()});
  return atlas;
}

const anatomy::TriggerPointTable& table() {
  return *test::content().triggerPoints;
}

const anatomy::ZoneMap& map() {
  static const anatomy::ZoneMap made(leg(), table(), leg().at(leg().find("skin").value()).mesh);
  return made;
}

PaintedPain zones(const std::vector<std::string>& ids, int level = 2) {
  PaintedPain pain;
  for (const std::string& id : ids) pain.push_back({.zone = id, .level = level});
  return pain;
}

std::vector<std::string> coreOf(const TriggerPoint& point) {
  std::vector<std::string> ids;
  for (const anatomy::ZoneUse& use : point.zones)
    if (use.part == ZonePart::Core) ids.push_back(use.zone);
  return ids;
}

std::vector<Candidate> candidates(const PaintedPain& pain) {
  return anatomy::candidatesFor(pain, map(), table());
}

const Candidate* find(const std::vector<Candidate>& all, std::string_view point) {
  const auto found = std::ranges::find(all, point, &Candidate::point);
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> idsOf(const std::vector<Candidate>& all, size_t most) {
  std::vector<std::string> ids;
  for (size_t i = 0; i < std::min(most, all.size()); ++i) ids.push_back(all[i].point);
  return ids;
}

TEST(WayBack, OwnCoreRanksEveryPointFirst) {
  for (const TriggerPoint& point : table().points()) {
    const auto all = candidates(zones(coreOf(point)));
    const Candidate* own = find(all, point.id);
    ASSERT_TRUE(own) << point.id;
    EXPECT_EQ(own->rank, 1) << point.id << " after " << all.front().point;
    EXPECT_NEAR(own->fit, 1.0f, 1e-3f) << point.id;
    EXPECT_NEAR(own->corePainted, 1.0f, 1e-3f) << point.id;
    for (const Candidate& other : all) {
      const auto others = coreOf(*table().findPoint(other.point));
      if (other.rank > 1) break;
      EXPECT_THAT(others, testing::UnorderedElementsAreArray(coreOf(point))) << point.id;
    }
  }
}

TEST(WayBack, KnownCompetitorsComeNext) {
  const auto heel = candidates(zones(coreOf(*table().findPoint("soleus-1"))));
  EXPECT_THAT(idsOf(heel, 4), testing::ElementsAre("soleus-1", "soleus-x3", testing::_, testing::_));
  EXPECT_TRUE(find(heel, "tibialis-posterior-1")) << "its spillover reaches the heel";
  EXPECT_THAT(idsOf(candidates(zones({"instep"})), 2),
              testing::ElementsAre("gastrocnemius-1", "soleus-medial-margin"));
  EXPECT_THAT(idsOf(candidates(zones({"sacroiliac"})), 2), testing::ElementsAre("soleus-3", "soleus-x1"));
  EXPECT_THAT(idsOf(candidates(zones({"lateral-malleolus"})), 2),
              testing::ElementsAre("fibularis-longus-1", "fibularis-brevis-1"));
  EXPECT_THAT(idsOf(candidates(zones({"knee-back"})), 3),
              testing::AllOf(Contains("popliteus-1"), Contains("gastrocnemius-3")));
}

TEST(WayBack, EqualFitsStandByHowWellTheyAreAttested) {
  const auto heel = candidates(zones(coreOf(*table().findPoint("soleus-x3"))));
  EXPECT_EQ(heel[0].point, "soleus-1") << "the textbook's point before one article's";
  EXPECT_EQ(heel[1].point, "soleus-x3");
  EXPECT_EQ(heel[1].rank, 1);
}

TEST(WayBack, PainThatIsNotPaintedCountsAgainst) {
  const auto all = candidates(zones({"heel-back"}));
  const Candidate& soleus = *find(all, "soleus-1");
  EXPECT_NEAR(soleus.byCore, 1.0f, 1e-3f);
  EXPECT_LT(soleus.corePainted, 0.6f);
  EXPECT_THAT(soleus.coreHit, Contains("heel-back"));
  EXPECT_THAT(soleus.coreMissed, Contains("heel-sole"));
  EXPECT_LT(soleus.fit, 0.9f);
}

TEST(WayBack, SpilloverCountsLessThanCore) {
  const auto all = candidates(zones({"instep-near-heel"}));
  const Candidate& soleus = *find(all, "soleus-1");
  EXPECT_GT(soleus.bySpillover, 0.5f);
  EXPECT_LT(soleus.fit, 0.35f);
}

TEST(WayBack, StrongerPainWeighsMore) {
  PaintedPain pain = {{.zone = "big-toe-sole", .level = 3}, {.zone = "heel-sole", .level = 1}};
  const float strong = find(candidates(pain), "flexor-hallucis-longus-1")->byCore;
  std::swap(pain[0].level, pain[1].level);
  EXPECT_GT(strong, find(candidates(pain), "flexor-hallucis-longus-1")->byCore + 0.1f);
}

TEST(WayBack, DiscOnTheSkinFindsThePointBeneath) {
  const glm::vec3 calf = leg().frame.legFromPoint({0.68f, 142.0f, 55.0f});
  const auto all = candidates({{.placeMm = calf, .radiusMm = 15.0f, .level = 2}});
  EXPECT_TRUE(find(all, "gastrocnemius-2"));
}

TEST(WayBack, DiscStaysOnItsSideOfTheFoot) {
  const glm::vec3 sole = leg().landmarks.at("metatarsal third head centre") + glm::vec3(0, 0, -12);
  const auto painted = map().paint({{.placeMm = sole, .radiusMm = 30.0f, .level = 1}});
  size_t below = 0, above = 0;
  for (size_t i = 0; i < painted.levels.size(); ++i)
    if (painted.levels[i]) ++(map().pieces()[i].facing.z < 0.3f ? below : above);
  EXPECT_GT(below, 20u);
  EXPECT_EQ(above, 0u);
}

TEST(WayBack, LevelNoughtWipesAway) {
  PaintedPain pain = zones({"heel-sole", "instep"});
  pain.push_back({.zone = "heel-sole", .level = 0});
  EXPECT_EQ(candidates(pain).front().point, "gastrocnemius-1");
  pain.push_back({.zone = "instep", .level = 0});
  EXPECT_THAT(candidates(pain), IsEmpty());
  EXPECT_THAT(candidates({}), IsEmpty());
}

TEST(WayBack, DiscOnTheBodyFindsTheSacroiliacPoint) {
  const glm::vec3 back = table().body().landmarksMm.at("posterior superior iliac spine");
  const auto all = candidates({{.on = ZoneOn::Body, .placeMm = back, .radiusMm = 25.0f, .level = 2}});
  EXPECT_EQ(all.front().point, "soleus-3");
}

TEST(WayBack, PainWhereNoZoneIsStaysUnexplained) {
  const PaintedPain elbow = {{.on = ZoneOn::Body, .placeMm = {300, 0, 1000}, .radiusMm = 25.0f, .level = 2}};
  EXPECT_THAT(candidates(elbow), IsEmpty());
  const auto mixed = candidates({{.zone = "instep", .level = 1}, elbow.front()});
  EXPECT_LT(mixed.front().explained(), 0.9f);
}

TEST(WayBack, BodyPiecesCoverEveryZoneOfTheFigure) {
  const auto pieces = anatomy::bodyPieces(table());
  for (const anatomy::Zone& zone : table().zones()) {
    if (zone.on != ZoneOn::Body) continue;
    float mm2 = 0.0f;
    for (const anatomy::SkinPiece& piece : pieces)
      if (anatomy::bodyIntensity(zone, table().body(), piece) >= 0.5f) mm2 += piece.areaMm2;
    EXPECT_GT(mm2, 250.0f) << zone.id;
  }
}

}  // namespace
