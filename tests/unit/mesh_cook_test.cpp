#include "engine/geometry/mesh_cook.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "engine/geometry/mesh_import.h"
#include "engine/geometry/ray.h"
#include "tests/mesh_samples.h"
#include "tests/paths.h"

namespace {

// Every triangle with vertices of its own, as an OBJ importer makes them.
eng::Mesh unshared(const eng::Mesh& mesh) {
  eng::Mesh result;
  for (uint32_t index : mesh.indices) {
    result.indices.push_back(uint32_t(result.indices.size()));
    result.positions.push_back(mesh.positions[index]);
    result.normals.push_back(mesh.normals[index]);
  }
  return result;
}

using Triangle = std::array<std::array<float, 3>, 3>;

// The triangles as they lie in space, whatever their order and wherever each begins.
std::multiset<Triangle> shapeOf(const eng::Mesh& mesh) {
  std::multiset<Triangle> shape;
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    Triangle triangle;
    for (size_t k = 0; k < 3; ++k) {
      const glm::vec3 p = mesh.positions[mesh.indices[i + k]];
      triangle[k] = {p.x, p.y, p.z};
    }
    std::rotate(triangle.begin(), std::min_element(triangle.begin(), triangle.end()), triangle.end());
    shape.insert(triangle);
  }
  return shape;
}

eng::Mesh withoutTriangles(eng::Mesh mesh, size_t count) {
  mesh.indices.resize(mesh.indices.size() - 3 * count);
  return mesh;
}

float smallestAgreement(const eng::Mesh& mesh) {
  float least = 1.0f;
  for (size_t i = 0; i < mesh.positions.size(); ++i) {
    least = std::min(least, glm::dot(glm::normalize(mesh.positions[i]), mesh.normals[i]));
  }
  return least;
}

}  // namespace

TEST(MeshCook, MergesEqualVerticesOnly) {
  eng::Mesh mesh = unshared(test::cube(10.0f));
  const eng::CookReport report = eng::cook(mesh);
  EXPECT_EQ(mesh.positions.size(), 24u);  // four a side: the creases stay
  EXPECT_EQ(report.weldedVertices, 12u);
  EXPECT_EQ(mesh.normals.size(), 24u);
  EXPECT_TRUE(shapeOf(mesh) == shapeOf(test::cube(10.0f)));
}

TEST(MeshCook, KeepsVerticesApartThatDifferInColourOrTangent) {
  eng::Mesh mesh = unshared(test::sphere(10.0f, 4, 6));
  mesh.colours.assign(mesh.positions.size(), glm::u8vec4(1, 2, 3, 4));
  mesh.tangents.assign(mesh.positions.size(), glm::vec4(1, 0, 0, 1));
  eng::Mesh painted = mesh;
  eng::cook(mesh);
  painted.colours[painted.indices[4]].a = 9;
  painted.tangents[painted.indices[7]].w = -1.0f;
  eng::cook(painted);
  EXPECT_EQ(painted.positions.size(), mesh.positions.size() + 2);
  EXPECT_EQ(painted.colours.size(), painted.positions.size());
  EXPECT_EQ(painted.tangents.size(), painted.positions.size());
}

TEST(MeshCook, TreatsPlusAndMinusZeroAsEqual) {
  eng::Mesh mesh = unshared(test::sphere(10.0f, 4, 6));
  size_t zeros = 0;
  for (glm::vec3& position : mesh.positions) {
    if (position.x == 0.0f) position.x = ++zeros % 2 ? 0.0f : -0.0f;
  }
  ASSERT_GT(zeros, 2u);
  eng::cook(mesh);
  EXPECT_EQ(mesh.positions.size(), test::sphere(10.0f, 4, 6).positions.size());
}

TEST(MeshCook, CreasesDoNotOpenAClosedMesh) {
  eng::Mesh mesh = test::cube(10.0f);
  const eng::CookReport report = eng::cook(mesh);
  EXPECT_TRUE(report.closed());
  EXPECT_FALSE(report.flipped);
  EXPECT_EQ(report.degenerateTriangles, 0u);
}

TEST(MeshCook, CountsTheEdgesOfAHole) {
  eng::Mesh mesh = withoutTriangles(test::sphere(10.0f), 1);
  EXPECT_EQ(eng::cook(mesh).boundaryEdges, 3u);
}

TEST(MeshCook, CountsEdgesWhereThreeFacesMeet) {
  eng::Mesh mesh = test::sphere(10.0f);
  mesh.positions.push_back({0.0f, 0.0f, 30.0f});
  mesh.normals.push_back({1.0f, 0.0f, 0.0f});
  mesh.indices.insert(mesh.indices.end(), {0, 1, uint32_t(mesh.positions.size() - 1)});
  const eng::CookReport report = eng::cook(mesh);
  EXPECT_EQ(report.nonManifoldEdges, 1u);
  EXPECT_EQ(report.boundaryEdges, 2u);
  EXPECT_FALSE(report.closed());
}

TEST(MeshCook, DropsTrianglesWithoutArea) {
  eng::Mesh mesh = test::sphere(10.0f);
  const auto shape = shapeOf(mesh);
  mesh.positions.push_back(mesh.positions[5]);  // the same place under another number
  mesh.normals.push_back({1.0f, 0.0f, 0.0f});
  const uint32_t twin = uint32_t(mesh.positions.size() - 1);
  mesh.indices.insert(mesh.indices.end(), {1, 1, 2, 5, 9, twin});
  const eng::CookReport report = eng::cook(mesh);
  EXPECT_EQ(report.degenerateTriangles, 2u);
  EXPECT_TRUE(report.closed());
  EXPECT_TRUE(shapeOf(mesh) == shape);
}

TEST(MeshCook, TurnsAClosedMeshThatIsInsideOut) {
  eng::Mesh mesh = test::sphere(10.0f);
  test::turnInsideOut(mesh);
  EXPECT_TRUE(eng::cook(mesh).flipped);
  EXPECT_GT(eng::signedVolumeMm3(mesh), 0.0);
  EXPECT_GT(smallestAgreement(mesh), 0.99f);
}

TEST(MeshCook, TurnsNormalsThatPointInwards) {
  eng::Mesh mesh = test::sphere(10.0f);
  for (glm::vec3& normal : mesh.normals) normal = -normal;
  EXPECT_FALSE(eng::cook(mesh).flipped);
  EXPECT_GT(smallestAgreement(mesh), 0.99f);
  test::turnInsideOut(mesh);
  for (glm::vec3& normal : mesh.normals) normal = -normal;
  EXPECT_TRUE(eng::cook(mesh).flipped);
  EXPECT_GT(smallestAgreement(mesh), 0.99f);
}

TEST(MeshCook, TurnsAnOpenMeshOnlyWhenItIsClear) {
  eng::Mesh shell = withoutTriangles(test::sphere(10.0f), 300);
  EXPECT_FALSE(eng::cook(shell).flipped);
  test::turnInsideOut(shell);
  EXPECT_TRUE(eng::cook(shell).flipped);
  eng::Mesh sheet;
  sheet.positions = {{0, 0, 0}, {10, 0, 0}, {10, 10, 0}, {0, 10, 1}};
  sheet.normals.assign(4, {0, 0, 1});
  sheet.indices = {0, 1, 2, 0, 2, 3};
  EXPECT_FALSE(eng::cook(sheet).flipped);
  test::turnInsideOut(sheet);
  EXPECT_FALSE(eng::cook(sheet).flipped);
}

TEST(MeshCook, GivesTheSameResultEachTime) {
  eng::Mesh a = unshared(test::sphere(10.0f));
  eng::Mesh b = a;
  eng::cook(a);
  eng::cook(b);
  EXPECT_EQ(a.indices, b.indices);
  EXPECT_EQ(a.positions, b.positions);
}

TEST(MeshCook, KeepsTheShapeOfAFanTooLargeToOrder) {
  eng::Mesh fan;
  fan.positions.push_back({0, 0, 0});
  for (uint32_t i = 0; i <= 3000; ++i) {
    const float angle = 0.002f * float(i);
    fan.positions.push_back({100.0f * std::cos(angle), 100.0f * std::sin(angle), 0.0f});
  }
  for (uint32_t i = 1; i <= 3000; ++i) fan.indices.insert(fan.indices.end(), {0, i, i + 1});
  eng::computeNormals(fan);
  const auto shape = shapeOf(fan);
  eng::cook(fan);
  EXPECT_TRUE(shapeOf(fan) == shape);
  EXPECT_TRUE(shapeOf(eng::simplified(fan, 0.5f, 1.0f)) == shape);
}

TEST(MeshCook, TakesAMeshOfNothing) {
  eng::Mesh empty;
  EXPECT_TRUE(eng::cook(empty).closed());
  eng::Mesh flat;
  flat.positions.assign(3, glm::vec3(1.0f));
  flat.normals.assign(3, glm::vec3(0, 0, 1));
  flat.indices = {0, 1, 2};
  EXPECT_EQ(eng::cook(flat).degenerateTriangles, 1u);
  EXPECT_TRUE(flat.indices.empty());
}

TEST(MeshSimplify, StaysWithinTheErrorAndNearTheRatio) {
  const eng::Mesh fine = test::sphere(50.0f, 64, 128);
  const eng::Mesh coarse = eng::simplified(fine, 0.25f, 1.0f);
  EXPECT_NEAR(double(coarse.triangleCount()) / double(fine.triangleCount()), 0.25, 0.02);
  for (const glm::vec3& normal : fine.normals) {
    const auto hit = eng::firstHit({100.0f * normal, -normal}, coarse);
    ASSERT_TRUE(hit);
    ASSERT_NEAR(hit->distanceMm, 50.0f, 1.0f);
  }
  EXPECT_EQ(coarse.normals.size(), coarse.positions.size());
}

TEST(MeshSimplify, TheErrorStopsItBeforeTheRatio) {
  const eng::Mesh fine = test::sphere(50.0f, 32, 64);
  const size_t strict = eng::simplified(fine, 0.01f, 0.05f).triangleCount();
  const size_t loose = eng::simplified(fine, 0.01f, 2.0f).triangleCount();
  EXPECT_GT(strict, 2 * loose);
}

TEST(MeshSimplify, GivesTheSameResultEachTime) {
  const eng::Mesh fine = test::sphere(50.0f);
  EXPECT_EQ(eng::simplified(fine, 0.3f, 1.0f).indices, eng::simplified(fine, 0.3f, 1.0f).indices);
  EXPECT_TRUE(eng::simplified({}, 0.5f, 1.0f).indices.empty());
}

TEST(MeshCook, FindsTheReferenceBonesClosed) {
  SKIP_WITHOUT(test::sharedLeg());
  const auto file = test::sharedLeg() / "FJ693_BP62987_FMA24477_Right_tibia.glb";
  eng::Mesh tibia = eng::importMeshFile(file).parts.at(0).mesh;
  const double volume = eng::signedVolumeMm3(tibia);
  const eng::CookReport report = eng::cook(tibia);
  EXPECT_TRUE(report.closed());
  EXPECT_FALSE(report.flipped);
  EXPECT_NEAR(eng::signedVolumeMm3(tibia), volume, 1.0);
}
