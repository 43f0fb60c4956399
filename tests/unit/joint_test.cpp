// Ankle and knee: which way they turn, how muscles lengthen, what contraction does.
#include "app/mechanics/joint.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/error_text.h"
#include "tests/unit/mechanics_sample.h"

namespace {

using mechanics::Posture;

const mechanics::Motion& motion() {
  return test::mechanicsFacts().motion;
}

glm::vec3 moved(const glm::mat4& matrix, glm::vec3 point) {
  return glm::vec3(matrix * glm::vec4(point, 1.0f));
}

TEST(Joint, muscleLengthsAreThoseOfTheTable) {
  struct Row {
    const char* muscle;
    float ankleDeg, kneeDeg, mm;
  };
  for (const Row& row : {Row{"soleus", -40, 0, -33.0f},
                         {"soleus", -20, 0, -16.5f},
                         {"soleus", 10, 0, 7.6f},
                         {"soleus", 20, 0, 14.6f},
                         {"gastrocnemius-medial", -40, 0, -32.3f},
                         {"gastrocnemius-medial", -20, 0, -16.5f},
                         {"gastrocnemius-medial", 10, 0, 7.9f},
                         {"gastrocnemius-medial", 20, 0, 15.2f},
                         {"gastrocnemius-medial", 0, 30, -11.7f},
                         {"gastrocnemius-medial", 0, 45, -17.1f},
                         {"gastrocnemius-medial", 0, 60, -21.8f},
                         {"gastrocnemius-medial", 0, 90, -30.3f},
                         {"soleus", 0, 90, 0.0f}})
    EXPECT_NEAR(lengthChangeMm(motion(), row.muscle, {row.ankleDeg, row.kneeDeg, {}}), row.mm, 3.0f)
        << row.muscle << " " << row.ankleDeg << " " << row.kneeDeg;
}

TEST(Joint, theToesGoUpAndTheThighGoesBack) {
  const auto atlas = test::smallAtlas();
  const glm::vec3 toe(0, 150, -60);
  const auto ankle = ankleAxis(motion(), atlas);
  EXPECT_GT(moved(footMotion(ankle, 15.0f), toe).z, toe.z + 20.0f);
  EXPECT_LT(moved(footMotion(ankle, -40.0f), toe).z, toe.z - 50.0f);
  const glm::vec3 heel(0, -45, -40);
  EXPECT_GT(moved(footMotion(ankle, -40.0f), heel).z, heel.z + 15.0f);
  const glm::vec3 hip(0, 0, 700);
  EXPECT_LT(moved(thighMotion(kneeAxis(motion(), atlas), 60.0f), hip).y, hip.y - 150.0f);
}

TEST(Joint, axesPassTheLandmarksOfTheLeg) {
  auto atlas = test::smallAtlas();
  EXPECT_EQ(ankleAxis(motion(), atlas).through, glm::vec3(0.0f));
  EXPECT_FLOAT_EQ(kneeAxis(motion(), atlas).through.z, atlas.frame.lengthMm);
  atlas.landmarks = {{"medial malleolus tip", {-24, 13, 1}}, {"lateral malleolus tip", {26, -6, -19}}};
  const auto axis = ankleAxis(motion(), atlas);
  EXPECT_EQ(axis.through, glm::vec3(1.0f, 3.5f, -9.0f));
  EXPECT_NEAR(glm::degrees(std::asin(-axis.direction.z)), 10.0f, 0.5f);
  // What lies on the axis stays.
  const glm::vec3 on = axis.through + 30.0f * axis.direction;
  EXPECT_LT(glm::length(moved(footMotion(axis, 20.0f), on) - on), 0.01f);
}

TEST(Joint, gastrocnemiusGoesSlackWithTheKneeAndSoleusDoesNot) {
  const Posture bent{.kneeDeg = 90.0f};
  EXPECT_FLOAT_EQ(stateOf(motion(), "gastrocnemius-medial", bent).slack, 1.0f);
  EXPECT_FLOAT_EQ(stateOf(motion(), "soleus", bent).slack, 0.0f);
  float last = -1.0f;
  for (float kneeDeg = 0.0f; kneeDeg <= 50.0f; kneeDeg += 10.0f) {
    const float slack = stateOf(motion(), "gastrocnemius-lateral", {.kneeDeg = kneeDeg}).slack;
    EXPECT_GT(slack, last);
    last = slack;
  }
  EXPECT_GT(stateOf(motion(), "soleus", {.ankleDeg = 15.0f}).stretch, 0.5f);
  EXPECT_EQ(stateOf(motion(), "soleus", {}), mechanics::MuscleState{});
}

TEST(Joint, contractionMakesSoleusAndOuterHeadThickerAsMeasured) {
  Posture posture;
  for (const char* muscle : {"soleus", "gastrocnemius-lateral", "gastrocnemius-medial"})
    posture.contraction[muscle] = 1.0f;
  EXPECT_NEAR(thickening(motion(), "soleus", posture), 1.425f, 0.045f);  // 38 to 47 %
  EXPECT_NEAR(thickening(motion(), "gastrocnemius-lateral", posture), 1.415f, 0.055f);
  EXPECT_FLOAT_EQ(thickening(motion(), "gastrocnemius-medial", posture), 1.0f);
  EXPECT_FLOAT_EQ(stateOf(motion(), "soleus", posture).contraction, 1.0f);
}

TEST(Joint, refusesWhatNoJointDoes) {
  const auto errorOf = [](Posture posture) {
    return test::errorOf([&] { checkPosture(motion(), posture); });
  };
  EXPECT_EQ(errorOf({}), "");
  EXPECT_EQ(errorOf({.ankleDeg = 20.0f, .kneeDeg = 60.0f}), "");
  EXPECT_NE(errorOf({.ankleDeg = 20.0f}).find("knee straight"), std::string::npos);
  EXPECT_NE(errorOf({.ankleDeg = -60.0f}), "");
  EXPECT_NE(errorOf({.kneeDeg = 170.0f}).find("knee"), std::string::npos);
  EXPECT_NE(errorOf({.ankleDeg = std::numeric_limits<float>::quiet_NaN()}), "");
  EXPECT_NE(errorOf({.contraction = {{"soleus", 1.2f}}}).find("soleus"), std::string::npos);
  EXPECT_NE(errorOf({.contraction = {{"tibia", 0.5f}}}).find("tibia"), std::string::npos);
}

}  // namespace
