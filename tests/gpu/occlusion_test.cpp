// Ambient occlusion: what darkens and, as important, what does not.
#include <gtest/gtest.h>

#include <cstdlib>

#include "engine/render/stage.h"
#include "tests/gpu/solids.h"

namespace eng {
namespace {

constexpr uint32_t kWidth = 160, kHeight = 120;

class OcclusionTest : public testing::TestWithParam<int> {
 protected:
  void SetUp() override { messagesBefore_ = Stage::validationMessages(); }
  void TearDown() override {
    stage_.reset();
    EXPECT_EQ(Stage::validationMessages(), messagesBefore_);
  }

  void load(const std::vector<Mesh>& meshes) {
    stage_.emplace(StageOptions{.size = {kWidth, kHeight}, .validation = true});
    std::vector<const Mesh*> pointers;
    for (const Mesh& mesh : meshes) pointers.push_back(&mesh);
    stage_->load(pointers);
    looks_.assign(meshes.size(), {.colour = {0.6f, 0.5f, 0.4f}, .twoSided = false, .id = 1});
    view_.camera = {.targetMm = {0, 0, 0}, .distanceMm = 400};
    view_.samples = GetParam();
    view_.identify = false;
  }
  Picture drawn(float occlusion) {
    view_.occlusion = occlusion;
    stage_->draw(view_, looks_);
    return stage_->photograph();
  }
  static int green(const Picture& picture, uint32_t x, uint32_t y) {
    return picture.rgba[4 * (y * picture.width + x) + 1];
  }

  std::optional<Stage> stage_;
  View view_;
  std::vector<Look> looks_;
  int messagesBefore_ = 0;
};

// Two boxes that meet in a valley which opens to the eye: one wall faces it, the other stands out beside it.
TEST_P(OcclusionTest, ACreaseDarkensAndTheOpenFaceDoesNot) {
  load({test::box({-80, -20, -60}, {80, 0, 60}), test::box({-80, 0, -60}, {0, 12, 60})});
  const Picture plain = drawn(0.0f), occluded = drawn(1.0f);
  // The person's right (+x) is on the left of the picture: there lies the low face.
  const uint32_t creaseX = kWidth / 2 - 3, openX = kWidth / 4;
  EXPECT_LT(green(occluded, creaseX, 60), 0.9 * green(plain, creaseX, 60));
  EXPECT_NEAR(green(occluded, openX, 60), green(plain, openX, 60), 1);
}

TEST_P(OcclusionTest, APlaneSeenAslantStaysAsItIs) {
  load({test::box({-200, -400, -10}, {200, 400, 0})});
  view_.camera.pitchDeg = 25;
  const Picture plain = drawn(0.0f), occluded = drawn(1.0f);
  int covered = 0;
  for (uint32_t y = 8; y < kHeight - 8; ++y) {
    for (uint32_t x = 8; x < kWidth - 8; ++x) {
      covered += green(plain, x, y) > 60;
      ASSERT_LE(std::abs(green(occluded, x, y) - green(plain, x, y)), 1) << x << ", " << y;
    }
  }
  EXPECT_GT(covered, int(kWidth * kHeight / 4));
}

TEST_P(OcclusionTest, WhatStandsFarBehindASilhouetteGetsNoDarkRim) {
  load({test::box({-200, -300, -200}, {200, -290, 200}), test::box({-20, 60, -20}, {20, 70, 20})});
  const Picture plain = drawn(0.0f), occluded = drawn(1.0f);
  EXPECT_EQ(occluded.rgba, plain.rgba);
}

TEST_P(OcclusionTest, TheBackgroundIsLeftAlone) {
  load({test::box({-20, -20, -20}, {20, 20, 20})});
  view_.backgroundTop = {0.3f, 0.3f, 0.3f};
  view_.backgroundBottom = {0.6f, 0.6f, 0.6f};
  const Picture plain = drawn(0.0f), occluded = drawn(1.0f);
  EXPECT_EQ(green(occluded, 10, 100), green(plain, 10, 100));
  EXPECT_EQ(occluded.rgba, plain.rgba) << "a box alone has no creases";
}

INSTANTIATE_TEST_SUITE_P(Samples, OcclusionTest, testing::Values(1, 4));

}  // namespace
}  // namespace eng
