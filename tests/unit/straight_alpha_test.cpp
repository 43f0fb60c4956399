// A picture without a background keeps its colours at its edges.
#include "engine/base/straight_alpha.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using eng::Picture;

Picture pixel(uint8_t r, uint8_t g, uint8_t b, uint8_t a) {
  return {1, 1, {r, g, b, a}};
}

TEST(StraightAlpha, AnEdgeKeepsTheColourOfItsSurface) {
  // Half of linear 0.5 is 0.25, which is encoded as 137; linear 0.5 is 188.
  Picture picture = pixel(137, 0, 188, 128);
  straighten(picture);
  EXPECT_NEAR(picture.rgba[0], 188, 1);
  EXPECT_EQ(picture.rgba[1], 0);
  EXPECT_EQ(picture.rgba[2], 255);
  EXPECT_EQ(picture.rgba[3], 128);
}

TEST(StraightAlpha, OpaqueAndEmptyPixelsStay) {
  Picture opaque = pixel(10, 20, 30, 255);
  straighten(opaque);
  EXPECT_EQ(opaque.rgba, (std::vector<uint8_t>{10, 20, 30, 255}));
  Picture empty = pixel(9, 9, 9, 0);
  straighten(empty);
  EXPECT_EQ(empty.rgba, (std::vector<uint8_t>{0, 0, 0, 0}));
}

TEST(StraightAlpha, WordsLieOverTheLegAndBesideIt) {
  const Picture half = pixel(100, 0, 0, 128);  // red 200 at half coverage
  Picture beside = pixel(0, 0, 0, 0);
  layOver(half, beside);
  EXPECT_NEAR(beside.rgba[0], 199, 1);
  EXPECT_EQ(beside.rgba[3], 128);
  Picture over = pixel(0, 100, 0, 255);
  layOver(half, over);
  EXPECT_NEAR(over.rgba[0], 100, 1);
  EXPECT_NEAR(over.rgba[1], 50, 1);
  EXPECT_EQ(over.rgba[3], 255);
}

}  // namespace
