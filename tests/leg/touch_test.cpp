// Overlap, contact and depth under the skin, tried on shapes that lie in, on and beside each other.
#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <numbers>

#include "tests/leg/ruler/contact.h"
#include "tests/leg/ruler/overlap.h"
#include "tests/leg/ruler/skin_depth.h"
#include "tests/leg/ruler/surface_points.h"
#include "tests/leg/shapes.h"

namespace ruler {
namespace {

using test::ball;
using test::box;

constexpr double kPi = std::numbers::pi;

Overlap overlapOfMeshes(const eng::Mesh& a, const eng::Mesh& b) {
  return overlapOf(Surface(a), Surface(b));
}

TEST(Surface, FindsTheNearestPoint) {
  const Surface surface(box({20.0f, 20.0f, 20.0f}));
  const auto nearest = surface.nearest({13.0f, 14.0f, 2.0f});
  ASSERT_TRUE(nearest);
  EXPECT_NEAR(nearest->distanceMm, 5.0f, 1e-4f);
  EXPECT_NEAR(glm::length(nearest->place - glm::vec3(10.0f, 10.0f, 2.0f)), 0.0f, 1e-4f);
  EXPECT_FALSE(surface.nearest({13.0f, 14.0f, 2.0f}, 4.9f));
}

TEST(Surface, TellsInsideFromOutside) {
  const Surface surface(ball(20.0f));
  EXPECT_TRUE(surface.contains(glm::vec3(0.0f)));
  EXPECT_TRUE(surface.contains({0.0f, 11.0f, 16.0f}));
  EXPECT_FALSE(surface.contains({0.0f, 15.0f, 15.0f}));
  EXPECT_FALSE(surface.contains({0.0f, 0.0f, 30.0f}));
}

TEST(Surface, CountsItsPieces) {
  eng::Mesh two = ball(5.0f);
  test::append(two, ball(5.0f, {20.0f, 0.0f, 0.0f}));
  EXPECT_EQ(Surface(two).pieces().size(), 2u);
}

TEST(SurfacePoints, AreSpreadByArea) {
  const Surface surface(box({10.0f, 20.0f, 30.0f}));
  const auto points = pointsOn(surface.triangles(), 0.5f);
  EXPECT_NEAR(double(points.size()), 2200.0 * 4.0, 2.0);
  const auto onTop = std::ranges::count_if(points, [](const SurfacePoint& p) { return p.normal.z > 0.5f; });
  EXPECT_NEAR(double(onTop), 200.0 * 4.0, 2.0);
}

TEST(Overlap, OfTwoBallsIsALens) {
  const Overlap overlap = overlapOfMeshes(ball(10.0f), ball(10.0f, {0.0f, 11.0f, 14.0f}));  // 17.804 apart
  const double d = std::sqrt(317.0), lens = kPi * (40.0 + d) * std::pow(20.0 - d, 2) / 12.0;
  EXPECT_NEAR(overlap.volumeMm3, lens, 0.05 * lens);
  EXPECT_NEAR(overlap.depthMm, float(20.0 - d), 0.1f);
  EXPECT_NEAR(overlap.place.x, 0.0f, 1.5f);
}

TEST(Overlap, FindsAThinOne) {
  const Overlap overlap =
      overlapOfMeshes(box({40.0f, 40.0f, 40.0f}), box({40.0f, 40.0f, 40.0f}, {39.9f, 0, 0}));
  EXPECT_NEAR(overlap.volumeMm3, 160.0, 8.0);
  EXPECT_NEAR(overlap.depthMm, 0.1f, 0.01f);
}

TEST(Overlap, FindsWhatLiesWhollyWithin) {
  const double volume = 4.0 / 3.0 * kPi * 125.0;
  const eng::Mesh small = ball(5.0f, {8.0f, 0.0f, 0.0f}), great = ball(20.0f);
  EXPECT_NEAR(overlapOfMeshes(small, great).volumeMm3, volume, 0.02 * volume);
  EXPECT_NEAR(overlapOfMeshes(great, small).depthMm, 17.0f, 0.1f);  // of the small one's far side
}

TEST(Overlap, OfAMeshWithItselfIsAllOfIt) {
  const double volume = 4.0 / 3.0 * kPi * 1000.0;
  EXPECT_NEAR(overlapOfMeshes(ball(10.0f), ball(10.0f)).volumeMm3, volume, 0.02 * volume);
}

TEST(Overlap, OfNeighboursThatTouchIsNone) {
  const eng::Mesh cube = box({20.0f, 20.0f, 20.0f});
  EXPECT_LT(overlapOfMeshes(cube, test::moved(cube, {20.0f, 0.0f, 0.0f})).volumeMm3, 1e-3);
  EXPECT_EQ(overlapOfMeshes(cube, test::moved(cube, {20.1f, 0.0f, 0.0f})).volumeMm3, 0.0);
}

TEST(Overlap, ListsPairsTheGreatestFirst) {
  const Surface a(ball(10.0f)), b(ball(10.0f, {19.0f, 0.0f, 0.0f})), c(ball(10.0f, {0.0f, 15.0f, 0.0f})),
      far(ball(10.0f, {0.0f, 0.0f, 90.0f}));
  const std::array<const Surface*, 4> all = {&a, &b, &far, &c};
  const std::vector<Overlap> found = overlaps(all);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].first, 0u);
  EXPECT_EQ(found[0].second, 3u);
  EXPECT_EQ(found[1].second, 1u);
}

TEST(Contact, SeesTheGapBetweenTwoFaces) {
  const Surface lower(box({20.0f, 20.0f, 20.0f}));
  const auto contactAcross = [&](float gapMm) {
    return contactOf(lower, Surface(box({20.0f, 20.0f, 20.0f}, {0.0f, 0.0f, 20.0f + gapMm})));
  };
  EXPECT_NEAR(contactAcross(0.8f).areaCm2, 4.0f, 0.1f);
  EXPECT_NEAR(contactAcross(0.8f).share, 1.0f, 0.01f);
  EXPECT_NEAR(contactAcross(2.2f).areaCm2, 4.0f, 0.1f);
  EXPECT_EQ(contactAcross(2.2f).share, 0.0f);
  EXPECT_EQ(contactAcross(0.1f).share, 0.0f);
  EXPECT_EQ(contactAcross(-0.5f).share, 0.0f);  // one within the other
  EXPECT_EQ(contactAcross(3.5f).areaCm2, 0.0f);
}

TEST(Contact, CountsTheShareOfAWedge) {
  eng::Mesh upper = box({20.0f, 20.0f, 20.0f}, {0.0f, 0.0f, 10.0f});
  const float rise = std::atan(2.6f / 20.0f);  // from 0.2 to 2.8 mm
  eng::transform(upper, glm::rotate(glm::mat4(1.0f), -rise, {0.0f, 1.0f, 0.0f}));
  const Contact contact =
      contactOf(Surface(box({20.0f, 20.0f, 20.0f})), Surface(test::moved(upper, {0.0f, 0.0f, 11.5f})));
  EXPECT_NEAR(contact.share, 0.5f, 0.05f);
}

TEST(Contact, DistanceLooksNearThePlace) {
  const Surface bar(box({100.0f, 4.0f, 4.0f})), post(box({4.0f, 4.0f, 40.0f}, {45.0f, 0.0f, 23.0f}));
  EXPECT_NEAR(distanceBetween(bar, post), 1.0f, 0.01f);
  EXPECT_NEAR(distanceNear({45.0f, 0.0f, 0.0f}, 10.0f, bar, post), 1.0f, 0.01f);
  EXPECT_GT(distanceNear({0.0f, 0.0f, 0.0f}, 10.0f, bar, post), 30.0f);
  EXPECT_EQ(distanceNear({0.0f, 0.0f, 90.0f}, 10.0f, bar, post), std::numeric_limits<float>::infinity());
}

// A ball's skin, 2 mm thick, with its inner side.
eng::Mesh skinOfABall() {
  eng::Mesh skin = test::sphere(50.0f), inner = test::sphere(48.0f);
  test::turnInsideOut(inner);
  test::append(skin, inner);
  return skin;
}

void expectDepths(const eng::Mesh& skinMesh) {
  const Surface skin(skinMesh);
  const SkinDepth depth(skin);
  EXPECT_NEAR(depth.shallowestOf(Surface(ball(10.0f))).depthMm, 40.0f, 0.3f);
  const auto shallow = depth.shallowestOf(Surface(ball(10.0f, {-39.0f, 0.0f, 0.0f})));
  EXPECT_NEAR(shallow.depthMm, 1.0f, 0.15f);
  EXPECT_NEAR(shallow.place.x, -49.0f, 0.2f);
  EXPECT_NEAR(depth.shallowestOf(Surface(ball(10.0f, {0.0f, 42.0f, 0.0f}))).depthMm, -2.0f, 0.15f);
  EXPECT_LT(depth.shallowestOf(Surface(ball(5.0f, {90.0f, 0.0f, 0.0f}))).depthMm, -40.0f);
}

TEST(SkinDepth, IsMeasuredFromTheOuterSide) {
  expectDepths(skinOfABall());
}

TEST(SkinDepth, TheSkinMayBeOpenAtItsUpperEnd) {
  expectDepths(test::without(skinOfABall(), [](glm::vec3 p) { return p.z > 30.0f; }));
}

TEST(SkinDepth, WhatStandsOutWhereTheLegIsCutDoesNotCount) {
  const eng::Mesh cup = test::without(skinOfABall(), [](glm::vec3 p) { return p.z > 30.0f; });
  const Surface skin(cup);
  EXPECT_GT(SkinDepth(skin).shallowestOf(Surface(box({10.0f, 10.0f, 60.0f}, {0.0f, 0.0f, 20.0f}))).depthMm,
            25.0f);
}

}  // namespace
}  // namespace ruler
