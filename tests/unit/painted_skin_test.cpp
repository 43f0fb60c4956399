// Painted pain as it is seen: where it was painted, as strong as was said, and nowhere else.
#include "app/anatomy/way_back/painted_skin.h"

#include <gtest/gtest.h>

#include "tests/unit/small_atlas.h"

namespace {

using anatomy::PaintedPain;

const anatomy::PaintedSkin& skin() {
  static const anatomy::Atlas leg = anatomy::loadModel(test::content(), {.assets = test::assetsFolder()});
  static const anatomy::PaintedSkin painted(leg);
  return painted;
}

glm::vec3 middleOf(const eng::Lattice& lattice, size_t cell) {
  const glm::ivec3 size = lattice.size;
  const glm::ivec3 at(int(cell) % size.x, int(cell) / size.x % size.y, int(cell) / (size.x * size.y));
  return lattice.originMm + lattice.spacingMm * glm::vec3(at);
}

// The strongest within a ball, 0 to 1.
float strongestNear(const eng::HeatVolume& volume, glm::vec3 placeMm, float radiusMm) {
  uint8_t strongest = 0;
  for (size_t i = 0; i < volume.cells.size(); ++i)
    if (glm::distance(middleOf(volume.lattice, i), placeMm) <= radiusMm)
      strongest = std::max(strongest, volume.cells[i].core);
  return float(strongest) / 255.0f;
}

// On the calf of a right leg, whose leg frame is the display frame.
const glm::vec3 kCalfMm{0, -60, 220};

PaintedPain discs(const std::vector<int>& levels) {
  PaintedPain pain;
  for (const int level : levels) pain.push_back({.placeMm = kCalfMm, .radiusMm = 14.0f, .level = level});
  return pain;
}

TEST(PaintedSkin, IsHotWhereItWasPaintedAndAsStrongAsWasSaid) {
  const float light = strongestNear(skin().volumeOf(discs({1})), kCalfMm, 40.0f);
  const float strong = strongestNear(skin().volumeOf(discs({3})), kCalfMm, 40.0f);
  EXPECT_NEAR(light, 0.3f, 0.05f);
  EXPECT_GT(strong, 0.9f);
  EXPECT_EQ(strongestNear(skin().volumeOf(discs({3})), {0, 40, 100}, 40.0f), 0.0f) << "the shin";
}

TEST(PaintedSkin, WhatIsWipedAwayOrOnTheBodyLeavesNothing) {
  const auto any = [](const PaintedPain& pain) {
    for (const eng::HeatCell& cell : skin().volumeOf(pain).cells)
      if (cell.core > 0) return true;
    return false;
  };
  EXPECT_TRUE(any(discs({2})));
  EXPECT_FALSE(any(discs({2, 0})));
  EXPECT_FALSE(
      any({{.on = anatomy::ZoneOn::Body, .placeMm = {100, 0, 1000}, .radiusMm = 45.0f, .level = 3}}));
}

}  // namespace
