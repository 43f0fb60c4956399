// Distances along surfaces against those that are known exactly.
#include "engine/geometry/geodesic.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>
#include <glm/gtc/constants.hpp>
#include <random>

#include "tests/mesh_samples.h"

namespace {

using eng::GeodesicSource;
using eng::GeodesicSurface;
using eng::Mesh;

constexpr float kMostError = 0.02f;

// A grid of (u, v) cells, each point shaken by a part of a cell and then bent into space; triangles of every
// shape.
Mesh shakenGrid(glm::vec2 sizeMm, float cellMm, const std::function<glm::vec3(glm::vec2)>& bend) {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> shake(-0.3f, 0.3f);
  const glm::uvec2 cells(glm::round(sizeMm / cellMm));
  Mesh mesh;
  for (uint32_t v = 0; v <= cells.y; ++v)
    for (uint32_t u = 0; u <= cells.x; ++u) {
      const bool atEdge = u == 0 || v == 0 || u == cells.x || v == cells.y;
      const glm::vec2 moved = atEdge ? glm::vec2(0.0f) : cellMm * glm::vec2(shake(random), shake(random));
      mesh.positions.push_back(bend(cellMm * glm::vec2(u, v) + moved));
    }
  const auto at = [&](uint32_t u, uint32_t v) { return v * (cells.x + 1) + u; };
  for (uint32_t v = 0; v < cells.y; ++v)
    for (uint32_t u = 0; u < cells.x; ++u)
      mesh.indices.insert(mesh.indices.end(), {at(u, v), at(u + 1, v), at(u + 1, v + 1), at(u, v),
                                               at(u + 1, v + 1), at(u, v + 1)});
  return mesh;
}

// Relative, of all vertices farther than a few edges from the source.
float largestError(const Mesh& mesh, const std::vector<float>& found,
                   const std::function<float(glm::vec3)>& exact, float fromMm) {
  float largest = 0.0f;
  for (size_t i = 0; i < mesh.positions.size(); ++i)
    if (const float wanted = exact(mesh.positions[i]); wanted > fromMm)
      largest = std::fmax(largest, std::abs(found[i] - wanted) / wanted);
  return largest;
}

std::vector<float> fromPoint(const Mesh& mesh, glm::vec3 point) {
  const GeodesicSource source{point};
  return GeodesicSurface(mesh).distances({&source, 1});
}

TEST(Geodesic, onAPlaneIsTheStraightLine) {
  const Mesh mesh = shakenGrid({200, 120}, 4, [](glm::vec2 p) { return glm::vec3(p, 0.0f); });
  const glm::vec3 source(63.3f, 41.7f, 0.0f);
  const auto exact = [&](glm::vec3 p) { return glm::length(p - source); };
  EXPECT_LT(largestError(mesh, fromPoint(mesh, source), exact, 2.0f), kMostError);
}

TEST(Geodesic, onASphereIsTheGreatCircle) {
  const float radius = 50.0f;
  const Mesh mesh = test::sphere(radius, 48, 96);
  for (const glm::vec3 direction : {glm::vec3(0, 0, 1), glm::vec3(1, 0, 0), glm::vec3(0.5f, -0.6f, 0.3f)}) {
    const glm::vec3 source = radius * glm::normalize(direction);
    const auto exact = [&](glm::vec3 p) {
      return radius * std::acos(glm::clamp(glm::dot(glm::normalize(p), glm::normalize(source)), -1.0f, 1.0f));
    };
    EXPECT_LT(largestError(mesh, fromPoint(mesh, source), exact, 8.0f), kMostError);
  }
}

TEST(Geodesic, onACylinderIsTheLineOfTheUnrolledSheet) {
  const float radius = 40.0f, around = glm::two_pi<float>() * radius;
  // Not closed: the sheet's seam lies opposite the source, where no shortest way leads.
  const Mesh mesh = shakenGrid({around, 150}, around / 80, [&](glm::vec2 p) {
    return glm::vec3(radius * std::cos(p.x / radius), radius * std::sin(p.x / radius), p.y);
  });
  const float u = 0.5f * around, v = 60.0f;
  const glm::vec3 source(radius * std::cos(u / radius), radius * std::sin(u / radius), v);
  const auto exact = [&](glm::vec3 p) {
    float angle = std::atan2(p.y, p.x);
    if (angle < 0.0f) angle += glm::two_pi<float>();
    return std::hypot(angle * radius - u, p.z - v);
  };
  EXPECT_LT(largestError(mesh, fromPoint(mesh, source), exact, 8.0f), kMostError);
}

TEST(Geodesic, fromManySourcesIsTheNearestOfThemAndLaterOnesLoseTheirStart) {
  const Mesh mesh = shakenGrid({120, 120}, 4, [](glm::vec2 p) { return glm::vec3(p, 0.0f); });
  const GeodesicSource sources[] = {{{20, 60, 0}}, {{95, 60, 0}, 12.0f}};
  const auto found = GeodesicSurface(mesh).distances(sources);
  const auto exact = [&](glm::vec3 p) {
    return std::min(glm::length(p - sources[0].position), 12.0f + glm::length(p - sources[1].position));
  };
  EXPECT_LT(largestError(mesh, found, exact, 4.0f), kMostError);
}

TEST(Geodesic, fromARowOfSourcesIsABand) {
  const Mesh mesh = shakenGrid({160, 100}, 3, [](glm::vec2 p) { return glm::vec3(p, 0.0f); });
  std::vector<GeodesicSource> row;
  for (float x = 40; x <= 120; x += 2) row.push_back({{x, 50, 0}});
  const auto found = GeodesicSurface(mesh).distances(row);
  const auto exact = [](glm::vec3 p) { return std::hypot(p.x - glm::clamp(p.x, 40.0f, 120.0f), p.y - 50); };
  EXPECT_LT(largestError(mesh, found, exact, 8.0f), kMostError);
}

// Two sheets a hair apart: the way leads round the edge that joins them, and never across.
TEST(Geodesic, neverJumpsAGap) {
  const float bendAt = 100.0f;
  const Mesh mesh = shakenGrid({200, 40}, 4, [&](glm::vec2 p) {
    return p.x <= bendAt ? glm::vec3(p.x, p.y, 0.0f) : glm::vec3(2 * bendAt - p.x, p.y, 0.5f);
  });
  const auto found = fromPoint(mesh, {10, 20, 0});
  float nearestOnTop = 1e30f;
  for (size_t i = 0; i < mesh.positions.size(); ++i)
    if (mesh.positions[i].z > 0.4f && glm::length(glm::vec2(mesh.positions[i]) - glm::vec2(10, 20)) < 8.0f)
      nearestOnTop = std::fmin(nearestOnTop, found[i]);
  EXPECT_GT(nearestOnTop, 165.0f);
}

TEST(Geodesic, endsWhereNoWayLeadsAndWhereNobodyAsks) {
  Mesh mesh = test::sphere(20.0f);
  const size_t first = mesh.positions.size();
  const Mesh other = mesh;
  for (const glm::vec3& p : other.positions) mesh.positions.push_back(p + glm::vec3(60, 0, 0));
  for (const uint32_t index : other.indices) mesh.indices.push_back(index + uint32_t(first));
  const GeodesicSource source{{0, 0, 20}};
  const GeodesicSurface surface(mesh);
  const auto all = surface.distances({&source, 1});
  const auto some = surface.distances({&source, 1}, 15.0f);
  for (size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(std::isfinite(all[i]), i < first);
    if (all[i] <= 15.0f) {
      EXPECT_FLOAT_EQ(some[i], all[i]);
    } else {
      EXPECT_TRUE(std::isinf(some[i]));
    }
  }
}

// A cube has a vertex for each side at every corner: to the wave they are one.
TEST(Geodesic, goesAcrossSeamsOfNormals) {
  const Mesh mesh = test::cube(10.0f);
  for (const float distance : fromPoint(mesh, {5, 5, 5})) EXPECT_LT(distance, 30.0f);
}

TEST(Geodesic, ofNothingIsNothing) {
  const GeodesicSource source{{0, 0, 0}};
  EXPECT_TRUE(GeodesicSurface(Mesh{}).distances({&source, 1}).empty());
  Mesh lonely;
  lonely.positions.push_back({1, 2, 3});
  EXPECT_TRUE(std::isinf(GeodesicSurface(lonely).distances({&source, 1}).at(0)));
}

}  // namespace
