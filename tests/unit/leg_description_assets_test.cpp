// The description that the built-in leg is made from.
#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "tests/unit/leg_description_sample.h"

namespace test {
namespace {

anatomy::LegDescription builtIn(anatomy::Problems& problems) {
  return anatomy::readLegDescription(assetsFolder() / "anatomy" / "leg", LegDescriptionSample::table(),
                                     problems);
}

TEST(BuiltInDescription, isWithoutAProblem) {
  anatomy::Problems problems;
  const auto leg = builtIn(problems);
  for (const auto& problem : problems) ADD_FAILURE() << toLine(problem);
  EXPECT_EQ(leg.lengthMm, 345.0f);
  EXPECT_THAT(leg.credit, testing::HasSubstr("BodyParts3D"));
  EXPECT_EQ(leg.landmarks.size(), 41u);
  EXPECT_GE(leg.solids.size(), 60u);
}

TEST(BuiltInDescription, holdsEveryBone) {
  anatomy::Problems problems;
  std::set<std::string> described;
  for (const auto& solid : builtIn(problems).solids) described.insert(solid.name);
  for (const auto& row : LegDescriptionSample::table().rows()) {
    if (row.kind == anatomy::Kind::Bone) {
      EXPECT_TRUE(described.contains(row.id)) << row.id;
    }
  }
}

TEST(BuiltInDescription, placesKeepToTheGridOfTwoMillimetres) {
  anatomy::Problems problems;
  for (const auto& solid : builtIn(problems).solids) {
    const auto* loft = std::get_if<eng::EllipseLoft>(&solid.parts.front().shape);
    if (!loft) continue;
    for (const auto& station : loft->stations) {
      EXPECT_EQ(std::fmod(station.centreMm.x, 2.0f), 0.0f) << solid.name << " at " << station.alongMm;
      EXPECT_EQ(std::fmod(station.centreMm.y, 2.0f), 0.0f) << solid.name << " at " << station.alongMm;
    }
  }
}

}  // namespace
}  // namespace test
