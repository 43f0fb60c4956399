// Pressing on layers: the published formulae, the table of indentations, and what must hold whatever the
// numbers.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

#include "app/mechanics/hayes.h"
#include "app/mechanics/press.h"
#include "app/mechanics/pressure_spread.h"
#include "tests/error_text.h"
#include "tests/unit/mechanics_sample.h"

namespace {

using mechanics::Contact;
using mechanics::LayerStack;
using mechanics::Tissue;

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

TEST(Hayes, factorsAreThoseOfTheTable) {
  struct Row {
    double ratio, poisson, factor;
  };
  for (const Row& row : {Row{0.1, 0.45, 1.115},
                         {0.2, 0.45, 1.252},
                         {0.4, 0.45, 1.599},
                         {0.6, 0.45, 2.033},
                         {1.0, 0.45, 3.091},
                         {0.2, 0.5, 1.281},
                         {0.4, 0.5, 1.684},
                         {1.0, 0.5, 3.619}})
    EXPECT_NEAR(mechanics::hayesFactor(row.ratio, row.poisson), row.factor, 0.02 * row.factor)
        << row.ratio << " " << row.poisson;
  EXPECT_NEAR(mechanics::hayesFactor(0.0, 0.45), 1.0, 1e-6);
}

TEST(Hayes, findsTheModulusThatWasPressed) {
  const double factor = mechanics::hayesFactor(0.4, 0.45);
  const double forceN = 2.0 * 8.0 * 0.05 * factor * 3.0 / (1.0 - 0.45 * 0.45);  // 50 kPa, 3 mm deep
  EXPECT_NEAR(mechanics::apparentModulusKPa(forceN, 3.0, 8.0, 20.0), 50.0, 0.01);
}

TEST(Hayes, refusesWhatCannotBe) {
  EXPECT_NE(test::errorOf([] { mechanics::hayesFactor(9.0, 0.45); }), "");
  EXPECT_NE(test::errorOf([] { mechanics::hayesFactor(kNan, 0.45); }), "");
  EXPECT_NE(test::errorOf([] { mechanics::apparentModulusKPa(1.0, 0.0, 5.0, 20.0); }), "");
}

TEST(PressureSpread, fallsWithDepthAsInTheTable) {
  const float depths[] = {5, 10, 15, 20, 30};
  const float algometer[] = {0.71f, 0.34f, 0.18f, 0.11f, 0.05f};
  const float thumb[] = {0.89f, 0.59f, 0.37f, 0.24f, 0.12f};
  const float roller[] = {0.99f, 0.96f, 0.90f, 0.82f, 0.67f};
  for (int i = 0; i < 5; ++i) {
    // The table has two decimals: half of the last is allowed besides the 2 %.
    const auto near = [](float value) { return 0.02f * value + 0.005f; };
    EXPECT_NEAR(mechanics::discShare(5.64f, depths[i]), algometer[i], near(algometer[i])) << depths[i];
    EXPECT_NEAR(mechanics::discShare(9.0f, depths[i]), thumb[i], near(thumb[i])) << depths[i];
    EXPECT_NEAR(mechanics::stripShare(20.0f, depths[i]), roller[i], near(roller[i])) << depths[i];
  }
}

TEST(PressureSpread, beginsWithTheWholeAndAgreesOnTheAxis) {
  EXPECT_FLOAT_EQ(mechanics::discShare(5.0f, 0.0f), 1.0f);
  EXPECT_FLOAT_EQ(mechanics::stripShare(5.0f, 0.0f), 1.0f);
  EXPECT_FLOAT_EQ(mechanics::roundShare(5.0f, 0.0f), 1.0f);
  EXPECT_FLOAT_EQ(mechanics::punchShare(5.0f, 0.0f), 0.5f);
  for (const float depthMm : {5.0f, 10.0f, 25.0f})
    EXPECT_NEAR(mechanics::discShareBeside(9.0f, depthMm, 0.0f), mechanics::discShare(9.0f, depthMm), 0.01f);
}

// What crosses a plane at any depth is the force.
TEST(PressureSpread, losesNothingOnItsWayDown) {
  const float radiusMm = 9.0f, depthMm = 12.0f, stepMm = 0.5f;
  float sum = 0.0f;
  for (float r = 0.5f * stepMm; r < 400.0f; r += stepMm)
    sum += mechanics::discShareBeside(radiusMm, depthMm, r) * 2.0f * std::numbers::pi_v<float> * r * stepMm;
  const float area = std::numbers::pi_v<float> * radiusMm * radiusMm;
  EXPECT_NEAR(sum, area, 0.01f * area);
}

LayerStack midCalf(bool contracted) {
  const auto& laws = test::mechanicsFacts().laws;
  const auto& muscle = contracted ? laws.contracted : laws.relaxed;
  LayerStack stack;
  stack.add(Tissue::Skin, laws.skin, 1.5f);
  stack.add(Tissue::Fat, laws.fat, 6.0f);
  stack.add(Tissue::Muscle, muscle, 18.0f);
  stack.add(Tissue::Muscle, muscle, 16.0f);
  stack.add(Tissue::Muscle, laws.relaxed, 10.0f);
  return stack;
}

// Over the lower soleus: no gastrocnemius, but tendon.
LayerStack lowerCalf() {
  const auto& laws = test::mechanicsFacts().laws;
  LayerStack stack;
  stack.add(Tissue::Skin, laws.skin, 1.5f);
  stack.add(Tissue::Fat, laws.fat, 4.0f);
  stack.add(Tissue::Tendon, laws.tendon, 4.0f);
  stack.add(Tissue::Muscle, laws.relaxed, 16.0f);
  stack.add(Tissue::Muscle, laws.relaxed, 12.0f);
  return stack;
}

LayerStack shin() {
  const auto& laws = test::mechanicsFacts().laws;
  LayerStack stack;
  stack.add(Tissue::Skin, laws.skin, 1.5f);
  stack.add(Tissue::Fat, laws.fat, 3.0f);
  stack.add(Tissue::Bone, {}, 20.0f);
  return stack;
}

float sunk(const LayerStack& stack, const char* tool, float forceN) {
  return press(stack, *test::mechanicsFacts().findTool(tool), forceN).indentationMm;
}

TEST(Press, sinksAsDeepAsInTheTable) {
  struct Row {
    const char* tool;
    float forceN, relaxedMm, contractedMm, lowerMm;
  };
  for (const Row& row : {Row{"algometer", 10, 6.8f, 4.4f, 5.4f},
                         {"algometer", 20, 9.8f, 6.4f, 7.7f},
                         {"algometer", 40, 13.4f, 9.2f, 10.6f},
                         {"thumb", 10, 5.9f, 3.7f, 4.6f},
                         {"thumb", 25, 9.8f, 6.4f, 7.7f},
                         {"thumb", 50, 13.6f, 9.3f, 10.6f}}) {
    const auto what = std::string(row.tool) + " " + std::to_string(row.forceN);
    EXPECT_NEAR(sunk(midCalf(false), row.tool, row.forceN), row.relaxedMm, 0.1f * row.relaxedMm) << what;
    EXPECT_NEAR(sunk(midCalf(true), row.tool, row.forceN), row.contractedMm, 0.1f * row.contractedMm) << what;
    EXPECT_NEAR(sunk(lowerCalf(), row.tool, row.forceN), row.lowerMm, 0.1f * row.lowerMm) << what;
  }
}

TEST(Press, carriesTheForceOnItsFace) {
  for (const auto& tool : test::mechanicsFacts().tools) {
    const Contact contact = press(midCalf(false), tool, tool.usualForceN);
    float sumN = 0.0f;
    const float stepMm = contact.load.halfWidthMm / 2000.0f;
    for (float r = 0.5f * stepMm; r < contact.load.halfWidthMm; r += stepMm)
      sumN += contact.facePressureAt(r) * 2.0f * std::numbers::pi_v<float> * r * stepMm / 1000.0f;
    EXPECT_NEAR(sumN, tool.usualForceN, 0.01f * tool.usualForceN) << tool.id;
    EXPECT_NEAR(contact.facePressureKPa * contact.areaCm2 / 10.0f, tool.usualForceN,
                0.01f * tool.usualForceN);
    EXPECT_EQ(contact.facePressureAt(contact.load.halfWidthMm + 0.1f), 0.0f);
  }
}

TEST(Press, sinksDeeperTheHarderItIsPressed) {
  for (const auto& tool : test::mechanicsFacts().tools) {
    float lastMm = -1.0f;
    for (float forceN = 0.0f; forceN <= tool.mostForceN; forceN += 2.0f) {
      const float mm = press(midCalf(false), tool, forceN).indentationMm;
      EXPECT_GT(mm, lastMm) << tool.id << " " << forceN;
      lastMm = mm;
    }
  }
}

TEST(Press, isSofterOverMuscleThanOverTheShin) {
  for (const auto& tool : test::mechanicsFacts().tools) {
    const float overShinMm = press(shin(), tool, tool.usualForceN).indentationMm;
    EXPECT_GT(press(midCalf(false), tool, tool.usualForceN).indentationMm, 1.5f * overShinMm) << tool.id;
    EXPECT_LT(overShinMm, 4.5f) << tool.id;
  }
}

TEST(Press, compressesNoLayerByMoreThanItIsThickAndNoBone) {
  const Contact contact = press(shin(), *test::mechanicsFacts().findTool("algometer"), 120.0f);
  const LayerStack stack = shin();
  const auto compressed = stack.compressionMm(contact.load);
  for (size_t i = 0; i < compressed.size(); ++i) EXPECT_LT(compressed[i], stack.layers()[i].thicknessMm);
  EXPECT_EQ(compressed.back(), 0.0f);
}

TEST(Press, aBallGrowsBroaderAsItSinksIn) {
  const auto& ball = *test::mechanicsFacts().findTool("ball");
  const Contact light = press(midCalf(false), ball, 20.0f), hard = press(midCalf(false), ball, 150.0f);
  EXPECT_GT(hard.areaCm2, 1.5f * light.areaCm2);
  const float rim = hard.load.halfWidthMm;
  EXPECT_NEAR(rim * rim, ball.radiusMm * hard.indentationMm, 0.01f * rim * rim);
}

TEST(Press, refusesForcesThatNobodyPresses) {
  const auto& thumb = *test::mechanicsFacts().findTool("thumb");
  for (const float forceN : {-1.0f, 1e6f, kNan, std::numeric_limits<float>::infinity()}) {
    const std::string error = test::errorOf([&] { press(midCalf(false), thumb, forceN); });
    EXPECT_NE(error.find("thumb"), std::string::npos) << forceN;
    EXPECT_EQ(error.find('\n'), std::string::npos);
  }
  EXPECT_NE(test::errorOf([&] { press(LayerStack(), thumb, 10.0f); }), "");
}

TEST(Press, sinksOnWhileItIsHeld) {
  const auto& laws = test::mechanicsFacts().laws;
  EXPECT_FLOAT_EQ(laws.creepAfter(0.0f), 1.0f);
  EXPECT_GT(laws.creepAfter(1.0f), 1.02f);
  EXPECT_NEAR(laws.creepAfter(60.0f), 1.15f, 0.05f);  // 10 to 20 %
}

TEST(Press, nothingHappensWithoutForce) {
  const Contact contact = press(midCalf(false), *test::mechanicsFacts().findTool("ball"), 0.0f);
  EXPECT_EQ(contact.indentationMm, 0.0f);
  EXPECT_EQ(contact.pressureAt(5.0f), 0.0f);
}

}  // namespace
