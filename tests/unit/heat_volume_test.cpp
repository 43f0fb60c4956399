// A field of heat in space: made from values on a surface, the same wherever the surface's triangles lie.
#include "engine/geometry/heat_volume.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/geometry/nearest_cell.h"

namespace {

using eng::HeatCell;
using eng::HeatLattice;
using eng::HeatValue;
using eng::HeatVolume;

// A square sheet in the plane z = 0, `parts` by `parts`.
eng::Mesh sheet(int parts) {
  eng::Mesh mesh;
  const float step = 100.0f / float(parts);
  for (int y = 0; y <= parts; ++y)
    for (int x = 0; x <= parts; ++x) mesh.positions.emplace_back(step * float(x), step * float(y), 0.0f);
  mesh.normals.assign(mesh.positions.size(), {0, 0, 1});
  for (int y = 0; y < parts; ++y)
    for (int x = 0; x < parts; ++x) {
      const auto a = uint32_t(y * (parts + 1) + x), b = a + uint32_t(parts) + 1;
      for (const uint32_t i : {a, a + 1, b + 1, a, b + 1, b}) mesh.indices.push_back(i);
    }
  return mesh;
}

// The core rises from the left to the right.
HeatVolume slope(int parts) {
  const eng::Mesh mesh = sheet(parts);
  std::vector<HeatValue> values;
  for (const glm::vec3& p : mesh.positions) values.push_back({.core = 0.01f * p.x, .doubtful = 1.0f});
  return HeatLattice(mesh, 4.0f).filled(values);
}

const HeatCell& cellAt(const HeatVolume& volume, glm::vec3 place) {
  return volume.cells[volume.lattice.nearest(place)];
}

TEST(HeatVolume, HasTheValuesOfTheSurface) {
  const HeatVolume volume = slope(25);
  for (const float x : {12.0f, 50.0f, 88.0f})
    for (const float y : {12.0f, 60.0f}) {
      EXPECT_NEAR(cellAt(volume, {x, y, 0}).core, 2.55f * x, 8.0f);
      EXPECT_EQ(cellAt(volume, {x, y, 0}).doubtful, 255);
      EXPECT_EQ(cellAt(volume, {x, y, 0}).spillover, 0);
    }
}

TEST(HeatVolume, BesideTheSurfaceHasWhatIsNearest) {
  const HeatVolume volume = slope(25);
  EXPECT_NEAR(cellAt(volume, {50, 50, 7}).core, cellAt(volume, {50, 50, 0}).core, 6);
  EXPECT_NEAR(cellAt(volume, {50, 50, -7}).core, cellAt(volume, {50, 50, 0}).core, 6);
}

TEST(HeatVolume, DoesNotDependOnTheTriangles) {
  const HeatVolume fine = slope(40), coarse = slope(3);
  ASSERT_EQ(fine.cells.size(), coarse.cells.size());
  for (size_t i = 0; i < fine.cells.size(); ++i)
    ASSERT_NEAR(fine.cells[i].core, coarse.cells[i].core, 10) << i;
}

TEST(NearestMarked, IsTheNearestOfAll) {
  const glm::ivec3 size(9, 7, 11);
  const std::vector<glm::ivec3> places{{1, 1, 1}, {7, 5, 2}, {4, 0, 10}, {8, 6, 9}};
  std::vector<uint32_t> marked;
  for (const glm::ivec3& p : places) marked.push_back(uint32_t(p.x + size.x * (p.y + size.y * p.z)));
  const std::vector<uint32_t> nearest = eng::nearestMarked(marked, size);
  size_t i = 0;
  for (int z = 0; z < size.z; ++z)
    for (int y = 0; y < size.y; ++y)
      for (int x = 0; x < size.x; ++x, ++i) {
        const auto squared = [&](glm::ivec3 p) {
          const glm::ivec3 way = p - glm::ivec3(x, y, z);
          return way.x * way.x + way.y * way.y + way.z * way.z;
        };
        for (const glm::ivec3& p : places) ASSERT_LE(squared(places[nearest[i]]), squared(p));
      }
}

}  // namespace
