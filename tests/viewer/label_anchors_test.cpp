#include "app/viewer/label_anchors.h"

#include <gtest/gtest.h>

#include <string_view>

namespace app {
namespace {

// A picture drawn with letters: '.' is the background, 'a' is id 1 and so on.
std::vector<uint32_t> idsOf(std::initializer_list<std::string_view> rows) {
  std::vector<uint32_t> ids;
  for (const std::string_view row : rows)
    for (const char c : row) ids.push_back(c == '.' ? 0u : uint32_t(c - 'a' + 1));
  return ids;
}

TEST(LabelAnchors, LieInTheMiddleOfAPlainShape) {
  const auto ids = idsOf({".......", ".aaaaa.", ".aaaaa.", ".aaaaa.", "......."});
  const auto anchors = anchorPixels(ids, {7, 5}, 1);
  ASSERT_EQ(anchors.size(), 1u);
  EXPECT_EQ(anchors[0].id, 1u);
  EXPECT_EQ(anchors[0].pixel, glm::uvec2(3, 2));
  EXPECT_EQ(anchors[0].visiblePixels, 15u);
}

TEST(LabelAnchors, NeverFallBesideABentShape) {
  const auto ids = idsOf({"aaaaaaa", "a.....a", "a.bbb.a", "a.....a", "a......"});
  for (const AnchorPixel& anchor : anchorPixels(ids, {7, 5}, 1)) {
    EXPECT_EQ(ids[anchor.pixel.y * 7 + anchor.pixel.x], anchor.id);
    for (const glm::uvec2 other : anchor.others) EXPECT_EQ(ids[other.y * 7 + other.x], anchor.id);
  }
}

TEST(LabelAnchors, FindARowThoughTheCentroidHasNone) {
  std::vector<uint32_t> ids(size_t(10) * 400, 0u);
  for (size_t x = 0; x < 10; ++x) ids[x] = ids[399 * 10 + x] = 1;  // first and last row only
  const auto anchors = anchorPixels(ids, {10, 400}, 1);
  ASSERT_EQ(anchors.size(), 1u);
  EXPECT_EQ(ids[anchors[0].pixel.y * 10 + anchors[0].pixel.x], 1u);
}

TEST(LabelAnchors, OthersLieAboveAndBelow) {
  const std::vector<uint32_t> ids(size_t(4) * 400, 1u);
  const auto anchors = anchorPixels(ids, {4, 400}, 1);
  ASSERT_EQ(anchors[0].others.size(), 2u);
  EXPECT_NEAR(anchors[0].pixel.y, 200, 1);
  EXPECT_NEAR(anchors[0].others[0].y, 100, 1);
  EXPECT_NEAR(anchors[0].others[1].y, 300, 1);
}

TEST(LabelAnchors, SpecksGetNone) {
  const auto ids = idsOf({"a..bb", "...bb"});
  const auto anchors = anchorPixels(ids, {5, 2}, 3);
  ASSERT_EQ(anchors.size(), 1u);
  EXPECT_EQ(anchors[0].id, 2u);
}

TEST(LabelAnchors, AnEmptyPictureHasNone) {
  EXPECT_TRUE(anchorPixels(idsOf({"...", "..."}), {3, 2}, 1).empty());
}

}  // namespace
}  // namespace app
