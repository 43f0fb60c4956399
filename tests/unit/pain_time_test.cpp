#include <gtest/gtest.h>

#include "app/anatomy/trigger_points/pain_time.h"

namespace test {
namespace {

using anatomy::painAt;

TEST(PainTime, NothingHurtsBeforeThePress) {
  EXPECT_EQ(painAt(0.0f), anatomy::PainMoment{});
  EXPECT_EQ(painAt(-1.0f), anatomy::PainMoment{});
}

TEST(PainTime, ThePointHurtsBeforeItsZone) {
  const auto early = painAt(anatomy::kLocalPainS);
  EXPECT_FLOAT_EQ(early.local, 1.0f);
  EXPECT_LT(early.front, 0.2f);
}

TEST(PainTime, GrowsWithoutAStepUntilTheZoneIsFull) {
  auto before = painAt(0.0f);
  for (float timeS = 0.02f; timeS <= anatomy::kReferredPainS; timeS += 0.02f) {
    const auto now = painAt(timeS);
    EXPECT_GE(now.front, before.front);
    EXPECT_GE(now.local, before.local);
    EXPECT_LT(now.front - before.front, 0.02f);
    before = now;
  }
  EXPECT_FLOAT_EQ(painAt(anatomy::kReferredPainS).zone, 1.0f);
}

TEST(PainTime, BreathesGentlyWhileItIsHeld) {
  float least = 1.0f, most = 0.0f;
  for (float timeS = anatomy::kReferredPainS; timeS < 12.0f; timeS += 0.05f) {
    least = std::min(least, painAt(timeS).zone);
    most = std::max(most, painAt(timeS).zone);
  }
  EXPECT_GT(most - least, 0.04f);
  EXPECT_LT(most - least, 0.15f);
}

TEST(PainTime, FadesAfterTheReleaseThePointFirst) {
  const float pressedS = 6.0f;
  auto before = painAt(pressedS, 0.0f);
  EXPECT_NEAR(before.zone, painAt(pressedS).zone, 1e-5f);
  for (float sinceS = 0.05f; sinceS < anatomy::kFadingS; sinceS += 0.05f) {
    const auto now = painAt(pressedS + sinceS, sinceS);
    EXPECT_LE(now.zone, before.zone + 1e-5f);
    EXPECT_LE(now.local, now.zone / 0.9f + 1e-5f);
    before = now;
  }
  EXPECT_FLOAT_EQ(painAt(pressedS + anatomy::kFadingS, anatomy::kFadingS).zone, 0.0f);
}

}  // namespace
}  // namespace test
