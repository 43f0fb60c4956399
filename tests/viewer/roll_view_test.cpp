// The roller under the built-in leg: it touches the skin where that is pressed in, and goes when it is taken
// away.
#include "app/viewer/roll_view.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "app/anatomy/leg_hull.h"
#include "app/anatomy/model_load.h"
#include "app/mechanics/tissue_shift.h"
#include "app/state/view_state.h"
#include "tests/paths.h"

namespace {

class RollOnLeg : public testing::Test {
 protected:
  static const anatomy::Atlas& atlas() {
    static const anatomy::Atlas leg =
        anatomy::loadModel(anatomy::loadContent(test::assetsFolder()), {.assets = test::assetsFolder()});
    return leg;
  }
  static const mechanics::Mechanics& facts() {
    static const mechanics::Mechanics all =
        mechanics::requireMechanics(test::assetsFolder() / "mechanics", *atlas().table, *atlas().text);
    return all;
  }
  app::RollView roll_{atlas(), facts(), true};
  app::ViewState state_ = app::initialState(atlas(), 1.0f);
};

TEST_F(RollOnLeg, TheRollerLiesAtTheSkinAsItIsPressedIn) {
  state_.roll.t = 0.5f;
  roll_.follow(state_.roll, state_.posture);
  ASSERT_NE(roll_.contact(), nullptr) << roll_.problem();
  ASSERT_FALSE(roll_.dents().empty());
  const glm::vec3 axis = glm::vec3(roll_.tools().front().pose->operator[](3));
  const mechanics::Dent& middle = *std::ranges::min_element(
      roll_.dents(), {}, [](const mechanics::Dent& dent) { return std::abs(dent.topMm().x); });
  const glm::vec3 skin = middle.topMm() + middle.deepestMm() * middle.inward();
  EXPECT_NEAR(glm::distance(axis, skin), facts().rolling.findRoller("soft")->radiusMm, 1.0f);
  EXPECT_NEAR(roll_.placement()->toScene(axis).z, 0.5f * atlas().frame.lengthMm, 1.0f);
}

TEST_F(RollOnLeg, TurnsAsFarAsItTravels) {
  state_.roll.t = 0.5f;
  roll_.follow(state_.roll, state_.posture);
  // Over the mat, which lies still.
  const auto side = [&] {
    return glm::transpose(roll_.placement()->turn) * glm::vec3((*roll_.tools().front().pose)[1]);
  };
  const glm::vec3 before = side();
  state_.roll.t = 0.8f;
  roll_.follow(state_.roll, state_.posture);
  const float cosine = glm::dot(before, side());
  const float turn = (*state_.roll.t - 0.5f) * atlas().frame.lengthMm / 75.0f;
  EXPECT_NEAR(cosine, std::cos(turn), 1e-3f);
}

TEST_F(RollOnLeg, MoreWeightPressesDeeper) {
  state_.roll = {.t = 0.5f, .load = 0.1f};
  roll_.follow(state_.roll, state_.posture);
  const float light = roll_.contact()->meanPressureKPa;
  const uint64_t revision = roll_.revision();
  state_.roll.load = 0.34f;
  roll_.follow(state_.roll, state_.posture);
  EXPECT_GT(roll_.contact()->meanPressureKPa, light);
  EXPECT_NE(roll_.revision(), revision);
}

TEST_F(RollOnLeg, TravelsHalfAsFarAsTheLegOverTheMat) {
  roll_.follow({.t = 0.45f}, {});
  const app::LegPlacement before = *roll_.placement();
  roll_.follow({.t = 0.55f}, {});
  const app::LegPlacement after = *roll_.placement();
  const float s = 0.1f * atlas().frame.lengthMm;
  EXPECT_NEAR(after.sceneMm.z - before.sceneMm.z, -s, 0.1f);
  const glm::vec3 middle{0.0f, 0.0f, 0.5f * atlas().frame.lengthMm};
  EXPECT_NEAR(after.toScene(middle).z - before.toScene(middle).z, -2.0f * s, 8.0f);  // it tilts as well
}

TEST_F(RollOnLeg, TheCalfIsPressedAndNotCut) {
  const mechanics::BoneDistance bones(atlas());
  const eng::Mesh& skin = *anatomy::skinOf(atlas());
  for (const float t : {0.25f, 0.5f, 0.75f})
    for (const float turnDeg : {-35.0f, 0.0f, 35.0f}) {
      roll_.follow({.t = t, .load = 0.34f, .legRotationDeg = turnDeg}, {});
      ASSERT_NE(roll_.contact(), nullptr) << roll_.problem();
      const mechanics::TissueShift shift(roll_.dents());
      const glm::mat4 roller = *roll_.tools().front().pose;
      const glm::vec3 axis(roller[0]), middle(roller[3]);
      float deepest = 0.0f;
      for (const glm::vec3& rest : skin.positions) {
        const auto by = shift.at(rest, bones.at(rest));
        const glm::vec3 from = rest + (by ? by->byMm : glm::vec3(0.0f)) - middle;
        deepest = std::max(deepest, 75.0f - glm::length(from - glm::dot(from, axis) * axis));
      }
      // Turned, bone lies close under the skin of its lower part.
      EXPECT_LT(deepest, turnDeg == 0.0f ? 4.0f : 7.0f) << "t " << t << ", turned by " << turnDeg;
    }
}

TEST_F(RollOnLeg, AnAnkleThatMovesBlendsBetweenPostures) {
  const auto meanAt = [&](float ankleDeg) {
    roll_.follow({.t = 0.5f}, {.ankleDeg = ankleDeg, .kneeDeg = 0.0f, .contraction = {}});
    return roll_.contact()->peakPressureKPa;
  };
  const float low = meanAt(0.0f), between = meanAt(7.0f), high = meanAt(14.9f);
  EXPECT_NE(low, high);
  EXPECT_GE(between, std::min(low, high) - 0.5f);
  EXPECT_LE(between, std::max(low, high) + 0.5f);
  EXPECT_NEAR(roll_.contact()->loadN, 0.17f * 80.4f * 9.81f, 0.5f);
}

TEST_F(RollOnLeg, NothingStaysWhenItIsTakenAway) {
  state_.roll.t = 0.5f;
  roll_.follow(state_.roll, state_.posture);
  state_.roll.t.reset();
  roll_.follow(state_.roll, state_.posture);
  EXPECT_EQ(roll_.contact(), nullptr);
  EXPECT_TRUE(roll_.dents().empty());
  EXPECT_TRUE(roll_.tools().empty());
}

}  // namespace
