// The built-in leg against the table of measurements: volumes, landmarks, middles of sections.
#include <gmock/gmock.h>

#include "engine/geometry/mesh.h"
#include "tests/built_in/subject.h"
#include "tests/leg/ruler/voxel_solid.h"

namespace {

using ruler::LegTable;

TEST(BuiltInSize, VolumesAreThoseOfTheTable) {
  size_t compared = 0;
  for (const auto& [id, row] : test::table().rows) {
    const eng::Mesh* mesh = test::builtIn().find(id);
    if (!mesh || !row.volumeCm3) continue;
    ++compared;
    EXPECT_NEAR(eng::signedVolumeMm3(*mesh) / 1000.0, *row.volumeCm3, 0.15 * double(*row.volumeCm3)) << id;
  }
  EXPECT_GE(compared, 40u);
}

TEST(BuiltInSize, LandmarksLieWhereTheTableHasThem) {
  const anatomy::Landmarks found = ruler::landmarksOf(test::builtIn());
  for (const auto& [name, known] : test::table().landmarks) {
    ASSERT_TRUE(found.contains(name)) << name;
    EXPECT_LE(glm::distance(found.at(name), known), 4.0f) << name;
    ASSERT_TRUE(test::description().landmarks.contains(name)) << name;
    EXPECT_LE(glm::distance(found.at(name), test::description().landmarks.at(name)), 4.0f) << name;
  }
}

TEST(BuiltInSize, SectionsHaveTheirMiddlesWhereTheTableHasThem) {
  size_t compared = 0;
  for (const auto& [id, row] : test::table().rows) {
    const eng::Mesh* mesh = test::builtIn().find(id);
    if (!mesh || row.stations.empty()) continue;
    const ruler::VoxelSolid solid = ruler::voxelised(*mesh, ruler::stepFor(*mesh));
    double sumMm = 0.0;
    size_t count = 0;
    for (const ruler::TableStation& station : row.stations) {
      const ruler::Slice slice = ruler::sliceAt(solid, station.t * test::table().lengthMm);
      if (slice.areaCm2 <= 0.0f) continue;
      sumMm += double(glm::distance(slice.middleMm, station.slice.middleMm));
      ++count;
    }
    ASSERT_GE(count, row.stations.size() * 7 / 10) << id;
    EXPECT_LE(sumMm / double(count), 3.0) << id;
    ++compared;
  }
  EXPECT_GE(compared, 12u);
}

}  // namespace
