// The ruler that measures a leg, tried on shapes whose measures are known.
#include <gmock/gmock.h>

#include <numbers>

#include "app/anatomy/model_load.h"
#include "tests/error_text.h"
#include "tests/leg/ruler/leg_model.h"
#include "tests/leg/ruler/leg_table.h"
#include "tests/leg/ruler/likeness.h"
#include "tests/leg/ruler/outline.h"
#include "tests/leg/ruler/request.h"
#include "tests/leg/ruler/silhouette.h"
#include "tests/leg/ruler/voxel_solid.h"
#include "tests/leg/shapes.h"
#include "tests/paths.h"

namespace ruler {
namespace {

using test::append;
using test::ball;
using test::box;
using test::moved;
using testing::HasSubstr;

constexpr double kPi = std::numbers::pi;
constexpr double kBall20Cm3 = 4.0 / 3.0 * kPi * 8.0;

TEST(VoxelSolid, HasTheVolumeOfABall) {
  EXPECT_NEAR(volumeCm3(voxelised(ball(20.0f), 0.5f)), kBall20Cm3, 0.01 * kBall20Cm3);
}

TEST(VoxelSolid, HolesDoNotLeak) {
  const eng::Mesh open = test::without(ball(20.0f), [](glm::vec3 p) {
    return p.z > 18.0f || glm::length(p - glm::vec3(20.0f, 0.0f, 0.0f)) < 5.0f;
  });
  ASSERT_LT(open.indices.size(), ball(20.0f).indices.size());
  EXPECT_NEAR(volumeCm3(voxelised(open, 0.5f)), kBall20Cm3, 0.02 * kBall20Cm3);
}

TEST(VoxelSolid, ATubeWithoutEndsIsFilled) {
  const eng::Mesh tube =
      test::without(box({10.0f, 10.0f, 40.0f}), [](glm::vec3 p) { return std::abs(p.z) > 19.9f; });
  EXPECT_NEAR(volumeCm3(voxelised(tube, 0.5f)), 4.0, 0.1);
}

TEST(VoxelSolid, AHollowIsEmpty) {
  eng::Mesh shell = ball(20.0f), inner = ball(15.0f);
  test::turnInsideOut(inner);
  append(shell, inner);
  EXPECT_NEAR(volumeCm3(voxelised(shell, 0.5f)), 4.0 / 3.0 * kPi * (8.0 - 3.375), 0.3);
}

TEST(VoxelSolid, MeasuresASlice) {
  eng::Mesh slab = box({60.0f, 20.0f, 30.0f});
  eng::transform(slab, glm::rotate(glm::mat4(1.0f), glm::radians(30.0f), {0.0f, 0.0f, 1.0f}));
  const Slice slice = sliceAt(voxelised(moved(slab, {7.0f, -4.0f, 100.0f}), 0.5f), 110.0f);
  EXPECT_NEAR(slice.middleMm.x, 7.0f, 0.1f);
  EXPECT_NEAR(slice.middleMm.y, -4.0f, 0.1f);
  EXPECT_NEAR(slice.areaCm2, 12.0f, 0.1f);
  EXPECT_NEAR(slice.widthMm, 60.0f, 1.0f);
  EXPECT_NEAR(slice.thicknessMm, 20.0f, 1.0f);
  EXPECT_NEAR(slice.axisDeg, 30.0f, 0.5f);
  EXPECT_EQ(sliceAt(voxelised(slab, 0.5f), 50.0f).areaCm2, 0.0f);
}

TEST(Likeness, ConcentricBallsDifferByTheirRadii) {
  const Likeness likeness = compare(ball(18.0f), ball(20.0f));
  EXPECT_NEAR(likeness.overlap, std::pow(0.9, 3), 0.01);
  EXPECT_NEAR(likeness.meanMm, 2.0f, 0.02f);
  EXPECT_NEAR(likeness.p95Mm, 2.0f, 0.02f);
  EXPECT_NEAR(likeness.referenceCm3, kBall20Cm3, 0.01 * kBall20Cm3);
}

TEST(Likeness, ShiftedBallsShareALens) {
  const double r = 20.0, d = 10.0;
  const double lens = kPi * (4.0 * r + d) * (2.0 * r - d) * (2.0 * r - d) / 12.0 / 1000.0;
  const Likeness likeness = compare(ball(20.0f), ball(20.0f, {0.0f, 10.0f, 0.0f}));
  EXPECT_NEAR(likeness.overlap, lens / (2.0 * kBall20Cm3 - lens), 0.01);
  EXPECT_GT(likeness.p95Mm, likeness.meanMm);
}

TEST(Likeness, LooksOnlyAtTheRange) {
  eng::Mesh withTendon = ball(20.0f);
  append(withTendon, box({6.0f, 6.0f, 60.0f}, {0.0f, 0.0f, -60.0f}));
  EXPECT_LT(compare(withTendon, ball(20.0f)).overlap, 0.95);
  const Likeness belly = compare(withTendon, ball(20.0f), {.fromMm = -20.0f});
  EXPECT_NEAR(belly.overlap, 1.0, 0.001);
  EXPECT_NEAR(belly.meanMm, 0.0f, 0.001f);
}

TEST(Silhouette, SeesAShiftOnlyFromBeside) {
  const eng::Mesh here = box({20.0f, 20.0f, 20.0f}), there = moved(here, {5.0f, 0.0f, 0.0f});
  const std::array model = {&here}, reference = {&there};
  EXPECT_NEAR(silhouetteLikeness(model, reference, View::Posterior), 15.0 / 25.0, 0.02);
  EXPECT_NEAR(silhouetteLikeness(model, reference, View::Lateral), 1.0, 0.001);
}

TEST(Silhouette, LateralIsToTheRightFromBehindAndToTheLeftFromTheFront) {
  EXPECT_EQ(axesOf(View::Posterior).right.x, 1.0f);
  EXPECT_EQ(axesOf(View::Anterior).right.x, -1.0f);
  EXPECT_EQ(axesOf(View::Lateral).right.y, 1.0f);
}

TEST(Outline, FindsTheFarthestPoints) {
  const auto farthest = extremes(outlineAt(ball(20.0f, {3.0f, 4.0f, 0.0f}), 12.0f));  // a circle of radius 16
  EXPECT_NEAR(farthest[0].x, 19.0f, 0.1f);
  EXPECT_NEAR(farthest[2].y, 20.0f, 0.1f);
  EXPECT_NEAR(farthest[5].x, 3.0f - 16.0f / std::numbers::sqrt2_v<float>, 0.5f);
  EXPECT_TRUE(outlineAt(ball(20.0f), 25.0f).empty());
}

TEST(Outline, CutsAlongABonesOwnAxis) {
  const SectionFrame forward = frameAlong({0.0f, 10.0f, 0.0f}, {0.0f, 2.0f, 0.0f});
  EXPECT_EQ(forward.u, glm::vec3(1.0f, 0.0f, 0.0f));
  EXPECT_EQ(forward.v, glm::vec3(0.0f, 0.0f, 1.0f));
  const eng::Mesh turned = inFrame(forward, box({10.0f, 60.0f, 20.0f}));
  const Slice slice = sliceAt(voxelised(turned, 0.5f), -35.0f);
  EXPECT_NEAR(slice.thicknessMm, 10.0f, 0.6f);
  EXPECT_NEAR(slice.widthMm, 20.0f, 0.6f);
  EXPECT_NEAR(std::abs(slice.axisDeg), 90.0f, 0.5f);
}

TEST(LegTable, HoldsLandmarksVolumesAndStations) {
  const LegTable table = readLegTable(test::sourceFolder() / "tests/leg/morphometry.json");
  EXPECT_EQ(table.landmarks.size(), 41u);
  ASSERT_TRUE(table.find("soleus"));
  EXPECT_NEAR(table.find("soleus")->volumeCm3.value_or(0.0f), 278.1f, 0.1f);
  EXPECT_EQ(table.find("soleus")->stations.size(), 11u);
  EXPECT_FALSE(table.find("femur")->volumeCm3);
  EXPECT_EQ(table.find("liver"), nullptr);
}

TEST(LegTable, NamesAFileThatItCannotRead) {
  EXPECT_THAT(test::errorOf([] { readLegTable("/nowhere/table.json"); }), HasSubstr("/nowhere/table.json"));
}

TEST(Request, RefusesWhatItDoesNotKnow) {
  const auto refusal = [](std::vector<std::string> arguments) {
    return test::errorOf([&] { readRequest(arguments); });
  };
  EXPECT_THAT(refusal({"leg", "--colour", "red"}), HasSubstr("--colour"));
  EXPECT_THAT(refusal({"leg", "--at", "0.5,half"}), HasSubstr("half"));
  EXPECT_THAT(refusal({"leg", "--only"}), HasSubstr("--only"));
  EXPECT_THAT(refusal({"--skin"}), HasSubstr("MODEL"));
}

TEST(Request, ReadsListsAndAxes) {
  const std::vector<std::string> arguments = {"built-in",    "--only",     "talus,tibia",
                                              "--above",     "soleus=0.2", "--along",
                                              "0,0,0:0,9,0", "--at",       "3,4.5"};
  const Request request = readRequest(arguments);
  EXPECT_TRUE(request.model.empty());
  EXPECT_THAT(request.only, testing::ElementsAre("talus", "tibia"));
  EXPECT_THAT(request.at, testing::ElementsAre(3.0f, 4.5f));
  EXPECT_EQ(request.aboveT.at("soleus"), 0.2f);
  EXPECT_FALSE(request.alongLeg);
  EXPECT_TRUE(request.likenesses());
}

// The meshes of the reference have hundreds of open edges, and were measured by others.
TEST(Reference, OpenMeshesHaveTheVolumesOfTheTable) {
  SKIP_WITHOUT(test::sharedLeg());
  const LegModel leg = readLegModel(test::sharedLeg(), test::assetsFolder());
  const LegTable table = readLegTable(test::sourceFolder() / "tests/leg/morphometry.json");
  for (const char* id :
       {"soleus", "gastrocnemius-medial", "tibialis-anterior", "plantaris", "calcaneal-tendon"}) {
    ASSERT_TRUE(leg.find(id)) << id;
    const float known = *table.find(id)->volumeCm3;
    EXPECT_NEAR(volumeCm3(voxelised(*leg.find(id), 1.0f)), known, 0.02 * known) << id;
  }
}

}  // namespace
}  // namespace ruler
