#include "engine/geometry/ray.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/mesh_samples.h"

TEST(Ray, HitsTheNearestSideFromOutside) {
  const auto hit = eng::firstHit({{1.0f, 2.0f, 50.0f}, {0.0f, 0.0f, -1.0f}}, test::cube(10.0f));
  ASSERT_TRUE(hit);
  EXPECT_FLOAT_EQ(hit->distanceMm, 45.0f);
  EXPECT_TRUE(hit->front);
}

TEST(Ray, NamesTheTriangle) {
  const eng::Mesh mesh = test::cube(10.0f);
  const auto hit = eng::firstHit({{1.0f, 2.0f, 50.0f}, {0.0f, 0.0f, -1.0f}}, mesh);
  ASSERT_TRUE(hit);
  for (size_t k = 0; k < 3; ++k) EXPECT_EQ(mesh.positions[mesh.indices[3 * hit->triangle + k]].z, 5.0f);
}

TEST(Ray, LeavesThroughABackSide) {
  const auto hit = eng::firstHit({{0.0f, 0.0f, 0.0f}, {1.0f, 0.0f, 0.0f}}, test::cube(10.0f));
  ASSERT_TRUE(hit);
  EXPECT_FLOAT_EQ(hit->distanceMm, 5.0f);
  EXPECT_FALSE(hit->front);
}

TEST(Ray, SeesNothingBehindOrBeside) {
  const eng::Mesh mesh = test::cube(10.0f);
  EXPECT_FALSE(eng::firstHit({{0.0f, 0.0f, 50.0f}, {0.0f, 0.0f, 1.0f}}, mesh));
  EXPECT_FALSE(eng::firstHit({{5.1f, 0.0f, 50.0f}, {0.0f, 0.0f, -1.0f}}, mesh));
  EXPECT_FALSE(eng::firstHit({{0.0f, 0.0f, 50.0f}, {0.0f, 0.0f, -1.0f}}, {}));
}

TEST(Ray, FindsNoGapsBetweenTriangles) {
  const eng::Mesh mesh = test::sphere(20.0f, 12, 20);
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {  // straight at the middle of every edge
    for (size_t k = 0; k < 3; ++k) {
      const glm::vec3 edge =
          0.5f * (mesh.positions[mesh.indices[i + k]] + mesh.positions[mesh.indices[i + (k + 1) % 3]]);
      const glm::vec3 out = glm::normalize(edge);
      const auto hit = eng::firstHit({100.0f * out, -out}, mesh);
      ASSERT_TRUE(hit);
      ASSERT_NEAR(hit->distanceMm, 100.0f - glm::length(edge), 1e-3f);
    }
  }
}

TEST(Ray, FindsTheSameByRunsAsInTheWholeMesh) {
  eng::Mesh mesh = test::sphere(20.0f, 24, 40);
  const eng::Mesh inner = test::sphere(9.0f, 12, 20);
  for (const uint32_t index : inner.indices) mesh.indices.push_back(index + uint32_t(mesh.positions.size()));
  mesh.positions.insert(mesh.positions.end(), inner.positions.begin(), inner.positions.end());
  const eng::TriangleRuns runs(mesh);
  int met = 0;
  for (int i = 0; i < 500; ++i) {
    const glm::vec3 from =
        60.0f * glm::normalize(glm::vec3(std::sin(3.1f * i), std::cos(1.7f * i), std::sin(0.9f * i)));
    const glm::vec3 to = 25.0f * glm::vec3(std::cos(2.3f * i), std::sin(5.9f * i), std::cos(4.1f * i));
    const eng::Ray ray{from, glm::normalize(to - from)};
    const auto all = allHits(ray, mesh), byRuns = allHits(ray, mesh, runs);
    ASSERT_EQ(byRuns.size(), all.size());
    for (size_t k = 0; k < all.size(); ++k) ASSERT_EQ(byRuns[k].distanceMm, all[k].distanceMm);
    ASSERT_EQ(firstHit(ray, mesh, runs).has_value(), !all.empty());
    if (all.empty()) continue;
    ASSERT_EQ(firstHit(ray, mesh, runs)->triangle, firstHit(ray, mesh)->triangle);
    ++met;
  }
  EXPECT_GT(met, 100);
}

TEST(Ray, EntersABox) {
  const eng::Bounds box{glm::vec3(-1.0f), glm::vec3(1.0f)};
  const glm::vec3 right(1.0f, 0.0f, 0.0f);
  EXPECT_EQ(eng::enterDistance({{-5.0f, 0.0f, 0.0f}, right}, box), 4.0f);
  EXPECT_EQ(eng::enterDistance({{0.0f, 0.0f, 0.0f}, right}, box), 0.0f);
  EXPECT_FALSE(eng::enterDistance({{5.0f, 0.0f, 0.0f}, right}, box));
  EXPECT_FALSE(eng::enterDistance({{-5.0f, 2.0f, 0.0f}, right}, box));
  EXPECT_FALSE(eng::enterDistance({{-5.0f, 0.0f, 0.0f}, right}, eng::Bounds{}));
}

TEST(Ray, MeetsABoxAlongItsFaceAndAcrossItsCorner) {
  const eng::Bounds box{glm::vec3(-1.0f), glm::vec3(1.0f)};
  EXPECT_EQ(eng::enterDistance({{-5.0f, 1.0f, -1.0f}, {1.0f, 0.0f, 0.0f}}, box), 4.0f);
  const glm::vec3 diagonal = glm::normalize(glm::vec3(1.0f, 1.0f, 0.0f));
  EXPECT_TRUE(eng::enterDistance({{-3.0f, -2.5f, 0.0f}, diagonal}, box));
  EXPECT_FALSE(eng::enterDistance({{-3.0f, -0.5f, 0.0f}, diagonal}, box));
}

TEST(Ray, MeetsAFlatBox) {
  const eng::Bounds sheet{{-1.0f, -1.0f, 2.0f}, {1.0f, 1.0f, 2.0f}};
  EXPECT_EQ(eng::enterDistance({{0.0f, 0.0f, 0.0f}, {0.0f, 0.0f, 1.0f}}, sheet), 2.0f);
}
