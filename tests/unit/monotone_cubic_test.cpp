#include "engine/geometry/monotone_cubic.h"

#include <gtest/gtest.h>

namespace {

TEST(MonotoneCubic, MeetsItsKnotsAndNeverOvershoots) {
  const eng::MonotoneCubic curve({0, 1, 2, 5, 6}, {0, 0, 10, 10, 3});
  EXPECT_FLOAT_EQ(curve(2), 10.0f);
  EXPECT_FLOAT_EQ(curve(6), 3.0f);
  EXPECT_FLOAT_EQ(curve(-4), 0.0f);
  EXPECT_FLOAT_EQ(curve(9), 3.0f);
  for (float x = 0; x <= 6; x += 0.05f) {
    EXPECT_GE(curve(x), -1e-4f) << x;
    EXPECT_LE(curve(x), 10.0f + 1e-4f) << x;
  }
  for (float x = 1; x < 1.95f; x += 0.05f) EXPECT_LE(curve(x), curve(x + 0.05f)) << x;
}

}  // namespace
