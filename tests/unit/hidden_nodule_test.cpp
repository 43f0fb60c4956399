// A nodule hidden in the calf: that it can be felt, and where.
#include "app/mechanics/hidden_nodule.h"

#include <gtest/gtest.h>

#include <set>

#include "app/anatomy/trigger_points/placing.h"
#include "app/mechanics/reach_map.h"
#include "tests/unit/mechanics_sample.h"

namespace {

using mechanics::HiddenNodule;

class HiddenNoduleTest : public testing::Test {
 protected:
  static const anatomy::Atlas& leg() {
    static const anatomy::Atlas atlas = anatomy::loadModel(test::content(), {.assets = test::assetsFolder()});
    return atlas;
  }
  static const mechanics::LegSoundings& soundings() {
    static const mechanics::LegSoundings grid(
        leg(), facts(), {.t = {0.25f, 0.8f}, .firstDeg = 120, .stepDeg = 15, .rows = 12, .columns = 9});
    return grid;
  }
  static const mechanics::Mechanics& facts() { return test::mechanicsFacts(); }
  static const mechanics::Tool& thumb() { return *facts().findTool("thumb"); }
  static std::optional<HiddenNodule> hidden(uint32_t seed) {
    return hideNodule(leg(), facts(), soundings(), thumb(), seed);
  }
  static float resistanceAt(const HiddenNodule& nodule, float t, float thetaDeg) {
    const anatomy::Placements none;
    const auto press = palpate(leg(), facts(), none, thumb(), {t, thetaDeg}, thumb().usualForceN,
                               soundAt(leg(), facts(), t, thetaDeg));
    return resistanceShare(facts().laws, press, nodule);
  }
};

TEST_F(HiddenNoduleTest, LiesWhereTheMuscleIsReached) {
  std::set<uint32_t> muscles;
  for (uint32_t seed = 0; seed < 24; ++seed) {
    const auto nodule = hidden(seed);
    ASSERT_TRUE(nodule);
    muscles.insert(nodule->muscle.index);
    const auto sounding = soundAt(leg(), facts(), nodule->site.t, nodule->site.thetaDeg);
    const auto reach =
        reachOf(sounding.stack, press(sounding.stack, thumb(), thumb().usualForceN), nodule->muscle);
    ASSERT_TRUE(reach) << seed;
    EXPECT_TRUE(reach->reached) << seed;
  }
  EXPECT_EQ(muscles.size(), 3u) << "each muscle has its turn";
}

TEST_F(HiddenNoduleTest, IsTheSameForTheSameSeed) {
  EXPECT_EQ(hidden(7)->site, hidden(7)->site);
  std::set<float> places;
  for (uint32_t seed = 0; seed < 12; ++seed)
    places.insert(hidden(seed)->site.t + hidden(seed)->site.thetaDeg);
  EXPECT_GT(places.size(), 6u);
}

TEST_F(HiddenNoduleTest, IsFeltOverItLessBesideItAndNotFarOff) {
  const HiddenNodule nodule = *hidden(3);
  const float here = resistanceAt(nodule, nodule.site.t, nodule.site.thetaDeg);
  const float beside = resistanceAt(nodule, nodule.site.t + 0.03f, nodule.site.thetaDeg);
  EXPECT_GT(here, 0.1f) << "a finger can feel it";
  EXPECT_GT(beside, 0.0f);
  EXPECT_LT(beside, here);
  EXPECT_EQ(resistanceAt(nodule, nodule.site.t > 0.5f ? 0.3f : 0.75f, 180.0f), 0.0f);
}

TEST_F(HiddenNoduleTest, ALegWithoutCalfHasNone) {
  EXPECT_FALSE(hideNodule(test::emptyAtlas(), facts(), soundings(), thumb(), 1));
}

// What holds the finger in a muscle that pulls is more than at rest: it pushes back.
TEST_F(HiddenNoduleTest, AMuscleThatPullsPushesBack) {
  const mechanics::Posture pulling{.ankleDeg = 0, .kneeDeg = 0, .contraction = {{"soleus", 1.0f}}};
  const auto atRest = soundAt(leg(), facts(), 0.30f, 180.0f);
  const anatomy::Placements none;
  const auto press = palpate(leg(), facts(), none, thumb(), {0.30f, 180.0f}, 25.0f,
                             soundAt(leg(), facts(), 0.30f, 180.0f, pulling), &atRest);
  EXPECT_GT(press.heldForceN, 27.0f);
  const auto loose = palpate(leg(), facts(), none, thumb(), {0.30f, 180.0f}, 25.0f, atRest, &atRest);
  EXPECT_NEAR(loose.heldForceN, 25.0f, 0.1f);
}

}  // namespace
