#include "engine/modelling/mesh_quality.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/modelling/exact_sign.h"
#include "tests/mesh_samples.h"
#include "tests/support/cgal_mesh.h"

namespace {

void append(eng::Mesh& mesh, const eng::Mesh& other, glm::vec3 shift) {
  const uint32_t base = uint32_t(mesh.positions.size());
  for (const glm::vec3& p : other.positions) mesh.positions.push_back(p + shift);
  mesh.normals.insert(mesh.normals.end(), other.normals.begin(), other.normals.end());
  for (const uint32_t index : other.indices) mesh.indices.push_back(base + index);
}

eng::Mesh triangles(const std::vector<glm::vec3>& places, const std::vector<uint32_t>& indices) {
  return {.positions = places, .normals = std::vector(places.size(), glm::vec3(0, 0, 1)), .indices = indices};
}

eng::Mesh tetrahedron(glm::vec3 tip) {
  return triangles({tip, {1, 0, 0}, {0, 1, 0}, {0, 0, 0}}, {0, 1, 2, 0, 2, 3, 0, 3, 1, 1, 3, 2});
}

// Ours and CGAL's.
bool bothFindCrossings(const eng::Mesh& mesh) {
  const bool ours = !selfIntersections(mesh).empty();
  EXPECT_EQ(test::cgalVerdict(mesh).selfIntersecting, ours);
  return ours;
}

TEST(MeshQuality, ABallIsSound) {
  const eng::MeshQuality quality = meshQuality(test::sphere(10.0f));
  EXPECT_TRUE(quality.sound()) << quality.faults();
  EXPECT_EQ(quality.faults(), "");
  EXPECT_EQ(quality.components, 1u);
  EXPECT_NEAR(quality.longestEdgeMm, 1.85f, 0.05f);
  EXPECT_NEAR(quality.volumeMm3, signedVolumeMm3(test::sphere(10.0f)), 1e-6);
  EXPECT_TRUE(test::cgalVerdict(test::sphere(10.0f)).sound());
}

TEST(MeshQuality, MeasuresTheSmallestAngle) {
  const eng::Mesh mesh = triangles({{0, 0, 0}, {3, 0, 0}, {3, 4, 0}}, {0, 1, 2});
  EXPECT_NEAR(meshQuality(mesh).smallestAngleDeg, 36.8699f, 1e-3f);
  EXPECT_NEAR(meshQuality(mesh).longestEdgeMm, 5.0f, 1e-5f);
}

TEST(MeshQuality, AMeshWithoutTrianglesIsNoSolid) {
  EXPECT_FALSE(meshQuality(eng::Mesh{}).sound());
  EXPECT_NE(meshQuality(eng::Mesh{}).faults(), "");
}

TEST(MeshQuality, FindsAHole) {
  eng::Mesh mesh = test::sphere(10.0f);
  mesh.indices.resize(mesh.indices.size() - 3);
  const eng::MeshQuality quality = meshQuality(mesh);
  EXPECT_EQ(quality.boundaryEdges, 3u);
  EXPECT_EQ(quality.faults(), "3 boundary edges");
  EXPECT_FALSE(test::cgalVerdict(mesh).closed);
}

TEST(MeshQuality, FindsAFlippedTriangle) {
  eng::Mesh mesh = test::sphere(10.0f);
  std::swap(mesh.indices[300], mesh.indices[301]);
  const eng::MeshQuality quality = meshQuality(mesh);
  EXPECT_EQ(quality.orientationFaults, 3u);
  EXPECT_FALSE(quality.sound());
  EXPECT_FALSE(test::cgalVerdict(mesh).manifold);
}

TEST(MeshQuality, FindsASurfaceThatLooksInwards) {
  eng::Mesh mesh = test::sphere(10.0f);
  test::turnInsideOut(mesh);
  const eng::MeshQuality quality = meshQuality(mesh);
  EXPECT_EQ(quality.orientationFaults, 0u);
  EXPECT_EQ(quality.faults(), "1 surface that looks inwards");
  EXPECT_FALSE(test::cgalVerdict(mesh).outward);
}

TEST(MeshQuality, FindsAFinOnAnEdge) {
  eng::Mesh mesh = tetrahedron({0, 0, 1});
  mesh.positions.emplace_back(2.0f, 2.0f, 0.0f);
  mesh.indices.insert(mesh.indices.end(), {1, 2, 4});
  const eng::MeshQuality quality = meshQuality(mesh);
  EXPECT_EQ(quality.nonManifoldEdges, 1u);
  EXPECT_EQ(quality.boundaryEdges, 2u);
  EXPECT_FALSE(test::cgalVerdict(mesh).manifold);
}

TEST(MeshQuality, FindsTwoSolidsThatShareAPoint) {
  // A bow tie: two tetrahedra with the same tip, one above the other.
  const eng::Mesh mesh =
      triangles({{0, 0, 0}, {1, 0, 1}, {0, 1, 1}, {-1, -1, 1}, {1, 0, -1}, {0, 1, -1}, {-1, -1, -1}},
                {0, 2, 1, 0, 3, 2, 0, 1, 3, 1, 2, 3, 0, 4, 5, 0, 5, 6, 0, 6, 4, 4, 6, 5});
  const eng::MeshQuality quality = meshQuality(mesh);
  EXPECT_EQ(quality.nonManifoldVertices, 1u);
  EXPECT_EQ(quality.nonManifoldEdges, 0u);
  EXPECT_EQ(quality.boundaryEdges, 0u);
  EXPECT_EQ(quality.components, 2u);
  EXPECT_EQ(quality.faults(), "1 non-manifold vertex");
}

TEST(MeshQuality, FindsATriangleWithoutArea) {
  eng::Mesh mesh = tetrahedron({0.5f, 0.5f, 0.0f});  // its tip on an edge of its base
  const eng::MeshQuality quality = meshQuality(mesh);
  EXPECT_EQ(quality.degenerateTriangles, 1u);
  EXPECT_FALSE(quality.sound());
}

TEST(MeshQuality, BallsApartAreSoundAndCrossingOnesAreNot) {
  eng::Mesh apart = test::sphere(10.0f);
  append(apart, test::sphere(10.0f), {20.5f, 0.0f, 0.0f});
  EXPECT_TRUE(meshQuality(apart).sound());
  EXPECT_EQ(meshQuality(apart).components, 2u);
  EXPECT_FALSE(bothFindCrossings(apart));
  eng::Mesh crossing = test::sphere(10.0f);
  append(crossing, test::sphere(10.0f), {19.5f, 0.1f, 0.2f});
  EXPECT_GT(meshQuality(crossing).selfIntersections, 0u);
  EXPECT_TRUE(bothFindCrossings(crossing));
}

TEST(MeshQuality, ABallWithinABallDoesNotCrossIt) {
  eng::Mesh mesh = test::sphere(10.0f);
  append(mesh, test::sphere(9.9f), {0.0f, 0.0f, 0.0f});
  EXPECT_TRUE(selfIntersections(mesh).empty());
}

TEST(MeshQuality, FindsADentPushedThroughTheOtherSide) {
  eng::Mesh mesh = test::sphere(10.0f);
  mesh.positions[400] = -1.1f * mesh.positions[400];
  EXPECT_EQ(meshQuality(mesh).nonManifoldEdges, 0u);
  EXPECT_TRUE(bothFindCrossings(mesh));
}

TEST(SelfIntersections, TouchingCounts) {
  const std::vector<glm::vec3> floor{{0, 0, 0}, {4, 0, 0}, {0, 4, 0}};
  const auto with = [&](glm::vec3 a, glm::vec3 b, glm::vec3 c) {
    return triangles({floor[0], floor[1], floor[2], a, b, c}, {0, 1, 2, 3, 4, 5});
  };
  EXPECT_TRUE(bothFindCrossings(with({1, 1, 0}, {1, 1, 2}, {2, 1, 2})));              // a corner on the face
  EXPECT_TRUE(bothFindCrossings(with({2, 0, 0}, {2, -1, 1}, {3, -1, 1})));            // a corner on an edge
  EXPECT_TRUE(bothFindCrossings(with({1, 1, -1}, {1, 1, 1}, {2, 1, 1})));             // through the face
  EXPECT_TRUE(bothFindCrossings(with({1, 1, 0}, {9, 9, 0}, {9, 8, 0})));              // in one plane
  EXPECT_TRUE(bothFindCrossings(with({0.5f, 0.5f, 0}, {1, 0.5f, 0}, {0.5f, 1, 0})));  // within
  EXPECT_FALSE(bothFindCrossings(with({5, 0, 0}, {9, 0, 0}, {5, 4, 0})));             // beside, in one plane
  EXPECT_FALSE(bothFindCrossings(with({1, 1, 1e-30f}, {1, 1, 2}, {2, 1, 2})));  // off by next to nothing
}

TEST(SelfIntersections, NeighboursMayFoldButNotFlat) {
  const auto hinge = [](glm::vec3 tip) {
    return triangles({{0, 0, 0}, {4, 0, 0}, {1, 3, 0}, tip}, {0, 1, 2, 1, 0, 3});
  };
  EXPECT_FALSE(bothFindCrossings(hinge({1, -3, 0})));
  EXPECT_FALSE(bothFindCrossings(hinge({1, 3, 1e-6f})));
  EXPECT_TRUE(bothFindCrossings(hinge({2, 2, 0})));
  // With one corner in common.
  const auto bow = [](glm::vec3 a, glm::vec3 b) {
    return triangles({{0, 0, 0}, {4, 0, 0}, {0, 4, 0}, a, b}, {0, 1, 2, 0, 3, 4});
  };
  EXPECT_FALSE(bothFindCrossings(bow({-1, 0, 0}, {0, -1, 0})));
  EXPECT_FALSE(bothFindCrossings(bow({1, 1, 1}, {1, 1, 2})));
  EXPECT_TRUE(bothFindCrossings(bow({1, 1, -1}, {1, 1, 1})));
  EXPECT_TRUE(bothFindCrossings(bow({1, 1, 0}, {1, 2, 0})));
  EXPECT_TRUE(bothFindCrossings(bow({8, 8, 0}, {8, 9, 0})));
}

TEST(SelfIntersections, NamesThePairs) {
  const eng::Mesh mesh = triangles(
      {{0, 0, 0}, {4, 0, 0}, {0, 4, 0}, {9, 9, 0}, {9, 8, 0}, {8, 9, 0}, {1, 1, -1}, {1, 1, 1}, {2, 1, 1}},
      {0, 1, 2, 3, 4, 5, 6, 7, 8});
  EXPECT_EQ(selfIntersections(mesh), (std::vector<eng::TrianglePair>{{0, 2}}));
}

// Corners on a coarse grid: many triangles share planes, touch with a corner or an edge.
TEST(SelfIntersections, AgreeWithCgalOnAwkwardPairs) {
  unsigned state = 7;
  const auto next = [&] { return float((state = state * 1664525u + 1013904223u) >> 30); };
  for (int i = 0; i < 3000; ++i) {
    std::vector<glm::vec3> places;
    for (int k = 0; k < 6; ++k) places.emplace_back(next(), next(), next());
    const bool shareCorner = i % 3 == 1, shareEdge = i % 3 == 2;
    const eng::Mesh mesh = triangles(places, {0, 1, 2,
                                              shareEdge     ? 1u
                                              : shareCorner ? 0u
                                                            : 3u,
                                              shareEdge ? 0u : 4u, 5});
    if (meshQuality(mesh).degenerateTriangles == 0) bothFindCrossings(mesh);
  }
}

TEST(ExactSign, SeesWhatRoundingHides) {
  const glm::dvec3 a(0.0), b(1.0, 0.0, 0.0), c(0.0, 1.0, 0.0);
  EXPECT_EQ(eng::sideOfPlane(a, b, c, {0.3, 0.3, 1e-40}), 1);
  EXPECT_EQ(eng::sideOfPlane(a, b, c, {0.3, 0.3, -1e-40}), -1);
  EXPECT_EQ(eng::sideOfPlane(a, b, c, {0.3, 0.3, 0.0}), 0);
  // In a slanted plane x + y + z = 3 * 2^24, and one unit off it.
  const double far = 16777216.0;
  const glm::dvec3 p(3.0 * far, 0.0, 0.0), q(0.0, 3.0 * far, 0.0), r(0.0, 0.0, 3.0 * far);
  EXPECT_EQ(eng::sideOfPlane(p, q, r, {far, far, far}), 0);
  EXPECT_EQ(eng::sideOfPlane(p, q, r, {far, far, far + 1e-8}), 1);
  EXPECT_EQ(eng::sideOfPlane(p, q, r, {far, far, far - 1e-8}), -1);
  EXPECT_EQ(eng::sideOfLine({0.1, 0.1}, {0.2, 0.2}, {0.3, 0.3}),
            eng::sideOfLine({0.2, 0.2}, {0.3, 0.3}, {0.1, 0.1}));
}

}  // namespace
