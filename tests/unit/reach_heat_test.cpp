// Where a muscle is reached, as heat: the edge of the map lies where the least share arrives.
#include "app/mechanics/reach_heat.h"

#include <gtest/gtest.h>

#include "tests/unit/mechanics_sample.h"

namespace {

using mechanics::kReachEdge;
using mechanics::kReachedShare;
using mechanics::Reach;

TEST(ReachHeat, GrowsWithTheShareFromTheEdgeToFull) {
  EXPECT_FLOAT_EQ(mechanics::reachHeat(0.0f), 0.0f);
  EXPECT_FLOAT_EQ(mechanics::reachHeat(0.2f), 0.0f);
  EXPECT_FLOAT_EQ(mechanics::reachHeat(kReachedShare), kReachEdge);
  EXPECT_FLOAT_EQ(mechanics::reachHeat(1.0f), 1.0f);
  for (float share = 0.0f; share < 1.0f; share += 0.01f)
    EXPECT_LE(mechanics::reachHeat(share), mechanics::reachHeat(share + 0.01f));
}

class ReachOnLeg : public testing::Test {
 protected:
  static const anatomy::Atlas& atlas() {
    static const anatomy::Atlas leg = anatomy::loadModel(test::content(), {.assets = test::assetsFolder()});
    return leg;
  }
  static const mechanics::LegSoundings& soundings() {
    static const mechanics::LegSoundings grid(
        atlas(), test::mechanicsFacts(),
        {.t = {0.2f, 0.8f}, .firstDeg = 0, .stepDeg = 30, .rows = 7, .columns = 12});
    return grid;
  }
  // A share that grows round the leg, to tell places apart.
  static std::vector<std::optional<Reach>> ramp() {
    std::vector<std::optional<Reach>> map(soundings().size());
    for (size_t i = 0; i < map.size(); ++i) map[i] = Reach{.share = soundings().thetaOf(i) / 360.0f};
    return map;
  }
};

TEST_F(ReachOnLeg, IsReadBetweenThePlacesOfTheGrid) {
  const auto map = ramp();
  EXPECT_NEAR(shareAt(soundings(), map, 0.5f, 90.0f), 0.25f, 1e-4f);
  EXPECT_NEAR(shareAt(soundings(), map, 0.47f, 105.0f), 105.0f / 360.0f, 1e-4f);
  // From the last column back to the first.
  EXPECT_NEAR(shareAt(soundings(), map, 0.5f, 345.0f), 0.5f * 330.0f / 360.0f, 1e-4f);
}

TEST_F(ReachOnLeg, IsNoneBeyondTheGrid) {
  EXPECT_EQ(shareAt(soundings(), ramp(), 0.1f, 90.0f), 0.0f);
  EXPECT_EQ(shareAt(soundings(), ramp(), 0.9f, 90.0f), 0.0f);
}

TEST_F(ReachOnLeg, AThumbReachesTheSoleusLowOnTheCalfOnly) {
  const mechanics::Mechanics& facts = test::mechanicsFacts();
  const auto soleus = *atlas().find("soleus");
  const auto map = reachMap(soundings(), facts, *facts.findTool("thumb"), 25.0f, soleus);
  EXPECT_GE(shareAt(soundings(), map, 0.30f, 180.0f), kReachedShare);
  EXPECT_LT(shareAt(soundings(), map, 0.65f, 180.0f), kReachedShare);
}

}  // namespace
