// How a tool is held to the leg.
#include "app/viewer/tool_pose.h"

#include <gtest/gtest.h>

#include <set>

#include "app/viewer/tool_shape.h"
#include "engine/base/error.h"
#include "tests/paths.h"

namespace {

using app::ToolPlace;

// On the back of a leg that stands at the origin.
const ToolPlace kCalf{.tipMm = {0, -50, 200}, .inward = {0, 1, 0}, .forceN = 25};

eng::CameraPose from(float yawDeg) {
  return {.targetMm = {0, 0, 200}, .yawDeg = yawDeg, .distanceMm = 900};
}

TEST(ToolPose, TheTipIsOnItsPlaceAndPressesInward) {
  for (int side = 0; side < app::kArmSides; ++side) {
    const glm::mat4 pose = armPose(kCalf, app::armDirection(kCalf.inward, side));
    EXPECT_LT(glm::distance(glm::vec3(pose * glm::vec4(0, 0, 0, 1)), kCalf.tipMm), 1e-3f);
    EXPECT_LT(glm::distance(glm::vec3(pose * glm::vec4(0, 0, -1, 0)), kCalf.inward), 1e-5f);
    EXPECT_NEAR(glm::determinant(glm::mat3(pose)), 1.0f, 1e-4f);  // a right hand stays one
  }
}

TEST(ToolPose, TheArmKeepsToItsSideOfTheSkin) {
  for (int side = 0; side < app::kArmSides; ++side)
    EXPECT_NEAR(glm::dot(app::armDirection(kCalf.inward, side), kCalf.inward), 0.0f, 1e-5f);
}

TEST(ToolPose, TheArmDoesNotComeFromTheEye) {
  for (const float yaw : {-180.0f, -150.0f, 150.0f, 120.0f, -120.0f, 90.0f, -90.0f}) {
    const eng::CameraPose camera = from(yaw);
    const int side = bestArmSide(kCalf, camera, -1);
    EXPECT_EQ(covering(kCalf, app::armDirection(kCalf.inward, side), camera), 0.0f) << yaw;
  }
}

TEST(ToolPose, TheHandStaysWhileTheLegTurnsALittle) {
  int side = bestArmSide(kCalf, from(180), -1), changes = 0;
  for (float yaw = 180; yaw > 140; yaw -= 2) {
    const int next = bestArmSide(kCalf, from(yaw), side);
    changes += next != side;
    side = next;
  }
  EXPECT_LE(changes, 1);
}

TEST(ToolPose, ADialLooksAtTheEye) {
  const eng::CameraPose camera = from(120);
  const glm::vec3 front = glm::vec3(frontPose(kCalf, camera) * glm::vec4(0, -1, 0, 0));
  EXPECT_GT(glm::dot(front, glm::normalize(eyeOf(camera) - kCalf.tipMm)), 0.5f);
}

TEST(ToolShape, TheNeedleTurnsWithTheForceAndStopsAtItsEnds) {
  const app::ToolShape algometer = app::loadToolShape(test::assetsFolder(), "algometer");
  ASSERT_TRUE(algometer.needle);
  const app::ToolNeedle& needle = *algometer.needle;
  EXPECT_FLOAT_EQ(needle.turnDeg(0.0f), needle.zeroDeg);
  EXPECT_NEAR(needle.turnDeg(0.5f * needle.fullForceN), 0.5f * (needle.zeroDeg + needle.fullDeg), 1e-3f);
  EXPECT_LT(needle.turnDeg(1e6f), needle.fullDeg + 20.0f);
}

TEST(ToolShape, EveryToolOfTheProgramCanBeShown) {
  for (const char* id : {"fingertip", "thumb", "algometer", "ball"}) {
    const app::ToolShape shape = app::loadToolShape(test::assetsFolder(), id);
    size_t triangles = 0;
    eng::Bounds bounds;
    for (const app::ToolPiece& piece : shape.pieces) {
      triangles += piece.mesh.triangleCount();
      bounds.add(boundsOf(piece.mesh));
    }
    EXPECT_LT(triangles, 16000u) << id;
    EXPECT_NEAR(bounds.min.z, 0.0f, 0.01f) << id;
  }
}

TEST(ToolShape, OneThatWasNotMadeIsToldByName) {
  EXPECT_THROW(app::loadToolShape(test::assetsFolder(), "hammer"), eng::Error);
}

}  // namespace
