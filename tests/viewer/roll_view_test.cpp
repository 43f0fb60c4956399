// The roller under the built-in leg: it touches the skin where that is pressed in, and goes when it is taken
// away.
#include "app/viewer/roll_view.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "app/anatomy/model_load.h"
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
  roll_.follow(state_);
  ASSERT_NE(roll_.contact(), nullptr) << roll_.problem();
  ASSERT_FALSE(roll_.dents().empty());
  const glm::vec3 axis = glm::vec3(roll_.tools().front().pose->operator[](3));
  const mechanics::Dent& middle = *std::ranges::min_element(
      roll_.dents(), {}, [](const mechanics::Dent& dent) { return std::abs(dent.topMm().x); });
  const glm::vec3 skin = middle.topMm() + middle.deepestMm() * middle.inward();
  EXPECT_NEAR(glm::length(glm::vec2(axis - skin)), facts().rolling.findRoller("soft")->radiusMm, 1.0f);
  EXPECT_NEAR(axis.z, 0.5f * atlas().frame.lengthMm, 1.0f);
}

TEST_F(RollOnLeg, TurnsAsFarAsItTravels) {
  state_.roll.t = 0.5f;
  roll_.follow(state_);
  const glm::mat4 before = *roll_.tools().front().pose;
  state_.roll.t = 0.8f;
  roll_.follow(state_);
  const glm::mat4 after = *roll_.tools().front().pose;
  const float cosine = glm::dot(glm::vec3(before[1]), glm::vec3(after[1]));
  const float turn = (*state_.roll.t - 0.5f) * atlas().frame.lengthMm / 75.0f;
  EXPECT_NEAR(cosine, std::cos(turn), 1e-3f);
}

TEST_F(RollOnLeg, MoreWeightPressesDeeper) {
  state_.roll = {.t = 0.5f, .load = 0.1f};
  roll_.follow(state_);
  const float light = roll_.contact()->meanPressureKPa;
  const uint64_t revision = roll_.revision();
  state_.roll.load = 0.34f;
  roll_.follow(state_);
  EXPECT_GT(roll_.contact()->meanPressureKPa, light);
  EXPECT_NE(roll_.revision(), revision);
}

TEST_F(RollOnLeg, NothingStaysWhenItIsTakenAway) {
  state_.roll.t = 0.5f;
  roll_.follow(state_);
  state_.roll.t.reset();
  roll_.follow(state_);
  EXPECT_EQ(roll_.contact(), nullptr);
  EXPECT_TRUE(roll_.dents().empty());
  EXPECT_TRUE(roll_.tools().empty());
}

}  // namespace
