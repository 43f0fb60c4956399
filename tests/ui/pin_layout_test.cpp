// Pins can be read: none covers another, and no stem runs into one.
#include "app/ui/pin_layout.h"

#include <gtest/gtest.h>

#include <random>

namespace {

using app::LabelWish;
using app::PinRoom;
using app::PlacedPin;

const PinRoom kRoom{.min = {0, 0}, .max = {400, 600}, .radius = 9};

std::vector<LabelWish> randomWishes(unsigned seed, size_t count) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> x(150, 250), y(20, 580);
  std::vector<LabelWish> wishes;
  for (size_t i = 0; i < count; ++i)
    wishes.push_back({.anchor = {x(random), y(random)}, .importance = float(i)});
  return wishes;
}

TEST(PinLayout, NoPinCoversAnotherAndNoStemsCross) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    const auto pins = placePins(randomWishes(seed, 40), kRoom);
    for (size_t i = 0; i < pins.size(); ++i)
      for (size_t j = i + 1; j < pins.size(); ++j) {
        ASSERT_GE(glm::distance(pins[i].centre, pins[j].centre), 2 * kRoom.radius) << "seed " << seed;
        ASSERT_FALSE(app::cross(pins[i].stem(), pins[j].stem())) << "seed " << seed;
        ASSERT_GE(app::distance(pins[i].stem(), pins[j].centre), kRoom.radius) << "seed " << seed;
      }
  }
}

TEST(PinLayout, AlmostEveryStructureOfALegGetsOne) {
  size_t placed = 0;
  for (unsigned seed = 0; seed < 20; ++seed) placed += placePins(randomWishes(seed, 40), kRoom).size();
  EXPECT_GT(placed, 20u * 36u);
}

TEST(PinLayout, StaysInThePicture) {
  const std::vector<LabelWish> wishes{{.anchor = {1, 1}}, {.anchor = {399, 599}}};
  const auto pins = placePins(wishes, kRoom);
  ASSERT_EQ(pins.size(), 2u);
  for (const PlacedPin& pin : pins) {
    EXPECT_GE(pin.centre.x, 9);
    EXPECT_LE(pin.centre.y, 591);
    EXPECT_EQ(pin.anchor, wishes[pin.wish].anchor);
  }
}

TEST(PinLayout, NumbersRunFromTheTop) {
  const auto pins = placePins(randomWishes(5, 30), kRoom);
  for (size_t i = 1; i < pins.size(); ++i) EXPECT_GE(pins[i].centre.y, pins[i - 1].centre.y);
}

TEST(PinLayout, TheMostImportantOnesStay) {
  PinRoom room = kRoom;
  room.most = 3;
  for (const PlacedPin& pin : placePins(randomWishes(5, 30), room)) EXPECT_GE(pin.wish, 27u);
}

}  // namespace
