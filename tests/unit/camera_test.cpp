#include "engine/view/camera.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace {

constexpr float kAspect = 16.0f / 9.0f;

glm::vec3 ndcOf(const eng::CameraPose& pose, glm::vec3 point, float aspect = kAspect) {
  const glm::vec4 clip = eng::projectionMatrix(aspect) * eng::viewMatrix(pose) * glm::vec4(point, 1.0f);
  return glm::vec3(clip) / clip.w;
}

void expectNear(glm::vec3 actual, glm::vec3 expected, float tolerance) {
  EXPECT_LT(glm::distance(actual, expected), tolerance)
      << actual.x << " " << actual.y << " " << actual.z << " instead of " << expected.x << " " << expected.y
      << " " << expected.z;
}

const std::array kPoses = {
    eng::CameraPose{{3, 4, 5}, 0, 0, 800},      eng::CameraPose{{0, 0, 170}, 137, 31, 950},
    eng::CameraPose{{9, 9, 9}, -62, -55, 300},  eng::CameraPose{{0, 0, 0}, 20, 90, 700},
    eng::CameraPose{{0, 0, 0}, -110, -90, 700}, eng::CameraPose{{1, 1, 1}, -180, 0, 2000}};

}  // namespace

TEST(Camera, StandsWhereYawAndPitchSay) {
  expectNear(eng::eyeOf({{0, 0, 0}, 0, 0, 100}), {0, 100, 0}, 1e-4f);
  expectNear(eng::eyeOf({{0, 0, 0}, 90, 0, 100}), {100, 0, 0}, 1e-4f);
  expectNear(eng::eyeOf({{0, 0, 0}, -180, 0, 100}), {0, -100, 0}, 1e-4f);
  expectNear(eng::eyeOf({{0, 0, 0}, -90, 0, 100}), {-100, 0, 0}, 1e-4f);
  expectNear(eng::eyeOf({{1, 2, 3}, 45, 90, 100}), {1, 2, 103}, 1e-4f);
}

TEST(Camera, FromTheFrontThePersonsRightIsOnTheLeft) {
  const eng::CameraPose front{{0, 0, 0}, 0, 0, 500};
  EXPECT_LT(ndcOf(front, {50, 0, 0}).x, -0.1f);
  EXPECT_LT(ndcOf(front, {0, 0, 50}).y, -0.1f);  // y grows downwards
  const eng::CameraPose back{{0, 0, 0}, -180, 0, 500};
  EXPECT_GT(ndcOf(back, {50, 0, 0}).x, 0.1f);
  const eng::CameraPose fromRight{{0, 0, 0}, 90, 0, 500};
  EXPECT_GT(ndcOf(fromRight, {0, 50, 0}).x, 0.1f);  // the person faces the picture's right
}

TEST(Camera, LookingStraightDownUpFollowsTheYaw) {
  const eng::CameraPose above{{0, 0, 0}, 0, 90, 500};
  EXPECT_GT(ndcOf(above, {0, 50, 0}).y, 0.1f);  // anterior is nearest to where the eye came from
  EXPECT_LT(ndcOf(above, {50, 0, 0}).x, -0.1f);
}

TEST(Camera, ViewIsARotationEverywhere) {
  for (const eng::CameraPose& pose : kPoses) {
    const glm::mat3 rotation(eng::viewMatrix(pose));
    const glm::mat3 product = rotation * glm::transpose(rotation);
    for (int i = 0; i < 3; ++i) {
      for (int j = 0; j < 3; ++j) EXPECT_NEAR(product[i][j], i == j ? 1.0f : 0.0f, 1e-5f);
    }
    EXPECT_NEAR(glm::determinant(rotation), 1.0f, 1e-5f);
    expectNear(glm::vec3(eng::viewMatrix(pose) * glm::vec4(pose.targetMm, 1.0f)), {0, 0, -pose.distanceMm},
               1e-2f);
  }
}

TEST(Camera, DepthIsReversed) {
  const eng::CameraPose pose{{0, 0, 0}, 0, 0, 1000};
  EXPECT_NEAR(ndcOf(pose, {0, 1000.0f - eng::kNearMm, 0}).z, 1.0f, 1e-3f);
  EXPECT_GT(ndcOf(pose, {0, 0, 0}).z, ndcOf(pose, {0, -100, 0}).z);
  EXPECT_GT(ndcOf(pose, {0, -1e7f, 0}).z, 0.0f);
  EXPECT_LT(ndcOf(pose, {0, -1e7f, 0}).z, 1e-5f);
}

TEST(Camera, FieldOfViewIsAsStated) {
  const eng::CameraPose pose{{0, 0, 0}, 0, 0, 1000};
  const float half = 1000.0f * std::tan(glm::radians(0.5f * eng::kVerticalFieldOfViewDeg));
  EXPECT_NEAR(ndcOf(pose, {0, 0, half}).y, -1.0f, 1e-4f);
  EXPECT_NEAR(ndcOf(pose, {-half * kAspect, 0, 0}).x, 1.0f, 1e-4f);
}

TEST(Camera, RaysGoThroughTheirPixel) {
  for (const eng::CameraPose& pose : kPoses) {
    for (glm::vec2 ndc : {glm::vec2(0.0f), glm::vec2(0.9f, -0.8f), glm::vec2(-0.4f, 0.7f)}) {
      const eng::Ray ray = eng::rayThrough(pose, kAspect, ndc);
      EXPECT_NEAR(glm::length(ray.direction), 1.0f, 1e-5f);
      expectNear(ray.origin, eng::eyeOf(pose), 1e-3f);
      const glm::vec3 seen = ndcOf(pose, ray.origin + 400.0f * ray.direction);
      EXPECT_NEAR(seen.x, ndc.x, 1e-3f);
      EXPECT_NEAR(seen.y, ndc.y, 1e-3f);
    }
  }
}

TEST(Camera, FramingFillsThePictureToTheMargin) {
  const eng::Bounds box{{-60, -90, -80}, {75, 60, 430}};
  for (const eng::CameraPose& from : kPoses) {
    for (float aspect : {0.5f, 1.0f, kAspect}) {
      const eng::CameraPose pose = eng::framed(from, box, aspect);
      EXPECT_EQ(pose.yawDeg, from.yawDeg);
      EXPECT_EQ(pose.pitchDeg, from.pitchDeg);
      glm::vec2 low(2.0f), high(-2.0f);
      for (int i = 0; i < 8; ++i) {
        const glm::vec3 corner(i & 1 ? box.max.x : box.min.x, i & 2 ? box.max.y : box.min.y,
                               i & 4 ? box.max.z : box.min.z);
        low = glm::min(low, glm::vec2(ndcOf(pose, corner, aspect)));
        high = glm::max(high, glm::vec2(ndcOf(pose, corner, aspect)));
      }
      EXPECT_GT(std::min(low.x, low.y), -0.9405f);
      EXPECT_LT(std::max(high.x, high.y), 0.9405f);
      const bool touchesSides = low.x < -0.9395f && high.x > 0.9395f;
      const bool touchesTopAndBottom = low.y < -0.9395f && high.y > 0.9395f;
      EXPECT_TRUE(touchesSides || touchesTopAndBottom) << from.yawDeg << " " << aspect;
    }
  }
}

TEST(Camera, FramingTakesPointsLinesAndNothing) {
  const eng::CameraPose pose = kPoses[1];
  EXPECT_EQ(eng::framed(pose, {}, kAspect), pose);
  eng::Bounds point;
  point.add(glm::vec3(7, 8, 9));
  const eng::CameraPose near = eng::framed(pose, point, kAspect);
  EXPECT_EQ(near.distanceMm, eng::kMinDistanceMm);
  expectNear(near.targetMm, {7, 8, 9}, 1e-4f);
  const eng::CameraPose along = eng::framed({{0, 0, 0}, 0, 0, 500}, {{0, -200, 0}, {0, 200, 0}}, kAspect);
  EXPECT_GT(along.distanceMm - 200.0f, eng::kNearMm);
}

TEST(Camera, OrbitingKeepsThePivotInPlace) {
  const glm::vec3 pivot(40, -25, 190);
  for (const eng::CameraPose& pose : kPoses) {
    const eng::CameraPose turned = eng::orbited(pose, 47.0f, -21.0f, pivot);
    expectNear(ndcOf(turned, pivot), ndcOf(pose, pivot), 2e-3f);
    EXPECT_NEAR(glm::distance(eng::eyeOf(turned), pivot), glm::distance(eng::eyeOf(pose), pivot), 1e-2f);
  }
}

TEST(Camera, OrbitingAcrossThePoleStopsThere) {
  const eng::CameraPose pose = eng::orbited({{0, 0, 0}, 170, 80, 500}, 20.0f, 30.0f, {10, 0, 0});
  EXPECT_EQ(pose.pitchDeg, 90.0f);
  EXPECT_EQ(pose.yawDeg, -170.0f);
}

TEST(Camera, PanningCarriesTheGripAlong) {
  for (const eng::CameraPose& pose : kPoses) {
    const glm::vec3 grip =
        eng::eyeOf(pose) + 350.0f * eng::rayThrough(pose, kAspect, {0.2f, -0.3f}).direction;
    const glm::vec3 seen = ndcOf(eng::panned(pose, {0.25f, 0.4f}, kAspect, grip), grip);
    EXPECT_NEAR(seen.x, 0.45f, 2e-3f);
    EXPECT_NEAR(seen.y, 0.1f, 2e-3f);
  }
}

TEST(Camera, ZoomingKeepsTheGripUnderTheCursor) {
  for (const eng::CameraPose& pose : kPoses) {
    const glm::vec3 grip = eng::eyeOf(pose) + 350.0f * eng::rayThrough(pose, kAspect, {0.5f, 0.6f}).direction;
    for (float factor : {0.5f, 0.9f, 1.3f}) {
      const eng::CameraPose moved = eng::zoomed(pose, factor, grip);
      EXPECT_NEAR(ndcOf(moved, grip).x, 0.5f, 2e-3f);
      EXPECT_NEAR(ndcOf(moved, grip).y, 0.6f, 2e-3f);
      EXPECT_NEAR(moved.distanceMm, factor * pose.distanceMm, 1e-2f);
    }
  }
}

TEST(Camera, ZoomingStopsAtBothEnds) {
  eng::CameraPose pose{{0, 0, 0}, 30, 10, 500};
  const glm::vec3 grip = 0.3f * eng::eyeOf(pose);
  for (int i = 0; i < 200; ++i) pose = eng::zoomed(pose, 0.8f, grip);
  EXPECT_GE(pose.distanceMm, eng::kMinDistanceMm);
  EXPECT_GT(glm::distance(eng::eyeOf(pose), grip), eng::kNearMm);
  EXPECT_GT(ndcOf(pose, grip).z, 0.0f);
  for (int i = 0; i < 200; ++i) pose = eng::zoomed(pose, 1.25f, grip);
  EXPECT_EQ(pose.distanceMm, eng::kMaxDistanceMm);
}

TEST(Camera, BlendingGoesTheShortWayRound) {
  const eng::CameraPose from{{0, 0, 0}, 170, 10, 100};
  const eng::CameraPose to{{10, 20, 30}, -170, 30, 1600};
  EXPECT_EQ(eng::blended(from, to, 0.0f), from);
  EXPECT_EQ(eng::blended(from, to, 1.0f), to);
  const eng::CameraPose half = eng::blended(from, to, 0.5f);
  EXPECT_NEAR(half.yawDeg, -180.0f, 1e-3f);
  EXPECT_NEAR(half.pitchDeg, 20.0f, 1e-4f);
  EXPECT_NEAR(half.distanceMm, 400.0f, 0.01f);
  expectNear(half.targetMm, {5, 10, 15}, 1e-4f);
}

TEST(Camera, NormalisedPosesStayInRange) {
  const eng::CameraPose pose = eng::normalised({{0, 0, 0}, 541, -120, 1e9f});
  EXPECT_FLOAT_EQ(pose.yawDeg, -179.0f);
  EXPECT_EQ(pose.pitchDeg, -90.0f);
  EXPECT_EQ(pose.distanceMm, eng::kMaxDistanceMm);
  for (float yaw : {180.0f, -180.0f, 179.999999f, -180.00001f, -1e-7f, 3600.0f, -539.0f}) {
    const float wrapped = eng::normalised({{0, 0, 0}, yaw, 0, 100}).yawDeg;
    EXPECT_GE(wrapped, -180.0f) << yaw;
    EXPECT_LT(wrapped, 180.0f) << yaw;
  }
}
