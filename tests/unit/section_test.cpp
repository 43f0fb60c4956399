#include <gtest/gtest.h>

#include <cmath>
#include <glm/gtc/constants.hpp>

#include "engine/section/cap.h"
#include "tests/mesh_samples.h"

namespace {

using glm::pi;

double capArea(const eng::Mesh& mesh, const eng::CutPlane& plane) {
  return eng::capOf(eng::outlinesOf(mesh, eng::placeNumbers(mesh), plane), mesh, plane, {}).areaMm2;
}

eng::CutPlane levelAt(float zMm) {
  return {.originMm = {0.0f, 0.0f, zMm}};
}

// Round the z axis, from z -20 to 20; without lids unless closed.
eng::Mesh tube(float radiusMm, uint32_t sectors, float share = 1.0f) {
  eng::Mesh mesh;
  for (uint32_t i = 0; i <= sectors; ++i) {
    const float angle = share * glm::two_pi<float>() * float(i) / float(sectors);
    const glm::vec3 out(std::cos(angle), std::sin(angle), 0.0f);
    for (const float z : {-20.0f, 20.0f}) {
      mesh.positions.push_back(radiusMm * out + glm::vec3(0, 0, z));
      mesh.normals.push_back(out);
    }
  }
  for (uint32_t i = 0; i < sectors; ++i)
    mesh.indices.insert(mesh.indices.end(), {2 * i, 2 * i + 2, 2 * i + 3, 2 * i, 2 * i + 3, 2 * i + 1});
  return mesh;
}

eng::Mesh turnedInsideOut(eng::Mesh mesh) {
  for (size_t i = 0; i < mesh.indices.size(); i += 3) std::swap(mesh.indices[i], mesh.indices[i + 1]);
  return mesh;
}

eng::Mesh together(eng::Mesh mesh, const eng::Mesh& other, glm::vec3 offsetMm = glm::vec3(0.0f)) {
  const auto first = uint32_t(mesh.positions.size());
  for (const glm::vec3& p : other.positions) mesh.positions.push_back(p + offsetMm);
  mesh.normals.insert(mesh.normals.end(), other.normals.begin(), other.normals.end());
  for (const uint32_t i : other.indices) mesh.indices.push_back(first + i);
  return mesh;
}

TEST(Section, CapOfASphereIsADisc) {
  const eng::Mesh ball = test::sphere(30.0f, 96, 192);
  for (const float z : {-29.0f, -11.0f, 0.0f, 7.5f, 22.0f}) {
    const double expected = pi<double>() * (900.0 - z * z);
    EXPECT_NEAR(capArea(ball, levelAt(z)), expected, 0.01 * expected) << z;
  }
  EXPECT_EQ(capArea(ball, levelAt(31.0f)), 0.0);
}

TEST(Section, CapOfACubeCutAcrossItsDiagonalIsAHexagon) {
  const glm::vec3 normal = glm::normalize(glm::vec3(1.0f));
  const glm::vec3 right = glm::normalize(glm::vec3(1.0f, -1.0f, 0.0f));
  const eng::CutPlane plane{.normal = normal, .right = right, .up = glm::cross(normal, right)};
  const double expected = 3.0 * std::sqrt(3.0) / 4.0 * 20.0 * 20.0;
  EXPECT_NEAR(capArea(test::cube(20.0f), plane), expected, 0.01 * expected);
}

TEST(Section, ThroughVerticesAndEdgesNothingIsLost) {
  EXPECT_NEAR(capArea(test::cube(20.0f), levelAt(9.9999f)), 400.0, 1.0);
  EXPECT_NEAR(capArea(test::sphere(30.0f), levelAt(0.0f)), 24 * 900.0 * std::sin(pi<double>() / 24), 2.0);
}

TEST(Section, AShellKeepsItsHollow) {
  const eng::Mesh shell =
      together(test::sphere(30.0f, 96, 192), turnedInsideOut(test::sphere(20.0f, 96, 192)));
  const double expected = pi<double>() * (900.0 - 400.0);
  EXPECT_NEAR(capArea(shell, levelAt(0.2f)), expected, 0.01 * expected);
}

TEST(Section, OverlappingPartsOfAMeshAreCountedOnce) {
  const eng::Mesh pair = together(test::cube(20.0f), test::cube(20.0f), {10.0f, 5.0f, 1.0f});
  EXPECT_NEAR(capArea(pair, levelAt(3.0f)), 400.0 + 400.0 - 10.0 * 15.0, 6.0);
}

TEST(Section, AnOpenTubeIsClosed) {
  const double expected = pi<double>() * 400.0;
  EXPECT_NEAR(capArea(tube(20.0f, 128), levelAt(3.0f)), expected, 0.01 * expected);
  // A slit along the tube, 5 mm wide.
  EXPECT_NEAR(capArea(tube(20.0f, 128, 0.96f), levelAt(3.0f)), expected, 0.01 * expected);
}

TEST(Section, TrianglesThatFaceEitherWayStillMakeOneCap) {
  eng::Mesh mixed = tube(20.0f, 128);
  for (size_t i = 0; i < mixed.indices.size(); i += 42) std::swap(mixed.indices[i], mixed.indices[i + 1]);
  const double expected = pi<double>() * 400.0;
  EXPECT_NEAR(capArea(mixed, levelAt(3.0f)), expected, 0.01 * expected);
}

TEST(Section, ASheetIsABandAndEnclosesNothing) {
  const eng::Mesh sheet = tube(200.0f, 64, 0.08f);
  const eng::CutPlane plane = levelAt(1.0f);
  const auto outlines = eng::outlinesOf(sheet, eng::placeNumbers(sheet), plane);
  ASSERT_EQ(outlines.size(), 1u);
  EXPECT_FALSE(outlines[0].closed);
  const eng::Cap cap = eng::capOf(outlines, sheet, plane, {.sheetMm = 0.6f});
  EXPECT_EQ(cap.areaMm2, 0.0);
  EXPECT_NEAR(eng::boundsOf(cap.fill).size().y, 200.0 * std::sin(0.08 * 2 * pi<double>()), 1.0);
}

TEST(Section, TheCapLooksToTheSideThatWasTakenAway) {
  const eng::Mesh ball = test::sphere(30.0f);
  const eng::CutPlane plane{.normal = {0, 0, -1}, .right = {1, 0, 0}, .up = {0, -1, 0}};
  const eng::Cap cap = eng::capOf(eng::outlinesOf(ball, eng::placeNumbers(ball), plane), ball, plane, {});
  ASSERT_FALSE(cap.fill.indices.empty());
  for (size_t i = 0; i < cap.fill.indices.size(); i += 3) {
    const auto at = [&](size_t k) { return cap.fill.positions[cap.fill.indices[i + k]]; };
    EXPECT_LE(glm::cross(at(1) - at(0), at(2) - at(0)).z, 1e-4f);
  }
  for (const glm::vec3& n : cap.fill.normals) EXPECT_EQ(n, plane.normal);
}

TEST(Section, ARimFollowsTheBorderInside) {
  const eng::Mesh ball = test::sphere(30.0f, 96, 192);
  const eng::CutPlane plane = levelAt(0.0f);
  const auto outlines = eng::outlinesOf(ball, eng::placeNumbers(ball), plane);
  const eng::Cap cap = eng::capOf(outlines, ball, plane, {.rimMm = 4.0f});
  float nearest = 100.0f;
  for (size_t i = 0; i < cap.fill.positions.size(); ++i)
    if (cap.fill.colours[i].r == 255)
      nearest = std::min(nearest, glm::length(glm::vec2(cap.fill.positions[i])));
  EXPECT_NEAR(nearest, 26.0f, 0.1f);
}

TEST(CutPlane, KnowsWhichBoxesItMeetsAndTakesAway) {
  const eng::CutPlane plane = levelAt(5.0f);
  const auto box = [](float low, float high) { return eng::Bounds{{-1, -1, low}, {1, 1, high}}; };
  EXPECT_TRUE(eng::meets(plane, box(0, 10)));
  EXPECT_FALSE(eng::removes(plane, box(0, 10)));
  EXPECT_FALSE(eng::meets(plane, box(6, 10)));
  EXPECT_TRUE(eng::removes(plane, box(6, 10)));
  EXPECT_FALSE(eng::removes(plane, box(0, 4)));
  EXPECT_FALSE(eng::removes(plane, eng::Bounds{}));
}

}  // namespace
