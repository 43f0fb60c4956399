// Labels can be read: words keep apart, leaders do not cross, what matters most is named.
#include "app/ui/label_layout.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace {

using app::LabelRoom;
using app::LabelWish;
using app::PlacedLabel;

constexpr LabelRoom kRoom{
    .min = {0, 0}, .max = {1000, 600}, .legLeft = 400, .legRight = 600, .lineHeight = 25, .gap = 30};

std::vector<LabelWish> randomWishes(unsigned seed, size_t count) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> x(400, 600), y(0, 600), width(40, 360);
  std::vector<LabelWish> wishes;
  for (size_t i = 0; i < count; ++i) {
    const glm::vec2 anchor{x(random), y(random)};
    wishes.push_back({anchor, width(random), float(i)});
  }
  return wishes;
}

float turn(glm::vec2 a, glm::vec2 b, glm::vec2 c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(glm::vec2 a, glm::vec2 b, glm::vec2 c, glm::vec2 d) {
  return turn(a, b, c) * turn(a, b, d) < -1.0f && turn(c, d, a) * turn(c, d, b) < -1.0f;
}

TEST(LabelLayout, LeadersOfOneSideDoNotCrossAndWordsKeepALineApart) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const auto wishes = randomWishes(seed, 5 + seed % 40);
    const auto placed = placeLabels(wishes, kRoom);
    ASSERT_FALSE(placed.empty());
    for (const PlacedLabel& a : placed)
      for (const PlacedLabel& b : placed) {
        if (&a == &b || a.left != b.left) continue;
        EXPECT_GE(std::abs(a.edge.y - b.edge.y), kRoom.lineHeight - 0.01f) << "seed " << seed;
        EXPECT_FALSE(cross(a.edge, wishes[a.wish].anchor, b.edge, wishes[b.wish].anchor)) << "seed " << seed;
      }
  }
}

TEST(LabelLayout, WordsStayInThePictureAndOffTheLeg) {
  for (const PlacedLabel& label : placeLabels(randomWishes(7, 60), kRoom)) {
    const float far = label.left ? label.edge.x - label.width : label.edge.x + label.width;
    EXPECT_GE(std::min(far, label.edge.x), kRoom.min.x);
    EXPECT_LE(std::max(far, label.edge.x), kRoom.max.x);
    EXPECT_TRUE(label.left ? label.edge.x <= kRoom.legLeft : label.edge.x >= kRoom.legRight);
  }
}

TEST(LabelLayout, TheLeastImportantGoFirst) {
  LabelRoom room = kRoom;
  room.max.y = 55;  // two lines
  std::vector<LabelWish> wishes;
  for (float importance : {1.0f, 9.0f, 5.0f}) wishes.push_back({{450, 30}, 50, importance});
  const auto placed = placeLabels(wishes, room);
  ASSERT_EQ(placed.size(), 2u);
  for (const PlacedLabel& label : placed) EXPECT_NE(label.wish, 0u);
}

TEST(LabelLayout, WhatMustBeNamedIsNamedEvenWhereWordsDoNotFit) {
  LabelRoom room = kRoom;
  room.legLeft = 0;
  room.legRight = 1000;  // the leg fills the picture
  const std::vector<LabelWish> wishes{{{450, 100}, 900, 1}, {{450, 200}, 900, 0, true}};
  const auto placed = placeLabels(wishes, room);
  ASSERT_EQ(placed.size(), 1u);
  EXPECT_EQ(placed[0].wish, 1u);
  EXPECT_LT(placed[0].width, 900);
}

TEST(LabelLayout, NoMoreLinesThanAreRead) {
  LabelRoom room = kRoom;
  room.max.y = 5000;
  size_t left = 0;
  for (const PlacedLabel& label : placeLabels(randomWishes(3, 200), room)) left += label.left;
  EXPECT_EQ(left, room.mostLines);
}

}  // namespace
