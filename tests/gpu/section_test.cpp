// Cutting planes on the real device, validation on.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/render/stage.h"
#include "engine/section/cap.h"
#include "tests/gpu/solids.h"

namespace eng {
namespace {

// A box seen from the front (+y), a smaller one inside it, a third one behind.
class CutStageTest : public testing::Test {
 protected:
  void SetUp() override {
    messagesBefore_ = Stage::validationMessages();
    stage_ = std::make_unique<Stage>(StageOptions{.size = {160, 120}, .validation = true});
    const Mesh* meshes[] = {&outer_, &inner_, &behind_};
    stage_->load(meshes);
    view_.camera = {.targetMm = {0, 0, 0}, .distanceMm = 400};
    for (uint32_t id = 1; id <= 3; ++id) looks_.push_back({.twoSided = false, .id = id});
  }
  void TearDown() override {
    stage_.reset();
    EXPECT_EQ(Stage::validationMessages(), messagesBefore_);
  }

  // Takes away what lies in front of the middle.
  void cut() {
    view_.clipPlanes[0] = glm::vec4(-plane_.normal, glm::dot(plane_.normal, plane_.originMm));
    view_.clipPlaneCount = 1;
  }
  void closeCuts() {
    float liftMm = 0.0f;
    for (const Mesh* mesh : {&outer_, &inner_}) {
      const auto outlines = outlinesOf(*mesh, placeNumbers(*mesh), plane_);
      caps_.push_back(capOf(outlines, *mesh, plane_, {.liftMm = liftMm}).fill);
      liftMm += 0.01f;
      looks_.push_back({.clipMask = ~1u, .id = uint32_t(caps_.size())});
    }
    const Mesh* props[] = {&caps_[0], &caps_[1]};
    stage_->setProps(props);
  }
  uint32_t idAt(uint32_t x, uint32_t y) {
    stage_->draw(view_, looks_);
    return stage_->idImage()[y * 160 + x];
  }

  Mesh outer_ = test::box({-50, -20, -40}, {50, 20, 40});
  Mesh inner_ = test::box({-20, -10, -20}, {20, 10, 20});
  Mesh behind_ = test::box({-90, -60, -60}, {90, -50, 60});
  CutPlane plane_{.normal = {0, 1, 0}, .right = {-1, 0, 0}, .up = {0, 0, 1}};
  std::vector<Mesh> caps_;
  std::unique_ptr<Stage> stage_;
  View view_;
  std::vector<Look> looks_;
  int messagesBefore_ = 0;
};

TEST_F(CutStageTest, WhatLiesBeyondThePlaneIsNotDrawn) {
  EXPECT_EQ(idAt(80, 60), 1u);
  cut();
  EXPECT_EQ(idAt(80, 60), 3u) << "closed boxes cut open show no inside";
  looks_[1].clipMask = 0;
  EXPECT_EQ(idAt(80, 60), 2u) << "a mesh may be spared";
  view_.clipPlaneCount = 0;
  EXPECT_EQ(idAt(80, 60), 1u);
}

TEST_F(CutStageTest, CapsCloseTheCutWithTheIdsOfWhatWasCut) {
  cut();
  closeCuts();
  for (const int samples : {1, 4}) {
    view_.samples = samples;
    EXPECT_EQ(idAt(80, 60), 2u) << samples;
    EXPECT_EQ(idAt(55, 60), 1u) << samples;
    EXPECT_EQ(idAt(42, 60), 3u) << samples;
    const auto pick = stage_->pick({55, 60});
    ASSERT_TRUE(pick);
    EXPECT_NEAR(pick->positionMm.y, 0.0f, 0.1f);
  }
}

TEST_F(CutStageTest, NoPixelOfAClosedCutIsLeftOpen) {
  looks_[2].opacity = 0.0f;
  stage_->draw(view_, looks_);
  const std::vector<uint32_t> whole = stage_->idImage();
  cut();
  closeCuts();
  stage_->draw(view_, looks_);
  const std::vector<uint32_t> closed = stage_->idImage();
  size_t covered = 0;
  for (const uint32_t id : closed) covered += id != 0;
  const double farther = 380.0 / 400.0;  // the cut lies 20 mm behind the front
  const auto front = size_t(std::ranges::count_if(whole, [](uint32_t id) { return id != 0; }));
  EXPECT_NEAR(double(covered), double(front) * farther * farther, 0.03 * double(front));
}

TEST_F(CutStageTest, TranslucentMeshesAreCutToo) {
  for (Look& look : looks_) look.opacity = 0.7f;
  cut();
  EXPECT_EQ(idAt(80, 60), 3u);
  closeCuts();
  EXPECT_EQ(idAt(80, 60), 2u);
}

TEST_F(CutStageTest, ACapIsCutByOtherPlanes) {
  cut();
  closeCuts();
  // Takes away the upper half: the caps of the first plane lose theirs.
  view_.clipPlanes[1] = {0, 0, -1, 0};
  view_.clipPlaneCount = 2;
  EXPECT_EQ(idAt(80, 50), 0u);
  EXPECT_EQ(idAt(80, 66), 2u);
}

}  // namespace
}  // namespace eng
