#include "engine/base/image_compare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace {

using Colour = std::array<uint8_t, 3>;

eng::Picture plain(uint32_t width, uint32_t height, Colour colour) {
  eng::Picture picture{width, height, {}};
  for (size_t i = 0; i < size_t(width) * height; ++i) {
    picture.rgba.insert(picture.rgba.end(), {colour[0], colour[1], colour[2], 255});
  }
  return picture;
}

void paint(eng::Picture& picture, uint32_t x, uint32_t y, Colour colour) {
  std::copy(colour.begin(), colour.end(), picture.rgba.begin() + std::ptrdiff_t(4 * (y * picture.width + x)));
}

}  // namespace

TEST(ImageCompare, EqualPicturesDoNotDiffer) {
  const eng::Picture picture = plain(20, 10, {200, 30, 90});
  const eng::PictureDifference difference = eng::compare(picture, picture);
  EXPECT_TRUE(difference.sameSize);
  EXPECT_EQ(difference.meanDeltaE, 0.0);
  EXPECT_EQ(difference.badFraction, 0.0);
}

TEST(ImageCompare, SaysWhenSizesDiffer) {
  EXPECT_FALSE(eng::compare(plain(20, 10, {}), plain(10, 20, {})).sameSize);
}

// L*a*b* of the sRGB primaries as published with the standard's D65 white.
TEST(ImageCompare, DistancesAreThoseOfCie76) {
  const auto distance = [](Colour a, Colour b) {
    return eng::compare(plain(4, 4, a), plain(4, 4, b)).meanDeltaE;
  };
  EXPECT_NEAR(distance({0, 0, 0}, {255, 255, 255}), 100.0, 0.05);
  EXPECT_NEAR(distance({0, 0, 0}, {119, 119, 119}), 50.03, 0.05);
  EXPECT_NEAR(distance({255, 0, 0}, {0, 255, 0}), 170.57, 0.2);
  EXPECT_NEAR(distance({255, 0, 0}, {0, 0, 255}), 176.31, 0.2);
}

TEST(ImageCompare, CountsTheShareOfBadPixels) {
  const eng::Picture black = plain(100, 100, {0, 0, 0});
  eng::Picture half = black;
  for (uint32_t y = 0; y < 50; ++y) {
    for (uint32_t x = 0; x < 100; ++x) paint(half, x, y, {255, 255, 255});
  }
  EXPECT_NEAR(eng::compare(black, half).badFraction, 0.51, 0.001);  // the blur carries one row further
}

TEST(ImageCompare, ForgivesRoundingButNotAMissingPart) {
  const eng::Picture grey = plain(100, 100, {120, 120, 120});
  eng::Picture rounded = grey;
  for (uint32_t i = 0; i < 100; i += 2) paint(rounded, i, i, {121, 119, 121});
  EXPECT_EQ(eng::compare(grey, rounded).badFraction, 0.0);
  EXPECT_LT(eng::compare(grey, rounded).meanDeltaE, 0.01);
  eng::Picture spotted = grey;
  for (uint32_t y = 40; y < 45; ++y) {
    for (uint32_t x = 40; x < 45; ++x) paint(spotted, x, y, {20, 20, 20});
  }
  EXPECT_GT(eng::compare(grey, spotted).badFraction, 0.002);
}

TEST(ImageCompare, TheSheetShowsBothAndWhereTheyDiffer) {
  const eng::Picture a = plain(8, 6, {10, 20, 30});
  eng::Picture b = a;
  paint(b, 5, 4, {40, 20, 30});
  const eng::Picture sheet = eng::differenceSheet(a, b);
  EXPECT_EQ(sheet.width, 24u);
  EXPECT_EQ(sheet.height, 6u);
  EXPECT_EQ(sheet.at(5, 4)[0], 10);
  EXPECT_EQ(sheet.at(8 + 5, 4)[0], 40);
  EXPECT_GT(sheet.at(16 + 5, 4)[0], 60);
  EXPECT_EQ(sheet.at(16 + 4, 4)[0], 0);
}

TEST(ImageCompare, TheSheetTakesDifferentSizes) {
  const eng::Picture sheet = eng::differenceSheet(plain(3, 5, {1, 1, 1}), plain(4, 2, {2, 2, 2}));
  EXPECT_EQ(sheet.width, 3u + 4u + 3u);
  EXPECT_EQ(sheet.height, 5u);
}
