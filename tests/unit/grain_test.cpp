// Grain and mask on a generated bar.
#include <gmock/gmock.h>

#include <cmath>

#include "engine/modelling/generate.h"

namespace {

constexpr float kHalfLengthMm = 60.0f;

// Along z, its flat side to -y.
eng::Solid bar() {
  eng::EllipseLoft loft;
  for (const float along : {-kHalfLengthMm, kHalfLengthMm})
    loft.stations.push_back({.alongMm = along, .widthMm = 20.0f, .thicknessMm = 12.0f});
  eng::Solid solid;
  solid.name = "bar";
  solid.parts = {{.shape = loft}};
  return solid;
}

eng::Mesh meshOf(const eng::Solid& solid) {
  const eng::Generated made = eng::generate({solid}, {.spacingMm = 1.0f, .levels = {{.errorMm = 0.05f}}});
  EXPECT_THAT(made.problems, testing::IsEmpty());
  return made.solids.at(0).levels.at(0);
}

// The least and the largest mask, 0 to 255, of the vertices that `is` tells.
template <class Is>
std::pair<int, int> maskOver(const eng::Mesh& mesh, const Is& is) {
  std::pair<int, int> range{255, 0};
  for (size_t i = 0; i < mesh.positions.size(); ++i) {
    if (!is(mesh.positions[i], mesh.normals[i])) continue;
    range.first = std::min(range.first, int(mesh.colours[i].r));
    range.second = std::max(range.second, int(mesh.colours[i].r));
  }
  return range;
}

TEST(Mask, IsOneBelowTheRangeAndZeroAboveIt) {
  eng::Solid solid = bar();
  solid.mask = {{.toMm = 0.0f, .softMm = 4.0f, .raggedMm = 6.0f}};
  const eng::Mesh mesh = meshOf(solid);
  EXPECT_EQ(maskOver(mesh, [](glm::vec3 p, glm::vec3) { return p.z < -8.0f; }).first, 255);
  EXPECT_EQ(maskOver(mesh, [](glm::vec3 p, glm::vec3) { return p.z > 8.0f; }).second, 0);
}

// A vee draws a range out at both its ends: no gap opens to the one that it goes on from.
TEST(Mask, RangesThatMeetLeaveNoGap) {
  eng::Solid solid = bar();
  solid.mask = {{.toMm = -20.0f}, {.fromMm = -20.0f, .toMm = 20.0f, .facing = {0, -1, 0}, .veeMm = 20.0f}};
  const eng::Mesh mesh = meshOf(solid);
  const auto behind = [](glm::vec3 p, glm::vec3 normal) { return normal.y < -0.9f && p.z < 5.0f; };
  const auto before = [](glm::vec3 p, glm::vec3 normal) { return normal.y > 0.9f && p.z > -8.0f; };
  EXPECT_GT(maskOver(mesh, behind).first, 110);
  EXPECT_EQ(maskOver(mesh, before).second, 0);
}

TEST(Grain, TurnsTowardsTheSeamOnBothSides) {
  eng::Solid solid = bar();
  solid.grain = {.seamDeg = -90.0f, .leftDeg = 30.0f, .rightDeg = 30.0f};
  const eng::Mesh mesh = meshOf(solid);
  for (size_t i = 0; i < mesh.positions.size(); ++i) {
    const glm::vec3 p = mesh.positions[i], along(mesh.tangents[i]);
    if (mesh.normals[i].y > -0.9f || std::abs(p.x) < 2.0f || std::abs(p.z) > 50.0f) continue;
    EXPECT_NEAR(along.z, std::cos(glm::radians(30.0f)), 0.05f);
    EXPECT_LT(along.x * p.x, 0.0f) << "at x " << p.x;  // going up, towards the middle
  }
}

}  // namespace
