// Where the camera goes: the sides of a right and a left leg, and what is framed.
#include <gtest/gtest.h>

#include <cmath>

#include "app/state/command.h"
#include "tests/unit/small_atlas.h"

namespace app {
namespace {

constexpr float kAspect = 0.8f;
constexpr float kHalfPixel = 1e-3f;  // of a picture 1000 pixels high

ViewState after(const anatomy::Atlas& atlas, std::string_view script) {
  ViewState state = initialState(atlas, kAspect);
  for (const Command& command : parseScript(script, "script", atlas)) {
    state = apply(state, command, {atlas, kAspect});
  }
  return state;
}

glm::vec2 seenAt(const eng::CameraPose& pose, glm::vec3 point) {
  const glm::vec4 clip = eng::projectionMatrix(kAspect) * eng::viewMatrix(pose) * glm::vec4(point, 1.0f);
  return glm::vec2(clip) / clip.w;
}

// The largest |x| or |y| of the box's corners in the picture; 0.94 fills it but for the margin.
float reachOf(const eng::CameraPose& pose, const eng::Bounds& box) {
  float reach = 0.0f;
  for (int corner = 0; corner < 8; ++corner) {
    const glm::vec3 point(corner & 1 ? box.max.x : box.min.x, corner & 2 ? box.max.y : box.min.y,
                          corner & 4 ? box.max.z : box.min.z);
    const glm::vec2 seen = glm::abs(seenAt(pose, point));
    reach = std::max({reach, seen.x, seen.y});
  }
  return reach;
}

void expectEye(const anatomy::Atlas& atlas, const std::string& preset, glm::vec3 direction) {
  const eng::CameraPose pose = after(atlas, "view " + preset).camera;
  const glm::vec3 seenFrom = glm::normalize(eng::eyeOf(pose) - pose.targetMm);
  EXPECT_NEAR(glm::dot(seenFrom, direction), 1.0f, 1e-4f) << preset;
}

TEST(CameraCommand, PresetsLookFromTheSidesOfARightLeg) {
  const anatomy::Atlas atlas = test::smallAtlas(anatomy::Side::Right);
  expectEye(atlas, "posterior", {0, -1, 0});
  expectEye(atlas, "anterior", {0, 1, 0});
  expectEye(atlas, "lateral", {1, 0, 0});
  expectEye(atlas, "medial", {-1, 0, 0});
  expectEye(atlas, "superior", {0, 0, 1});
  expectEye(atlas, "inferior", {0, 0, -1});
}

TEST(CameraCommand, LateralIsTheOtherSideOfALeftLeg) {
  const anatomy::Atlas atlas = test::smallAtlas(anatomy::Side::Left);
  expectEye(atlas, "lateral", {-1, 0, 0});
  expectEye(atlas, "medial", {1, 0, 0});
  expectEye(atlas, "posterior", {0, -1, 0});
}

TEST(CameraCommand, FromAboveAndBelowTheToesPointUp) {
  const anatomy::Atlas atlas = test::smallAtlas();
  for (const char* line : {"view superior", "view inferior"}) {
    const eng::CameraPose pose = after(atlas, line).camera;
    const glm::vec3 toes = pose.targetMm + glm::vec3(0, 50, 0);
    EXPECT_LT(seenAt(pose, toes).y, seenAt(pose, pose.targetMm).y) << line;
  }
}

TEST(CameraCommand, TheStartShowsTheWholeCalfFromBehind) {
  const anatomy::Atlas atlas = test::smallAtlas();
  const ViewState state = initialState(atlas, kAspect);
  EXPECT_EQ(state.camera, after(atlas, "view posterior").camera);
  EXPECT_NEAR(reachOf(state.camera, atlas.bounds), 0.94f, 0.02f);
  EXPECT_EQ(drawnBounds(atlas, state).min, atlas.bounds.min);
}

TEST(CameraCommand, ViewFramesOnlyWhatIsDrawn) {
  const anatomy::Atlas atlas = test::smallAtlas();
  const ViewState state = after(atlas, "isolate calcaneus; view lateral");
  EXPECT_NEAR(reachOf(state.camera, atlas.at(test::idOf(atlas, "calcaneus")).bounds), 0.94f, 0.02f);
  EXPECT_EQ(after(atlas, "opacity skin 0; view lateral").camera,
            after(atlas, "hide skin; view lateral").camera);
}

TEST(CameraCommand, ViewWithNothingDrawnShowsThePlaceOfTheLeg) {
  const anatomy::Atlas atlas = test::smallAtlas();
  EXPECT_EQ(after(atlas, "hide all; view medial").camera, after(atlas, "view medial").camera);
}

TEST(CameraCommand, FrameTakesAnIdTheSelectionOrAll) {
  const anatomy::Atlas atlas = test::smallAtlas();
  const eng::CameraPose soleus = after(atlas, "frame soleus").camera;
  EXPECT_NEAR(reachOf(soleus, atlas.at(test::idOf(atlas, "soleus")).bounds), 0.94f, 0.02f);
  EXPECT_EQ(after(atlas, "select soleus; frame").camera, soleus);
  EXPECT_EQ(after(atlas, "isolate soleus; frame").camera, soleus);
  EXPECT_EQ(after(atlas, "select soleus; hide soleus; frame").camera,
            after(atlas, "hide soleus; frame all").camera);
  EXPECT_EQ(soleus.yawDeg, initialState(atlas, kAspect).camera.yawDeg);
}

TEST(CameraCommand, FrameOfSomethingHiddenStaysWhereItIs) {
  const anatomy::Atlas atlas = test::smallAtlas();
  EXPECT_EQ(after(atlas, "hide soleus; frame soleus").camera, initialState(atlas, kAspect).camera);
  EXPECT_EQ(after(atlas, "hide all; frame").camera, initialState(atlas, kAspect).camera);
}

TEST(CameraCommand, CameraIsExactAndNormalised) {
  const anatomy::Atlas atlas = test::smallAtlas();
  const eng::CameraPose pose = after(atlas, "camera 190 30 700 1.5 -2 3").camera;
  EXPECT_EQ(pose, (eng::CameraPose{{1.5f, -2.0f, 3.0f}, -170.0f, 30.0f, 700.0f}));
}

TEST(CameraCommand, OrbitZoomAndPanHoldOnToThePointGiven) {
  const anatomy::Atlas atlas = test::smallAtlas();
  const glm::vec3 point(20, -45, 60);
  const eng::CameraPose start = after(atlas, "camera 160 10 900 0 0 170").camera;
  const eng::CameraPose orbited = after(atlas, "camera 160 10 900 0 0 170; orbit 25 -10 20 -45 60").camera;
  EXPECT_FLOAT_EQ(orbited.pitchDeg, 0.0f);
  EXPECT_NEAR(glm::distance(seenAt(orbited, point), seenAt(start, point)), 0.0f, kHalfPixel);
  const eng::CameraPose zoomed = after(atlas, "camera 160 10 900 0 0 170; zoom 0.5 20 -45 60").camera;
  EXPECT_NEAR(glm::distance(seenAt(zoomed, point), seenAt(start, point)), 0.0f, kHalfPixel);
  const eng::CameraPose panned = after(atlas, "camera 160 10 900 0 0 170; pan 0.2 -0.1 20 -45 60").camera;
  EXPECT_NEAR(glm::distance(seenAt(panned, point), seenAt(start, point) + glm::vec2(0.2f, -0.1f)), 0.0f,
              kHalfPixel);
}

TEST(CameraCommand, WithoutAPointTheTargetIsHeld) {
  const anatomy::Atlas atlas = test::smallAtlas();
  const eng::CameraPose start = initialState(atlas, kAspect).camera;
  EXPECT_LT(glm::distance(after(atlas, "orbit 15 0").camera.targetMm, start.targetMm), 0.01f);
  EXPECT_NEAR(after(atlas, "zoom 0.8").camera.distanceMm, 0.8f * start.distanceMm, 0.1f);
}

}  // namespace
}  // namespace app
