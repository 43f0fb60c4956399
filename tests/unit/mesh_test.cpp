#include "engine/geometry/mesh.h"

#include <gtest/gtest.h>

#include <glm/gtc/matrix_transform.hpp>

#include "tests/mesh_samples.h"

namespace {

// How well normals agree with the way triangles face; 1 when all do.
float agreement(const eng::Mesh& mesh) {
  float least = 1.0f;
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const glm::vec3 a = mesh.positions[mesh.indices[i]];
    const glm::vec3 face = glm::normalize(
        glm::cross(mesh.positions[mesh.indices[i + 1]] - a, mesh.positions[mesh.indices[i + 2]] - a));
    for (size_t k = 0; k < 3; ++k) least = std::min(least, glm::dot(face, mesh.normals[mesh.indices[i + k]]));
  }
  return least;
}

}  // namespace

TEST(Bounds, AreEmptyUntilSomethingIsAdded) {
  eng::Bounds bounds;
  EXPECT_TRUE(bounds.empty());
  EXPECT_EQ(bounds.diagonal(), 0.0f);
  bounds.add(eng::Bounds{});
  EXPECT_TRUE(bounds.empty());
  bounds.add(glm::vec3(1.0f, 2.0f, 3.0f));
  bounds.add(glm::vec3(-1.0f, 5.0f, 3.0f));
  EXPECT_FALSE(bounds.empty());
  EXPECT_EQ(bounds.centre(), glm::vec3(0.0f, 3.5f, 3.0f));
  EXPECT_EQ(bounds.size(), glm::vec3(2.0f, 3.0f, 0.0f));
}

TEST(Mesh, BoundsHoldEveryVertex) {
  const eng::Bounds bounds = eng::boundsOf(test::cube(10.0f));
  EXPECT_EQ(bounds.min, glm::vec3(-5.0f));
  EXPECT_EQ(bounds.max, glm::vec3(5.0f));
}

TEST(Mesh, VolumeIsExactFarFromTheOriginToo) {
  eng::Mesh mesh = test::cube(10.0f);
  EXPECT_DOUBLE_EQ(eng::signedVolumeMm3(mesh), 1000.0);
  eng::transform(mesh, glm::translate(glm::mat4(1.0f), {4096.0f, -8192.0f, 2048.0f}));
  EXPECT_DOUBLE_EQ(eng::signedVolumeMm3(mesh), 1000.0);
  test::turnInsideOut(mesh);
  EXPECT_DOUBLE_EQ(eng::signedVolumeMm3(mesh), -1000.0);
  EXPECT_EQ(eng::signedVolumeMm3({}), 0.0);
}

TEST(Mesh, MirroringKeepsTheOutsideOutside) {
  eng::Mesh mesh = test::cube(10.0f);
  mesh.tangents.assign(mesh.positions.size(), {0.6f, 0.8f, 0.0f, 1.0f});
  eng::transform(mesh, glm::scale(glm::mat4(1.0f), {-1.0f, 1.0f, 1.0f}));
  EXPECT_NEAR(eng::signedVolumeMm3(mesh), 1000.0, 1e-6);
  EXPECT_NEAR(agreement(mesh), 1.0f, 1e-6f);
  EXPECT_EQ(mesh.tangents[0], glm::vec4(-0.6f, 0.8f, 0.0f, -1.0f));
}

TEST(Mesh, StretchingKeepsNormalsUprightAndOfUnitLength) {
  eng::Mesh mesh = test::sphere(10.0f, 48, 96);
  eng::transform(mesh,
                 glm::rotate(glm::scale(glm::mat4(1.0f), {1.0f, 4.0f, 0.5f}), 0.7f, {0.0f, 1.0f, 1.0f}));
  eng::Mesh computed = mesh;
  eng::computeNormals(computed);
  for (size_t i = 0; i < mesh.normals.size(); ++i) {
    ASSERT_NEAR(glm::length(mesh.normals[i]), 1.0f, 1e-5f);
    ASSERT_GT(glm::dot(mesh.normals[i], computed.normals[i]), 0.98f);
  }
}

TEST(Mesh, AFlatteningTransformLeavesFiniteNormals) {
  eng::Mesh mesh = test::sphere(10.0f);
  mesh.tangents.assign(mesh.positions.size(), {0.0f, 0.0f, 1.0f, 1.0f});
  eng::transform(mesh, glm::scale(glm::mat4(1.0f), {1.0f, 1.0f, 0.0f}));
  for (const glm::vec3& normal : mesh.normals) ASSERT_NEAR(glm::length(normal), 1.0f, 1e-5f);
  for (const glm::vec4& tangent : mesh.tangents) ASSERT_NEAR(glm::length(glm::vec3(tangent)), 1.0f, 1e-5f);
}

TEST(Mesh, ComputedNormalsOfASphereAreRadial) {
  eng::Mesh mesh = test::sphere(30.0f);
  const std::vector<glm::vec3> radial = mesh.normals;
  mesh.normals.clear();
  eng::computeNormals(mesh);
  for (size_t i = 0; i < radial.size(); ++i) ASSERT_GT(glm::dot(mesh.normals[i], radial[i]), 0.995f);
}

TEST(Mesh, ComputedNormalsAreWeightedByArea) {
  // One large and one small face meet at the first edge.
  eng::Mesh mesh;
  mesh.positions = {{0, 0, 0}, {10, 0, 0}, {0, 10, 0}, {0, 0, -1}};
  mesh.indices = {0, 1, 2, 0, 3, 1};
  eng::computeNormals(mesh);
  EXPECT_NEAR(mesh.normals[0].y / mesh.normals[0].z, -10.0f / 100.0f * -1.0f * -1.0f, 1e-5f);
}

TEST(Mesh, VerticesOfNoTriangleGetAUnitNormal) {
  eng::Mesh mesh;
  mesh.positions = {{1, 2, 3}};
  eng::computeNormals(mesh);
  EXPECT_EQ(glm::length(mesh.normals.at(0)), 1.0f);
}
