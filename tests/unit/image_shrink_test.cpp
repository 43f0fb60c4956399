#include "engine/base/image_shrink.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace eng {
namespace {

// Left half black, right half white.
Picture halves(uint32_t width, uint32_t height) {
  Picture picture{width, height, std::vector<uint8_t>(size_t(4) * width * height, 255)};
  for (uint32_t i = 0; i < width * height; ++i)
    if (i % width < width / 2) std::fill_n(&picture.rgba[size_t(4) * i], 3, uint8_t(0));
  return picture;
}

TEST(Thumbnail, HasTheSizeAskedForAndKeepsLightAndDarkWhereTheyWere) {
  const Picture small = thumbnailOf(halves(800, 600), {40, 30});
  ASSERT_EQ(small.width, 40u);
  ASSERT_EQ(small.height, 30u);
  EXPECT_EQ(small.at(2, 15)[0], 0);
  EXPECT_EQ(small.at(37, 15)[0], 255);
  EXPECT_EQ(small.at(20, 15)[3], 255);
}

TEST(Thumbnail, IsTheMeanOfWhatItCovers) {
  const Picture small = thumbnailOf(halves(90, 90), {3, 3});
  EXPECT_NEAR(small.at(1, 1)[0], 128, 1);
}

TEST(Thumbnail, TakesTheMiddleOfAnotherShape) {
  const Picture small = thumbnailOf(halves(1000, 100), {50, 50});
  EXPECT_EQ(small.width, 50u);
  EXPECT_EQ(small.at(0, 0)[0], 0);
  EXPECT_EQ(small.at(49, 0)[0], 255);
}

TEST(Thumbnail, OfSomethingSmallOrEmptyIsNoTrouble) {
  EXPECT_EQ(thumbnailOf(halves(10, 10), {40, 40}).width, 10u);
  EXPECT_TRUE(thumbnailOf({}, {40, 40}).rgba.empty());
  EXPECT_EQ(thumbnailOf(halves(1, 1), {40, 30}).width, 1u);
}

}  // namespace
}  // namespace eng
