// Fibres of meshes that do not say which way they run.
#include "app/anatomy/fibre_field.h"

#include <gtest/gtest.h>

#include <cmath>
#include <glm/gtc/constants.hpp>

namespace anatomy {
namespace {

// A tube about a line through `middles`, open at both ends.
eng::Mesh tube(const std::vector<glm::vec3>& middles, const std::vector<float>& radiiMm) {
  constexpr uint32_t kRound = 24;
  eng::Mesh mesh;
  for (size_t ring = 0; ring < middles.size(); ++ring) {
    const size_t a = ring == 0 ? 0 : ring - 1, b = std::min(ring + 1, middles.size() - 1);
    const glm::vec3 forward = glm::normalize(middles[b] - middles[a]);
    const glm::vec3 side = glm::normalize(glm::cross(forward, glm::vec3(0, 1, 0)));
    const glm::vec3 up = glm::cross(side, forward);
    for (uint32_t i = 0; i < kRound; ++i) {
      const float angle = glm::two_pi<float>() * float(i) / float(kRound);
      const glm::vec3 out = std::cos(angle) * side + std::sin(angle) * up;
      mesh.positions.push_back(middles[ring] + radiiMm[ring] * out);
      mesh.normals.push_back(out);
    }
  }
  for (uint32_t ring = 0; ring + 1 < middles.size(); ++ring) {
    for (uint32_t i = 0; i < kRound; ++i) {
      const uint32_t a = ring * kRound + i, b = ring * kRound + (i + 1) % kRound;
      for (const uint32_t index : {a, b, a + kRound, b, b + kRound, a + kRound})
        mesh.indices.push_back(index);
    }
  }
  return mesh;
}

float degreesBetweenLines(glm::vec3 a, glm::vec3 b) {
  return glm::degrees(std::acos(std::min(std::abs(glm::dot(glm::normalize(a), glm::normalize(b))), 1.0f)));
}

TEST(FibreField, RunsAlongACylinder) {
  std::vector<glm::vec3> middles;
  const glm::vec3 axis = glm::normalize(glm::vec3(0.3f, 0.1f, 1.0f));
  for (int i = 0; i <= 40; ++i) middles.push_back(axis * (5.0f * float(i)));
  eng::Mesh mesh = tube(middles, std::vector<float>(41, 12.0f));
  addFibreField(mesh);
  ASSERT_EQ(mesh.tangents.size(), mesh.positions.size());
  for (const glm::vec4& tangent : mesh.tangents) {
    EXPECT_NEAR(glm::length(glm::vec3(tangent)), 1.0f, 1e-4f);
    EXPECT_LT(degreesBetweenLines(tangent, axis), 3.0f);
  }
}

TEST(FibreField, FollowsATendonRoundACorner) {
  std::vector<glm::vec3> middles;
  for (int i = 0; i < 20; ++i) middles.emplace_back(0, 0, 100.0f - 5.0f * float(i));
  for (int i = 0; i <= 9; ++i) {
    const float angle = glm::half_pi<float>() * float(i) / 9.0f;
    middles.emplace_back(30.0f * (1.0f - std::cos(angle)), 0, -30.0f * std::sin(angle));
  }
  for (int i = 1; i < 20; ++i) middles.emplace_back(30.0f + 5.0f * float(i), 0, -30.0f);
  eng::Mesh mesh = tube(middles, std::vector<float>(middles.size(), 4.0f));
  addFibreField(mesh);
  for (size_t i = 0; i < mesh.positions.size(); ++i) {
    const glm::vec3 position = mesh.positions[i];
    if (position.z > 40.0f) {
      EXPECT_LT(degreesBetweenLines(mesh.tangents[i], {0, 0, 1}), 8.0f);
    }
    if (position.x > 70.0f) {
      EXPECT_LT(degreesBetweenLines(mesh.tangents[i], {1, 0, 0}), 8.0f);
    }
  }
}

TEST(FibreField, LiesInTheSurfaceAndDrawsTogetherWhereTheBellyTapers) {
  std::vector<glm::vec3> middles;
  std::vector<float> radii;
  for (int i = 0; i <= 40; ++i) {
    middles.emplace_back(0, 0, 5.0f * float(i));
    radii.push_back(4.0f + 16.0f * std::sin(glm::pi<float>() * float(i) / 40.0f));
  }
  eng::Mesh mesh = tube(middles, radii);
  addFibreField(mesh);
  for (size_t i = 0; i < mesh.positions.size(); ++i)
    EXPECT_NEAR(glm::dot(glm::vec3(mesh.tangents[i]), mesh.normals[i]), 0.0f, 1e-3f);
}

TEST(FibreField, LeavesAMeshAloneThatKnows) {
  eng::Mesh mesh = tube({{0, 0, 0}, {0, 0, 50}}, {5, 5});
  mesh.tangents.assign(mesh.positions.size(), {1, 0, 0, 1});
  addFibreField(mesh);
  EXPECT_EQ(mesh.tangents.front(), glm::vec4(1, 0, 0, 1));
}

TEST(FibreField, PiecesThatHangTogetherNowhereEachHaveTheirOwn) {
  eng::Mesh mesh = tube({{0, 0, 0}, {0, 0, 30}, {0, 0, 60}, {0, 0, 90}}, {3, 3, 3, 3});
  const eng::Mesh other = tube({{50, 0, 0}, {80, 0, 0}, {110, 0, 0}, {140, 0, 0}}, {3, 3, 3, 3});
  const auto first = uint32_t(mesh.positions.size());
  mesh.positions.insert(mesh.positions.end(), other.positions.begin(), other.positions.end());
  mesh.normals.insert(mesh.normals.end(), other.normals.begin(), other.normals.end());
  for (const uint32_t index : other.indices) mesh.indices.push_back(first + index);
  addFibreField(mesh);
  EXPECT_LT(degreesBetweenLines(mesh.tangents.front(), {0, 0, 1}), 5.0f);
  EXPECT_LT(degreesBetweenLines(mesh.tangents.back(), {1, 0, 0}), 5.0f);
}

}  // namespace
}  // namespace anatomy
