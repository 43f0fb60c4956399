#include "engine/modelling/level_set_mesh.h"

#include <gtest/gtest.h>

#include <cmath>
#include <glm/gtc/constants.hpp>

#include "engine/modelling/mesh_quality.h"
#include "tests/support/cgal_mesh.h"
#include "tests/unit/distance_grid.h"

namespace {

using test::distanceGrid;

eng::Mesh soundMesh(const std::shared_ptr<eng::FloatGrid>& grid, size_t components) {
  eng::Mesh mesh = eng::levelSetMesh(*grid);
  const eng::MeshQuality quality = meshQuality(mesh);
  EXPECT_EQ(quality.faults(), "");
  EXPECT_EQ(quality.components, components);
  EXPECT_TRUE(test::cgalVerdict(mesh).sound());
  return mesh;
}

float farthestOff(const eng::Mesh& mesh, const test::Distance& distance) {
  float farthest = 0.0f;
  for (const glm::vec3& p : mesh.positions) farthest = std::max(farthest, std::abs(distance(p)));
  return farthest;
}

TEST(LevelSetMesh, ABallHasItsPlacesNormalsAndVolume) {
  const eng::Mesh mesh = soundMesh(distanceGrid(test::ball(8.0f), 10.0f, 0.5f), 1);
  EXPECT_NEAR(signedVolumeMm3(mesh), 4.0 / 3.0 * glm::pi<double>() * 512.0, 15.0);
  EXPECT_LT(farthestOff(mesh, test::ball(8.0f)), 0.05f);
  ASSERT_EQ(mesh.normals.size(), mesh.positions.size());
  for (size_t i = 0; i < mesh.positions.size(); ++i) {
    EXPECT_GT(glm::dot(mesh.normals[i], glm::normalize(mesh.positions[i])), 0.99f);
    EXPECT_NEAR(glm::length(mesh.normals[i]), 1.0f, 1e-4f);
  }
}

TEST(LevelSetMesh, ATorusKeepsItsHole) {
  const auto torus = test::torus(9.0f, 3.0f);
  const eng::Mesh mesh = soundMesh(distanceGrid(torus, 14.0f, 0.5f), 1);
  EXPECT_EQ(int(mesh.positions.size()) - int(mesh.triangleCount()) / 2, 0);  // Euler's characteristic
  EXPECT_LT(farthestOff(mesh, torus), 0.05f);
}

TEST(LevelSetMesh, AThinSheetHasTwoSides) {
  const auto sheet = test::bentSheet(1.2f);
  const eng::Mesh mesh = soundMesh(distanceGrid(sheet, 16.0f, 0.5f), 1);
  EXPECT_NEAR(signedVolumeMm3(mesh), 1.2 * 28.0 * 28.2, 0.03 * 1.2 * 28.0 * 28.2);
}

TEST(LevelSetMesh, BallsThatTouchAreOneSolidOrTwo) {
  // They meet in a grid's point, where the value is exactly zero, and in one between grid points.
  for (const float x : {4.0f, 4.125f, 3.9f}) {
    const auto balls = test::either(test::ball(4.0f, {x, 0, 0}), test::ball(4.0f, {-x, 0, 0}));
    const eng::Mesh mesh = eng::levelSetMesh(*distanceGrid(balls, 10.0f, 0.5f));
    EXPECT_EQ(meshQuality(mesh).faults(), "");
    EXPECT_TRUE(test::cgalVerdict(mesh).sound());
  }
}

TEST(LevelSetMesh, ExactZerosAreOutside) {
  // Every face of the box lies in grid points.
  const eng::Mesh mesh = soundMesh(distanceGrid(test::box({5.0f, 3.0f, 1.0f}), 7.0f, 0.5f), 1);
  const glm::vec3 size = boundsOf(mesh).size();
  EXPECT_NEAR(size.x, 10.0f, 0.06f);
  EXPECT_NEAR(size.y, 6.0f, 0.06f);
  EXPECT_NEAR(size.z, 2.0f, 0.06f);
}

TEST(LevelSetMesh, EvenNoiseHasASoundSurface) {
  unsigned state = 1;
  const auto noise = [&](glm::vec3 p) {
    state = state * 1664525u + 1013904223u;
    return glm::length(p) > 5.0f ? 1.0f : 0.25f * float(int(state >> 24) % 5 - 2);
  };
  const eng::Mesh mesh = eng::levelSetMesh(*distanceGrid(noise, 7.0f, 0.5f));
  EXPECT_GT(mesh.triangleCount(), 1000u);
  EXPECT_EQ(meshQuality(mesh).faults(), "");
  EXPECT_TRUE(test::cgalVerdict(mesh).sound());
}

TEST(LevelSetMesh, ASolidInsideTilesIsHollowOnlyWhereItIs) {
  const auto shell = [](glm::vec3 p) { return std::abs(glm::length(p) - 10.0f) - 4.0f; };
  const eng::Mesh mesh = soundMesh(distanceGrid(shell, 16.0f, 0.5f), 2);
  EXPECT_NEAR(signedVolumeMm3(mesh), 4.0 / 3.0 * glm::pi<double>() * (2744.0 - 216.0), 30.0);
}

TEST(LevelSetMesh, ALevelMovesTheSurface) {
  const auto grid = distanceGrid(test::ball(8.0f), 12.0f, 0.5f);
  const eng::Mesh mesh = eng::levelSetMesh(*grid, 1.0f);
  EXPECT_EQ(meshQuality(mesh).faults(), "");
  EXPECT_LT(farthestOff(mesh, test::ball(9.0f)), 0.05f);
}

TEST(LevelSetMesh, NothingInsideIsAnEmptyMesh) {
  const eng::Mesh mesh = eng::levelSetMesh(*distanceGrid([](glm::vec3) { return 0.0f; }, 3.0f, 0.5f));
  EXPECT_TRUE(mesh.indices.empty());
  EXPECT_TRUE(mesh.positions.empty());
}

TEST(LevelSetMesh, IsTheSameEveryTime) {
  const auto grid = distanceGrid(test::torus(9.0f, 3.0f), 14.0f, 0.5f);
  const eng::Mesh first = eng::levelSetMesh(*grid), second = eng::levelSetMesh(*grid);
  EXPECT_EQ(first.positions, second.positions);
  EXPECT_EQ(first.indices, second.indices);
}

}  // namespace
