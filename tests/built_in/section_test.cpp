// Caps of the built-in leg against sections counted on a lattice, another way to the same numbers.
#include <gtest/gtest.h>

#include "engine/section/cap.h"
#include "tests/built_in/subject.h"
#include "tests/leg/ruler/voxel_solid.h"

namespace {

double capAreaCm2(const eng::Mesh& mesh, float zMm) {
  const eng::CutPlane plane{.originMm = {0.0f, 0.0f, zMm}};
  return 0.01 * eng::capOf(eng::outlinesOf(mesh, eng::placeNumbers(mesh), plane), mesh, plane, {}).areaMm2;
}

void compareAt(const ruler::LegModel& leg, float t) {
  const float zMm = t * leg.lengthMm;
  for (const char* id : {"soleus", "gastrocnemius-medial", "tibialis-anterior", "tibialis-posterior", "tibia",
                         "fibula", "flexor-hallucis-longus", "subcutaneous-fat"}) {
    const eng::Mesh& mesh = *leg.find(id);
    const auto slice = ruler::sliceAt(ruler::voxelised(mesh, 0.5f), zMm);
    const double area = capAreaCm2(mesh, zMm);
    EXPECT_NEAR(area, slice.areaCm2, 0.03 * slice.areaCm2 + 0.05) << id << " at t " << t;
  }
}

TEST(Section, CapsOfTheBuiltInLegAreAsLargeAsItsSections) {
  compareAt(test::builtIn(), 0.3f);
  compareAt(test::builtIn(), 0.65f);
}

}  // namespace
