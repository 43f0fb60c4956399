// A leg that moves over a still scene.
#include "app/viewer/leg_placement.h"

#include <gtest/gtest.h>

namespace {

constexpr glm::vec3 kLeg{4.0f, -50.0f, 120.0f}, kScene{0.0f, -130.0f, 200.0f};

app::LegPlacement turned() {
  return app::placementOf({0.4f, -1.0f, -0.2f}, kLeg, kScene);
}

void expectNear(glm::vec3 a, glm::vec3 b) {
  EXPECT_NEAR(glm::distance(a, b), 0.0f, 1e-2f);
}

TEST(LegPlacement, BringsAPlaceThereAndBack) {
  const app::LegPlacement placement = turned();
  expectNear(placement.toLeg(kScene), kLeg);
  expectNear(placement.toScene(placement.toLeg({10.0f, 20.0f, 30.0f})), {10.0f, 20.0f, 30.0f});
}

TEST(LegPlacement, DownOfTheLegIsDownInTheScene) {
  const glm::vec3 down = glm::normalize(glm::vec3(0.4f, -1.0f, -0.2f));
  expectNear(turned().toScene(kLeg + 100.0f * down), kScene - glm::vec3(0, 100.0f, 0));
}

TEST(LegPlacement, WhatLiesStillStaysWhereItIsInThePicture) {
  const eng::CameraPose eye{.targetMm = {10.0f, 0.0f, 300.0f},
                            .yawDeg = 65.0f,
                            .pitchDeg = 10.0f,
                            .distanceMm = 1500.0f,
                            .leanDeg = 90.0f};
  const glm::vec4 mat{30.0f, -205.0f, 100.0f, 1.0f};
  const glm::vec4 still = viewMatrix(eye) * mat;
  const app::LegPlacement placement = turned();
  const glm::vec4 moved =
      viewMatrix(placed(eye, placement)) * glm::vec4(placement.toLeg(glm::vec3(mat)), 1.0f);
  expectNear(glm::vec3(moved), glm::vec3(still));
}

}  // namespace
