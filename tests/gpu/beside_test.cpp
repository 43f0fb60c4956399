// Two scenes in two areas of one picture.
#include <gtest/gtest.h>

#include "engine/render/stage.h"
#include "tests/gpu/solids.h"

namespace eng {
namespace {

constexpr glm::uvec2 kSize{128, 64};
constexpr Rect kLeft{{0, 0}, {64, 64}}, kRight{{64, 0}, {64, 64}};
constexpr glm::uvec2 kLeftMiddle{32, 32}, kRightMiddle{96, 32};

class BesideTest : public testing::Test {
 protected:
  void SetUp() override {
    messagesBefore_ = Stage::validationMessages();
    const Mesh* meshes[] = {&near_, &far_};
    stage_.load(meshes);
  }
  void TearDown() override { EXPECT_EQ(Stage::validationMessages(), messagesBefore_); }

  View viewIn(const Rect& area) const {
    View view{.camera = {.targetMm = {0, 0, 0}, .yawDeg = 180, .pitchDeg = 0, .distanceMm = 300}};
    view.area = area;
    view.still = still_;
    return view;
  }
  // The near one in front of the far one, or the far one alone.
  static std::vector<Look> looks(float opacityOfNear) {
    return {{.colour = {0.7f, 0.05f, 0.05f}, .opacity = opacityOfNear, .id = 1},
            {.colour = {0.05f, 0.05f, 0.7f}, .id = 2}};
  }
  glm::ivec3 at(glm::uvec2 pixel) {
    const Picture picture = stage_.photograph();
    const uint8_t* p = picture.at(pixel.x, pixel.y);
    return {p[0], p[1], p[2]};
  }

  Mesh near_ = test::box({-30, -40, -30}, {30, -30, 30}), far_ = test::box({-30, 10, -30}, {30, 20, 30});
  Stage stage_{{.size = kSize, .validation = true}};
  bool still_ = true;
  int messagesBefore_ = 0;
};

TEST_F(BesideTest, EachHalfShowsItsOwnState) {
  for (still_ = false;; still_ = true) {
    stage_.setBeside({SceneBeside{viewIn(kLeft), looks(0.0f)}});
    stage_.draw(viewIn(kRight), looks(1.0f));
    EXPECT_GT(at(kLeftMiddle).b, at(kLeftMiddle).r + 50);
    EXPECT_GT(at(kRightMiddle).r, at(kRightMiddle).b + 50);
    EXPECT_EQ(stage_.pick(kLeftMiddle)->id, 2u);
    EXPECT_EQ(stage_.pick(kRightMiddle)->id, 1u);
    if (still_) break;
  }
}

TEST_F(BesideTest, APointUnderTheCursorIsTheSameInBothHalves) {
  stage_.setBeside({SceneBeside{viewIn(kLeft), looks(1.0f)}});
  stage_.draw(viewIn(kRight), looks(1.0f));
  const auto left = stage_.pick(kLeftMiddle), right = stage_.pick(kRightMiddle);
  EXPECT_NEAR(glm::distance(left->positionMm, right->positionMm), 0.0f, 0.01f);
}

TEST_F(BesideTest, AHalfLooksAsItDoesAlone) {
  for (const float opacity : {1.0f, 0.5f}) {
    stage_.setBeside({});
    stage_.draw(viewIn(kLeft), looks(opacity));
    const glm::ivec3 alone = at(kLeftMiddle);
    stage_.setBeside({SceneBeside{viewIn(kLeft), looks(opacity)}});
    stage_.draw(viewIn(kRight), looks(opacity));
    EXPECT_EQ(at(kLeftMiddle), alone);
    EXPECT_EQ(at(kRightMiddle), alone);
  }
}

TEST_F(BesideTest, AChangeOnOneSideLeavesTheOtherAlone) {
  stage_.setBeside({SceneBeside{viewIn(kLeft), looks(0.5f)}});
  stage_.draw(viewIn(kRight), looks(0.5f));
  const glm::ivec3 left = at(kLeftMiddle);
  stage_.draw(viewIn(kRight), looks(0.0f));
  EXPECT_EQ(at(kLeftMiddle), left);
  EXPECT_EQ(stage_.pick(kRightMiddle)->id, 2u);
}

TEST_F(BesideTest, TakenAwayTheOtherHalfIsEmpty) {
  stage_.setBeside({SceneBeside{viewIn(kLeft), looks(1.0f)}});
  stage_.draw(viewIn(kRight), looks(1.0f));
  stage_.setBeside({});
  stage_.draw(viewIn(kRight), looks(1.0f));
  EXPECT_FALSE(stage_.pick(kLeftMiddle)) << "outside of what is drawn";
  EXPECT_LT(at(kLeftMiddle).r, 60);
}

TEST_F(BesideTest, AnInsetLiesOverTheSceneAndKeepsToItsArea) {
  const Rect inset{{8, 16}, {32, 32}};
  for (still_ = false;; still_ = true) {
    stage_.setBeside({SceneBeside{.view = viewIn(inset), .looks = looks(0.0f), .over = true}});
    for (const float opacity : {1.0f, 0.5f}) {
      stage_.draw(viewIn({{0, 0}, kSize}), looks(opacity));
      EXPECT_EQ(stage_.pick({24, 32})->id, 2u);
      EXPECT_EQ(stage_.pick({64, 32})->id, 1u);
      EXPECT_GT(at({24, 32}).b, at({24, 32}).r + 50);
      EXPECT_GT(at({64, 32}).r, 60);
    }
    if (still_) break;
  }
}

TEST_F(BesideTest, AnInsetThatTurnsLeavesTheSceneUnderItAsItIs) {
  const Rect inset{{8, 16}, {32, 32}};
  const View whole = viewIn({{0, 0}, kSize});
  stage_.setBeside({SceneBeside{.view = viewIn(inset), .looks = looks(0.0f), .over = true}});
  stage_.draw(whole, looks(1.0f));
  const uint64_t before = stage_.scenesDrawn();
  stage_.setBeside({SceneBeside{.view = viewIn(inset), .looks = looks(1.0f), .over = true}});
  stage_.draw(whole, looks(1.0f));
  EXPECT_EQ(stage_.scenesDrawn(), before + 1);
  EXPECT_EQ(stage_.pick({24, 32})->id, 1u);
  EXPECT_EQ(stage_.pick({64, 32})->id, 1u);
}

TEST_F(BesideTest, AnInsetGoneTheSceneIsWhole) {
  stage_.setBeside({SceneBeside{.view = viewIn({{48, 16}, {32, 32}}), .looks = looks(0.0f), .over = true}});
  stage_.draw(viewIn({{0, 0}, kSize}), looks(1.0f));
  stage_.setBeside({});
  stage_.draw(viewIn({{0, 0}, kSize}), looks(1.0f));
  EXPECT_EQ(stage_.pick({64, 32})->id, 1u);
}

TEST_F(BesideTest, PropsComeInGroupsOfTheirOwn) {
  const Mesh* cut[] = {&near_};
  const Mesh* figure[] = {&far_};
  const std::vector<Look> shown = {{.opacity = 0.0f}, {.opacity = 0.0f}, {.opacity = 0.0f}, {.id = 7}};
  stage_.setProps(cut, 0);
  stage_.setProps(figure, 2);
  stage_.draw(viewIn(kRight), shown);
  EXPECT_EQ(stage_.pick(kRightMiddle)->id, 7u);
  stage_.setProps({}, 0);
  stage_.draw(viewIn(kRight), std::vector<Look>{{.opacity = 0.0f}, {.opacity = 0.0f}, {.id = 7}});
  EXPECT_EQ(stage_.pick(kRightMiddle)->id, 7u);
}

}  // namespace
}  // namespace eng
