// A scene is laid bare: each vertex dissolves between the green and the blue of its colour.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/render/stage.h"
#include "tests/gpu/solids.h"

namespace eng {
namespace {

constexpr glm::uvec2 kSize{96, 96};

class DissolveTest : public testing::Test {
 protected:
  void SetUp() override { messagesBefore_ = Stage::validationMessages(); }
  void TearDown() override { EXPECT_EQ(Stage::validationMessages(), messagesBefore_); }

  // A cover in front of a core, seen along y.
  DissolveTest() {
    cover_ = test::box({-40, -40, -40}, {40, -30, 40});
    core_ = test::box({-40, 10, -40}, {40, 20, 40});
    mark(cover_, 51, 102);
  }

  static void mark(Mesh& mesh, uint8_t from, uint8_t to) {
    mesh.colours.assign(mesh.positions.size(), glm::u8vec4(0, from, to, 255));
  }

  Stage& stage() {
    if (!stage_) stage_.emplace(StageOptions{.size = kSize, .validation = true});
    const Mesh* meshes[] = {&cover_, &core_};
    stage_->load(meshes);
    return *stage_;
  }

  glm::ivec3 colourAt(float uncovered, bool still, glm::uvec2 pixel = kSize / 2u) {
    view_.uncovered = uncovered;
    view_.still = still;
    Stage& shown = stage();
    shown.draw(view_, looks_);
    const Picture picture = shown.photograph();
    const uint8_t* p = picture.at(pixel.x, pixel.y);
    return {p[0], p[1], p[2]};
  }
  uint32_t idAt(float uncovered, bool still) {
    colourAt(uncovered, still);
    return stage_->pick(kSize / 2u)->id;
  }

  Mesh cover_, core_;
  std::optional<Stage> stage_;
  View view_{.camera = {.targetMm = {0, 0, 0}, .yawDeg = 180, .pitchDeg = 0, .distanceMm = 300}};
  std::vector<Look> looks_{{.colour = {0.7f, 0.05f, 0.05f}, .twoSided = false, .id = 1},
                           {.colour = {0.05f, 0.05f, 0.7f}, .twoSided = false, .id = 2}};
  int messagesBefore_ = 0;
};

TEST_F(DissolveTest, WhatIsMarkedGoesAndWhatIsNotStays) {
  for (const bool still : {true, false}) {
    const glm::ivec3 covered = colourAt(0.0f, still), bare = colourAt(0.5f, still);
    EXPECT_GT(covered.r, covered.b + 60);
    EXPECT_GT(bare.b, bare.r + 60);
    EXPECT_EQ(colourAt(1.0f, still), bare);
    EXPECT_EQ(colourAt(0.19f, still), covered) << "not before its time";
  }
}

TEST_F(DissolveTest, BetweenTheTwoBothShow) {
  for (const bool still : {true, false}) {
    const glm::ivec3 covered = colourAt(0.0f, still), half = colourAt(0.3f, still),
                     bare = colourAt(0.5f, still);
    EXPECT_LT(half.r, covered.r - 15);
    EXPECT_GT(half.r, bare.r + 15);
    EXPECT_GT(half.b, covered.b + 15);
    EXPECT_LT(half.b, bare.b - 15);
  }
}

TEST_F(DissolveTest, TheCursorPassesThroughWhatIsMoreThanHalfGone) {
  for (const bool still : {true, false}) {
    EXPECT_EQ(idAt(0.0f, still), 1u);
    EXPECT_EQ(idAt(0.25f, still), 1u);
    EXPECT_EQ(idAt(0.36f, still), 2u);
    EXPECT_EQ(idAt(0.9f, still), 2u);
  }
}

TEST_F(DissolveTest, OnePartOfAMeshMayBeWholeWhileAnotherIsGone) {
  // The camera looks from behind: the box's +x lies to the right.
  for (size_t i = 0; i < cover_.positions.size(); ++i)
    cover_.colours[i] =
        cover_.positions[i].x > 0 ? glm::u8vec4(0, 204, 230, 255) : glm::u8vec4(0, 26, 51, 255);
  for (const bool still : {true, false}) {
    const uint32_t middle = kSize.y / 2;
    const glm::ivec3 a = colourAt(0.5f, still, {kSize.x / 4 + 6, middle}),
                     b = colourAt(0.5f, still, {kSize.x * 3 / 4 - 6, middle});
    EXPECT_GT(std::abs((a.r - a.b) - (b.r - b.b)), 60);
  }
}

TEST_F(DissolveTest, AMeshWithoutMarksIsTheSameAtEveryDepth) {
  mark(cover_, 0, 0);
  EXPECT_EQ(colourAt(0.0f, true), colourAt(1.0f, true));
}

}  // namespace
}  // namespace eng
