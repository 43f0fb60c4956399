#include "engine/modelling/mesh_reduce.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/modelling/edge_collapse.h"
#include "engine/modelling/facing_normals.h"
#include "engine/modelling/level_set_mesh.h"
#include "engine/modelling/mesh_quality.h"
#include "tests/mesh_samples.h"
#include "tests/support/cgal_mesh.h"
#include "tests/unit/distance_grid.h"

namespace {

eng::Mesh meshOf(const test::Distance& distance, float halfSideMm) {
  return eng::levelSetMesh(*test::distanceGrid(distance, halfSideMm, 0.5f));
}

void expectSound(const eng::Mesh& mesh) {
  EXPECT_EQ(meshQuality(mesh).faults(), "");
  EXPECT_TRUE(test::cgalVerdict(mesh).sound());
}

// Over corners, middles of sides and middles of triangles.
float farthestOff(const eng::Mesh& mesh, const test::Distance& distance) {
  float farthest = 0.0f;
  const auto look = [&](glm::vec3 p) { farthest = std::max(farthest, std::abs(distance(p))); };
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const glm::vec3 a = mesh.positions[mesh.indices[i]], b = mesh.positions[mesh.indices[i + 1]],
                    c = mesh.positions[mesh.indices[i + 2]];
    for (const glm::vec3 p : {a, 0.5f * (a + b), 0.5f * (b + c), 0.5f * (c + a), (a + b + c) / 3.0f}) look(p);
  }
  return farthest;
}

float worstFacing(const eng::Mesh& mesh) {
  float worst = 1.0f;
  for (size_t i = 0; i < mesh.indices.size(); i += 3) worst = std::min(worst, facing(mesh, &mesh.indices[i]));
  return worst;
}

TEST(MeshReduce, ABallBecomesCoarseAndStaysABall) {
  const eng::Mesh fine = meshOf(test::ball(15.0f), 17.0f);
  const eng::Mesh coarse = reduced(fine, {.errorMm = 0.1f});
  EXPECT_LT(coarse.triangleCount() * 60, fine.triangleCount());
  expectSound(coarse);
  EXPECT_LT(farthestOff(coarse, test::ball(15.0f)), 0.1f);
  EXPECT_NEAR(signedVolumeMm3(coarse) / signedVolumeMm3(fine), 1.0, 0.005);
  EXPECT_GT(worstFacing(coarse), 0.9f);
  EXPECT_GT(meshQuality(coarse).smallestAngleDeg, 3.0f);
  for (size_t i = 0; i < coarse.positions.size(); ++i) {
    EXPECT_GT(glm::dot(coarse.normals[i], glm::normalize(coarse.positions[i])), 0.98f);
  }
}

TEST(MeshReduce, ThinSheetsAndTubesStaySolids) {
  for (const float errorMm : {0.05f, 0.2f, 0.8f}) {
    for (const test::Distance& shape : {test::bentSheet(1.2f), test::bentTube(1.0f)}) {
      const eng::Mesh fine = meshOf(shape, 27.0f);
      const eng::Mesh coarse = reduced(fine, {.errorMm = errorMm});
      EXPECT_LT(coarse.triangleCount() * 4, fine.triangleCount());
      expectSound(coarse);
      EXPECT_EQ(meshQuality(coarse).components, 1u);
      EXPECT_GT(worstFacing(coarse), 0.0f);
    }
  }
}

// Five wavy leaves, thinner than the error and so close that the grid joins them in many places.
TEST(MeshReduce, WhatWouldCrossStaysFiner) {
  const auto leaves = [](glm::vec3 p) {
    const float height = p.z - 0.8f * std::sin(p.x / 3.0f) * std::sin(p.y / 4.0f);
    float nearest = 1e9f;
    for (int i = -2; i <= 2; ++i) nearest = std::min(nearest, std::abs(height - 1.1f * float(i)) - 0.4f);
    return std::max({nearest, std::abs(p.x) - 5.0f, std::abs(p.y) - 5.0f});
  };
  const eng::Mesh fine = eng::levelSetMesh(*test::distanceGrid(leaves, 7.0f, 0.3f));
  const eng::MeshReduction how{.errorMm = 1.0f};
  ASSERT_FALSE(selfIntersections(eng::EdgeCollapse(fine, how, {}).run()).empty());
  const eng::Mesh coarse = reduced(fine, how);
  expectSound(coarse);
  EXPECT_LT(coarse.triangleCount() * 4, fine.triangleCount());
}

TEST(EdgeCollapse, FixedVerticesStay) {
  const eng::Mesh fine = test::sphere(10.0f);
  std::vector<bool> fixed(fine.positions.size());
  for (size_t v = 0; v < fixed.size(); ++v) fixed[v] = fine.positions[v].z > 0.0f;
  const eng::Mesh coarse = eng::EdgeCollapse(fine, {.errorMm = 1.0f}, fixed).run();
  EXPECT_LT(coarse.triangleCount(), fine.triangleCount() * 6 / 10);
  const auto above = [](const glm::vec3& p) { return p.z > 0.0f; };
  EXPECT_GE(std::count_if(coarse.positions.begin(), coarse.positions.end(), above),
            std::count(fixed.begin(), fixed.end(), true));
  expectSound(coarse);
}

TEST(MeshReduce, StopsAtTheNumberAsked) {
  const eng::Mesh fine = meshOf(test::torus(9.0f, 3.0f), 14.0f);
  const eng::Mesh coarse = reduced(fine, {.triangles = 5000, .errorMm = 0.5f});
  EXPECT_LE(coarse.triangleCount(), 5000u);
  EXPECT_GT(coarse.triangleCount(), 4990u);
  expectSound(coarse);
  EXPECT_EQ(reduced(coarse, {.triangles = 6000, .errorMm = 0.5f}).triangleCount(), coarse.triangleCount());
}

TEST(MeshReduce, SharpEdgesStay) {
  const auto box = test::box({6.2f, 5.2f, 4.2f});
  const eng::Mesh coarse = reduced(meshOf(box, 9.0f), {.errorMm = 0.1f});
  EXPECT_LT(coarse.triangleCount(), 1500u);
  EXPECT_LT(farthestOff(coarse, box), 0.35f);
  EXPECT_NEAR(signedVolumeMm3(coarse), 12.4 * 10.4 * 8.4, 0.01 * 12.4 * 10.4 * 8.4);
}

TEST(MeshReduce, NoEdgeIsLongerThanAllowed) {
  const eng::Mesh fine = meshOf(test::box({9.2f, 9.2f, 2.2f}), 12.0f);
  for (const float longestMm : {1.0f, 3.0f}) {
    const eng::Mesh coarse = reduced(fine, {.errorMm = 0.2f, .longestEdgeMm = longestMm});
    EXPECT_LE(meshQuality(coarse).longestEdgeMm, longestMm);
    expectSound(coarse);
  }
}

TEST(MeshReduce, IsTheSameEveryTime) {
  const eng::Mesh fine = meshOf(test::torus(9.0f, 3.0f), 14.0f);
  const eng::Mesh first = reduced(fine, {.errorMm = 0.1f}), second = reduced(fine, {.errorMm = 0.1f});
  EXPECT_EQ(first.positions, second.positions);
  EXPECT_EQ(first.indices, second.indices);
}

TEST(MeshReduce, AttributesFollowTheSurface) {
  eng::Mesh fine = meshOf(test::ball(10.0f), 12.0f);
  for (const glm::vec3& p : fine.positions) {
    fine.tangents.emplace_back(glm::normalize(glm::cross(p, glm::vec3(0.1f, 0.2f, 1.0f))), 1.0f);
    fine.colours.emplace_back(uint8_t(128.0f + 10.0f * p.x), 7, 8, 255);
  }
  const eng::Mesh coarse = reduced(fine, {.errorMm = 0.1f});
  ASSERT_EQ(coarse.tangents.size(), coarse.positions.size());
  ASSERT_EQ(coarse.colours.size(), coarse.positions.size());
  for (size_t i = 0; i < coarse.positions.size(); ++i) {
    EXPECT_NEAR(glm::length(glm::vec3(coarse.tangents[i])), 1.0f, 1e-4f);
    EXPECT_EQ(coarse.tangents[i].w, 1.0f);
    EXPECT_NEAR(float(coarse.colours[i].r), 128.0f + 10.0f * coarse.positions[i].x, 6.0f);
    EXPECT_EQ(coarse.colours[i].g, 7);
    EXPECT_EQ(coarse.colours[i].a, 255);
  }
}

TEST(MendNormals, TurnsOnlyWhatLooksAway) {
  eng::Mesh mesh = test::sphere(10.0f);
  const auto before = mesh.normals;
  mesh.normals[400] = -mesh.normals[400];
  mesh.normals[401] = -mesh.normals[401];
  ASSERT_LT(worstFacing(mesh), 0.0f);
  mendNormals(mesh, 70.0f);
  EXPECT_GT(worstFacing(mesh), 0.9f);
  for (size_t v = 0; v < before.size(); ++v) EXPECT_GT(glm::dot(before[v], mesh.normals[v]), 0.98f);
  EXPECT_EQ(mesh.normals[10], before[10]);
}

TEST(SplitLongEdges, KeepsTheSurfaceAndItsVolume) {
  eng::Mesh mesh = test::sphere(20.0f, 4, 6);
  const double volume = signedVolumeMm3(mesh);
  ASSERT_GT(meshQuality(mesh).longestEdgeMm, 15.0f);
  splitLongEdges(mesh, 4.0f);
  EXPECT_LE(meshQuality(mesh).longestEdgeMm, 4.0f);
  EXPECT_NEAR(signedVolumeMm3(mesh), volume, 1e-3 * volume);
  expectSound(mesh);
  for (const glm::vec3& normal : mesh.normals) EXPECT_NEAR(glm::length(normal), 1.0f, 1e-5f);
}

TEST(SplitLongEdges, LeavesShortEdgesAlone) {
  eng::Mesh mesh = test::sphere(10.0f);
  const auto indices = mesh.indices;
  splitLongEdges(mesh, 4.0f);
  EXPECT_EQ(mesh.indices, indices);
}

TEST(SplitLongEdges, SplitsEveryPatternOfSides) {
  // One, two and three long sides; the others one millimetre or less.
  const std::vector<std::vector<glm::vec3>> patterns{{{0, 0, 0}, {1.8f, 0, 0}, {0.9f, 0.4f, 0}},
                                                     {{0, 0, 0}, {0.5f, 0, 0}, {0.25f, 1.7f, 0}},
                                                     {{0, 0, 0}, {1.8f, 0, 0}, {0.9f, 1.5f, 0}}};
  size_t expected = 2;
  for (const auto& places : patterns) {
    for (uint32_t first : {0u, 1u, 2u}) {
      eng::Mesh mesh{.positions = places,
                     .normals = std::vector(3, glm::vec3(0, 0, 1)),
                     .indices = {first, (first + 1) % 3, (first + 2) % 3}};
      splitLongEdges(mesh, 1.0f);
      EXPECT_EQ(mesh.triangleCount(), expected);
      EXPECT_EQ(meshQuality(mesh).orientationFaults, 0u);
      EXPECT_EQ(meshQuality(mesh).nonManifoldEdges, 0u);
      EXPECT_TRUE(selfIntersections(mesh).empty());
    }
    ++expected;
  }
}

}  // namespace
