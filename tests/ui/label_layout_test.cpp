// Labels can be read: words keep apart, leaders do not cross, what matters most is named.
#include "app/ui/label_layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "tests/label_checks.h"

namespace {

using app::LabelRoom;
using app::LabelWish;
using app::PlacedLabel;

const LabelRoom kRoom{.min = {0, 0},
                      .max = {1000, 600},
                      .legLeft = 400,
                      .legRight = 600,
                      .lineHeight = 25,
                      .gap = 30,
                      .dot = 4};

std::vector<LabelWish> randomWishes(unsigned seed, size_t count) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> x(400, 600), y(0, 600), width(40, 360);
  std::vector<LabelWish> wishes;
  for (size_t i = 0; i < count; ++i) {
    const glm::vec2 anchor{x(random), y(random)};
    wishes.push_back({anchor, width(random), float(i)});
    for (size_t other = 0; other < i % 3; ++other) wishes.back().others.push_back({x(random), y(random)});
  }
  return wishes;
}

LabelRoom roundRoom() {
  LabelRoom room = kRoom;
  for (int i = 0; i < 24; ++i) {
    const float angle = float(i) * 2.0f * 3.14159265f / 24.0f;
    room.outline.push_back({500 + 100 * std::cos(angle), 300 + 180 * std::sin(angle)});
  }
  return room;
}

TEST(LabelLayout, NothingCrossesOrOverlapsBesideALeg) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const auto wishes = randomWishes(seed, 5 + seed % 60);
    const auto placed = placeLabels(wishes, kRoom);
    ASSERT_FALSE(placed.empty());
    test::expectReadable(placed, wishes, kRoom, "seed " + std::to_string(seed));
  }
}

TEST(LabelLayout, NothingCrossesOrOverlapsRoundAShape) {
  const LabelRoom room = roundRoom();
  for (unsigned seed = 0; seed < 300; ++seed) {
    const auto wishes = randomWishes(seed, 5 + seed % 60);
    const auto placed = placeLabels(wishes, room);
    ASSERT_FALSE(placed.empty());
    test::expectReadable(placed, wishes, room, "seed " + std::to_string(seed));
  }
}

TEST(LabelLayout, NothingCrossesWhereTheLegFillsThePicture) {
  LabelRoom room = kRoom;
  room.legLeft = 0;
  room.legRight = 1000;
  for (unsigned seed = 0; seed < 100; ++seed) {
    auto wishes = randomWishes(seed, 40);
    for (LabelWish& wish : wishes) wish.anchor.x = (wish.anchor.x - 400) * 5;
    wishes[3].always = true;
    const auto placed = placeLabels(wishes, room);
    test::expectReadable(placed, wishes, room, "seed " + std::to_string(seed));
    EXPECT_TRUE(std::ranges::any_of(placed, [](const PlacedLabel& label) { return label.wish == 3; }));
  }
}

TEST(LabelLayout, WordsFollowTheShapeThatTheyGoRound) {
  const LabelRoom room = roundRoom();
  const std::vector<LabelWish> wishes{{{450, 140}, 80, 1}, {{420, 300}, 80, 1}};
  const auto placed = placeLabels(wishes, room);
  ASSERT_EQ(placed.size(), 2u);
  EXPECT_GT(placed[0].edge.x, placed[1].edge.x + 20) << "a circle is narrower at its top";
}

TEST(LabelLayout, BothSidesOfAShapeHaveTheirShare) {
  const LabelRoom room = roundRoom();
  std::vector<LabelWish> wishes;
  for (int i = 0; i < 12; ++i) wishes.push_back({{510 + 6 * (i % 3), 200 + 16 * i}, 80, 1});
  size_t left = 0;
  const auto placed = placeLabels(wishes, room);
  for (const PlacedLabel& label : placed) left += label.left;
  EXPECT_GE(left, 2u);
  EXPECT_LE(left, placed.size() - 2);
}

TEST(LabelLayout, WordsStayInThePictureAndOffTheLeg) {
  for (const PlacedLabel& label : placeLabels(randomWishes(7, 60), kRoom)) {
    const float far = label.left ? label.edge.x - label.width : label.edge.x + label.width;
    EXPECT_GE(std::min(far, label.edge.x), kRoom.min.x);
    EXPECT_LE(std::max(far, label.edge.x), kRoom.max.x);
    EXPECT_TRUE(label.left ? label.edge.x <= kRoom.legLeft : label.edge.x >= kRoom.legRight);
  }
}

TEST(LabelLayout, MoreRoomNamesNoFewer) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const auto wishes = randomWishes(seed, 30);
    size_t before = 0;
    for (float height = 100; height <= 600; height += 100) {
      LabelRoom room = kRoom;
      room.max.y = height;
      std::vector<LabelWish> within = wishes;
      for (LabelWish& wish : within) {
        wish.anchor.y *= height / 600.0f;
        for (glm::vec2& other : wish.others) other.y *= height / 600.0f;
      }
      const size_t named = placeLabels(within, room).size();
      EXPECT_GE(named + 2, before) << "seed " << seed << ", height "
                                   << height;  // a clash may cost one or two
      before = std::max(before, named);
    }
  }
}

TEST(LabelLayout, MostOfWhatThereIsRoomForIsNamed) {
  size_t named = 0, wanted = 0;
  for (unsigned seed = 0; seed < 50; ++seed) {
    named += placeLabels(randomWishes(seed, 16), kRoom).size();
    wanted += 16;
  }
  EXPECT_GT(double(named), 0.85 * double(wanted));
}

TEST(LabelLayout, TheLeastImportantGoFirst) {
  LabelRoom room = kRoom;
  room.max.y = 30;  // one line
  std::vector<LabelWish> wishes;
  for (float importance : {1.0f, 9.0f, 5.0f})
    wishes.push_back({{450 + importance, 15 + importance}, 50, importance});
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

TEST(LabelLayout, AnotherAnchorIsTakenBeforeALabelIsLeftOut) {
  // The second leader would run over the first anchor.
  std::vector<LabelWish> wishes{{{420, 300}, 50, 2}, {{480, 300}, 50, 1}};
  LabelRoom room = kRoom;
  room.dot = 20;
  EXPECT_EQ(placeLabels(wishes, room).size(), 1u);
  wishes[1].others = {{480, 400}};
  const auto placed = placeLabels(wishes, room);
  ASSERT_EQ(placed.size(), 2u);
  EXPECT_EQ(placed[1].anchor.y, 400);
}

TEST(LabelLayout, WordsDoNotChangeSidesForATrifle) {
  LabelWish wish{{503, 300}, 50, 1};
  EXPECT_FALSE(placeLabels({wish}, kRoom)[0].left);
  wish.wasLeft = true;
  EXPECT_TRUE(placeLabels({wish}, kRoom)[0].left);
  wish.anchor.x = 530;
  EXPECT_FALSE(placeLabels({wish}, kRoom)[0].left);
}

TEST(LabelLayout, WordsGoRoundWhatIsTaken) {
  LabelRoom room = kRoom;
  room.taken = {{0, 0, 250, 120}, {800, 480, 200, 120}};
  size_t all = 0, under = 0;
  for (unsigned seed = 0; seed < 100; ++seed) {
    const auto wishes = randomWishes(seed, 24);
    const auto placed = placeLabels(wishes, room);
    test::expectReadable(placed, wishes, room, "seed " + std::to_string(seed));
    for (const PlacedLabel& label : placed)
      for (const app::Box& taken : room.taken) {
        EXPECT_FALSE(overlap(label.words(room.lineHeight), taken)) << seed;
        EXPECT_FALSE(runsThrough(label.leader(), taken)) << seed;
      }
    all += placeLabels(wishes, kRoom).size();
    under += placed.size();
  }
  EXPECT_GT(under, all * 8 / 10) << "words move down from under a legend rather than go";
}

TEST(LabelLayout, NoMoreLinesThanAreRead) {
  LabelRoom room = kRoom;
  room.max.y = 5000;
  size_t left = 0;
  for (const PlacedLabel& label : placeLabels(randomWishes(3, 200), room)) left += label.left;
  EXPECT_LE(left, room.mostLines);
}

TEST(Segments, OutlineOfPointsIsConvexAndHoldsThemAll) {
  const auto outline = app::convexOutline({{0, 0}, {4, 0}, {2, 1}, {4, 4}, {0, 4}, {2, 2}, {2, 0}});
  EXPECT_EQ(outline.size(), 4u);
}

TEST(Segments, ALineIsSeenToRunThroughABoxOrPastIt) {
  const app::Box box{10, 10, 20, 10};
  EXPECT_TRUE(app::runsThrough({{0, 15}, {50, 15}}, box));
  EXPECT_TRUE(app::runsThrough({{15, 15}, {16, 16}}, box)) << "wholly inside";
  EXPECT_FALSE(app::runsThrough({{0, 10}, {50, 10}}, box)) << "along its edge";
  EXPECT_FALSE(app::runsThrough({{0, 0}, {5, 50}}, box));
  EXPECT_FALSE(app::runsThrough({{0, 15}, {9, 15}}, box)) << "ends before it";
}

}  // namespace
