#include "engine/geometry/mesh_coarse.h"

#include <gtest/gtest.h>

#include <cmath>
#include <glm/gtc/constants.hpp>

#include "engine/geometry/ray.h"

namespace eng {
namespace {

// A ball of 50 mm radius with a seam: the vertices of the first and the last meridian lie at one place.
Mesh ballWithSeam(int rings = 48, int segments = 96) {
  Mesh mesh;
  for (int r = 0; r <= rings; ++r) {
    for (int s = 0; s <= segments; ++s) {
      const float polar = glm::pi<float>() * float(r) / float(rings);
      const float around = glm::two_pi<float>() * float(s % segments) / float(segments);
      const glm::vec3 n{std::sin(polar) * std::cos(around), std::sin(polar) * std::sin(around),
                        std::cos(polar)};
      mesh.positions.push_back(50.0f * n);
      mesh.normals.push_back(n);
      mesh.tangents.emplace_back(-std::sin(around), std::cos(around), 0.0f, 1.0f);
      mesh.colours.emplace_back(1, 2, 3, 4);
    }
  }
  for (int r = 0; r < rings; ++r) {
    for (int s = 0; s < segments; ++s) {
      const uint32_t a = uint32_t(r * (segments + 1) + s), b = a + uint32_t(segments) + 1;
      for (const uint32_t i : {a, b, a + 1, a + 1, b, b + 1}) mesh.indices.push_back(i);
    }
  }
  return mesh;
}

TEST(MeshCoarse, IsSmallerAndWithinTheError) {
  const Mesh ball = ballWithSeam();
  const Mesh coarse = coarsened(ball, 0.5f);
  EXPECT_LT(coarse.triangleCount(), ball.triangleCount() / 3);
  EXPECT_GT(coarse.triangleCount(), 50u);
  for (const glm::vec3& p : coarse.positions) EXPECT_NEAR(glm::length(p), 50.0f, 1e-3f);
  for (int i = 0; i < 200; ++i) {
    const float polar = std::acos(1.0f - 2.0f * (float(i) + 0.5f) / 200.0f), around = 2.4f * float(i);
    const glm::vec3 out{std::sin(polar) * std::cos(around), std::sin(polar) * std::sin(around),
                        std::cos(polar)};
    const auto hit = firstHit({100.0f * out, -out}, coarse);
    ASSERT_TRUE(hit);
    EXPECT_NEAR(hit->distanceMm, 50.0f, 1.0f);
  }
}

TEST(MeshCoarse, ASmallerErrorKeepsMore) {
  const Mesh ball = ballWithSeam();
  EXPECT_GT(coarsened(ball, 0.1f).triangleCount(), coarsened(ball, 1.0f).triangleCount());
}

TEST(MeshCoarse, AttributesFollowTheVertices) {
  const Mesh coarse = coarsened(ballWithSeam(), 0.5f);
  ASSERT_EQ(coarse.normals.size(), coarse.positions.size());
  ASSERT_EQ(coarse.tangents.size(), coarse.positions.size());
  ASSERT_EQ(coarse.colours.size(), coarse.positions.size());
  for (size_t i = 0; i < coarse.positions.size(); ++i) {
    EXPECT_GT(glm::dot(coarse.normals[i], coarse.positions[i] / 50.0f), 0.999f);
    EXPECT_EQ(coarse.colours[i], glm::u8vec4(1, 2, 3, 4));
  }
  for (const uint32_t index : coarse.indices) EXPECT_LT(index, coarse.positions.size());
}

TEST(MeshCoarse, ThinAndEmptyMeshesSurvive) {
  EXPECT_EQ(coarsened(Mesh{}, 1.0f).triangleCount(), 0u);
  const Mesh ball = ballWithSeam(4, 6);
  EXPECT_GT(coarsened(ball, 1000.0f).triangleCount(), 0u);
}

TEST(MeshCoarse, LevelsGetCoarserAndStateTheirError) {
  const Mesh ball = ballWithSeam();
  const Mesh* meshes[] = {&ball};
  const auto levels = detailLevels(meshes);
  ASSERT_EQ(levels.size(), 3u);
  size_t triangles = ball.triangleCount();
  float errorMm = 0.0f;
  for (const DetailLevel& level : levels) {
    ASSERT_EQ(level.meshes.size(), 1u);
    EXPECT_LT(level.meshes[0].triangleCount(), triangles);
    EXPECT_GT(level.errorMm, errorMm);
    triangles = level.meshes[0].triangleCount();
    errorMm = level.errorMm;
    for (int i = 0; i < 50; ++i) {
      const glm::vec3 out =
          glm::normalize(glm::vec3(std::sin(float(i)), std::cos(1.7f * float(i)), std::sin(2.3f * float(i))));
      const auto hit = firstHit({100.0f * out, -out}, level.meshes[0]);
      ASSERT_TRUE(hit);
      EXPECT_NEAR(hit->distanceMm, 50.0f, level.errorMm + 0.15f);  // the ball itself is a polyhedron
    }
  }
}

TEST(MeshCoarse, IsDeterministic) {
  const Mesh a = coarsened(ballWithSeam(), 0.3f), b = coarsened(ballWithSeam(), 0.3f);
  EXPECT_EQ(a.indices, b.indices);
}

}  // namespace
}  // namespace eng
