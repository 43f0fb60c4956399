#include "app/anatomy/landmarks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <glm/gtc/matrix_transform.hpp>
#include <nlohmann/json.hpp>

#include "engine/geometry/mesh_import.h"
#include "tests/unit/leg_files.h"

using anatomy::BoneMesh;
using anatomy::Landmarks;
using anatomy::LegFit;
using anatomy::Problems;
using anatomy::Side;

namespace {

using Bones = std::map<std::string, eng::Mesh>;

std::optional<LegFit> fit(const Bones& bones, std::optional<Side> side = {}, Problems* problems = nullptr) {
  std::vector<BoneMesh> list;
  for (const auto& [id, mesh] : bones) list.push_back({id, &mesh});
  Problems ignored;
  return fitLeg(list, side, problems ? *problems : ignored);
}

Bones moved(Bones bones, const glm::mat4& matrix) {
  for (auto& [id, mesh] : bones) eng::transform(mesh, matrix);
  return bones;
}

Bones only(const Bones& bones, std::initializer_list<const char*> ids) {
  Bones some;
  for (const char* id : ids) some[id] = bones.at(id);
  return some;
}

Bones without(Bones bones, const std::string& part) {
  std::erase_if(bones, [&](const auto& entry) { return entry.first.find(part) != std::string::npos; });
  return bones;
}

// The plain leg's bones, away from the axes and turned.
const Bones& plainBones() {
  static const Bones bones = [] {
    Bones found;
    for (const auto& [id, mesh] : test::plainParts())
      if (const auto* row = test::content().table->findById(id); row && row->kind == anatomy::Kind::Bone)
        found[id] = test::inSourceFrame(mesh, Side::Right);
    return found;
  }();
  return bones;
}

double farthest(const Landmarks& a, const Landmarks& b) {
  EXPECT_EQ(a.size(), b.size());
  double distance = 0.0;
  for (const auto& [name, position] : a)
    distance = std::max(distance, b.contains(name) ? double(glm::length(position - b.at(name))) : 1e9);
  return distance;
}

const glm::mat4 kOne(1.0f);
const glm::mat4 kMirror = glm::scale(kOne, {-1, 1, 1});

TEST(Landmarks, FrameStandsBetweenTheMalleoliAndPointsToTheKnee) {
  const auto leg = fit(plainBones());
  ASSERT_TRUE(leg);
  const glm::vec3 medial = leg->landmarks.at("medial malleolus, most medial point");
  const glm::vec3 lateral = leg->landmarks.at("lateral malleolus, most lateral point");
  EXPECT_LT(glm::length(medial + lateral), 0.1f) << "the origin is their middle";
  EXPECT_GT(lateral.x, 20.0f);
  EXPECT_NEAR(leg->frame.lengthMm, 345.0f, 12.0f);
  const glm::vec3 across =
      leg->landmarks.at("tibial plateau, most lateral") - leg->landmarks.at("tibial plateau, most medial");
  EXPECT_GT(across.x, 50.0f);
  EXPECT_NEAR(across.y, 0.0f, 0.1f) << "the plateau line is the lateral axis";
  EXPECT_GT(leg->landmarks.at("hallux distal phalanx tip").y, 100.0f) << "toes forward";
}

TEST(Landmarks, SourceToDisplayIsRigidAndPutsTheFibulaRightOfARightTibia) {
  const auto leg = fit(plainBones());
  ASSERT_TRUE(leg);
  EXPECT_NEAR(glm::determinant(glm::mat3(leg->sourceToDisplay)), 1.0f, 1e-4f);
  const Bones shown = moved(plainBones(), leg->sourceToDisplay);
  EXPECT_GT(eng::boundsOf(shown.at("fibula")).max.x, eng::boundsOf(shown.at("tibia")).max.x);
}

TEST(Landmarks, DoNotDependOnWhereTheBonesLie) {
  const auto still = fit(plainBones());
  ASSERT_TRUE(still);
  for (int i = 1; i <= 12; ++i) {
    const glm::vec3 axis =
        glm::normalize(glm::vec3(i % 3 - 1, 1.3f - 0.4f * float(i), 0.7f * float(i % 5) - 1.1f));
    const glm::mat4 motion =
        glm::rotate(glm::translate(kOne, {90.0f * float(i), -300, 700}), 0.9f * float(i), axis);
    const auto turned = fit(moved(plainBones(), motion));
    ASSERT_TRUE(turned) << i;
    EXPECT_EQ(turned->frame.side, Side::Right) << i;
    EXPECT_LT(farthest(still->landmarks, turned->landmarks), 0.3) << i;
  }
}

TEST(Landmarks, MirroredBonesAreALeftLegWithTheSameLandmarks) {
  const auto right = fit(plainBones());
  const auto left = fit(moved(plainBones(), kMirror));
  ASSERT_TRUE(right && left);
  EXPECT_EQ(left->frame.side, Side::Left);
  EXPECT_LT(farthest(right->landmarks, left->landmarks), 0.1);
  EXPECT_NEAR(glm::determinant(glm::mat3(left->sourceToDisplay)), 1.0f, 1e-4f) << "left must look left";
}

TEST(Landmarks, CentimetresAndMetresBecomeMillimetres) {
  const auto mm = fit(plainBones());
  const auto cm = fit(moved(plainBones(), glm::scale(kOne, glm::vec3(0.1f))));
  const auto m = fit(moved(plainBones(), glm::scale(kOne, glm::vec3(0.001f))));
  ASSERT_TRUE(mm && cm && m);
  EXPECT_EQ(mm->unitScale, 1.0f);
  EXPECT_EQ(cm->unitScale, 10.0f);
  EXPECT_EQ(m->unitScale, 1000.0f);
  EXPECT_LT(farthest(mm->landmarks, cm->landmarks), 0.1);
  EXPECT_LT(farthest(mm->landmarks, m->landmarks), 0.1);
}

TEST(Landmarks, SideIsFoundFromFootOrPatellaOrShinBonesAlone) {
  for (const Side side : {Side::Right, Side::Left}) {
    const Bones bones = moved(plainBones(), side == Side::Right ? kOne : kMirror);
    const Bones subsets[] = {without(bones, "femur"), only(bones, {"tibia", "fibula", "first-metatarsal"}),
                             only(bones, {"tibia", "fibula", "patella"}), only(bones, {"tibia", "fibula"})};
    for (const Bones& subset : subsets) {
      const auto leg = fit(subset);
      ASSERT_TRUE(leg);
      EXPECT_EQ(leg->frame.side, side) << subset.size() << " bones";
    }
  }
}

TEST(Landmarks, OfAbsentBonesAreAbsent) {
  const auto leg = fit(only(plainBones(), {"tibia", "fibula"}));
  ASSERT_TRUE(leg);
  EXPECT_TRUE(leg->landmarks.contains("medial malleolus tip"));
  EXPECT_FALSE(leg->landmarks.contains("patella apex"));
}

TEST(Landmarks, AFemurMovedAwayDoesNotStretchTheLeg) {
  Bones bones = plainBones();
  eng::transform(bones.at("femur"), glm::translate(kOne, {0, 0, 400}));
  const auto moved = fit(bones), absent = fit(without(plainBones(), "femur"));
  ASSERT_TRUE(moved && absent);
  EXPECT_NEAR(moved->frame.lengthMm, absent->frame.lengthMm, 0.1f);
}

TEST(Landmarks, BonesThatContradictTheirNamesAreAProblem) {
  Problems problems;
  const auto leg = fit(moved(plainBones(), kMirror), Side::Right, &problems);
  ASSERT_TRUE(leg);
  EXPECT_EQ(leg->frame.side, Side::Left);
  EXPECT_TRUE(test::anyProblem(problems, "mirrored"));
  problems.clear();
  fit(plainBones(), Side::Right, &problems);
  EXPECT_TRUE(problems.empty());
}

TEST(Landmarks, AMissingShinBoneIsNamed) {
  Problems problems;
  EXPECT_FALSE(fit(without(plainBones(), "fibula"), {}, &problems));
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].where, "fibula");
}

TEST(Landmarks, BonesOfNoHumanLengthAreNoLeg) {
  for (const float scale : {3.0f, 0.4f, 0.03f}) {
    Problems problems;
    EXPECT_FALSE(fit(moved(plainBones(), glm::scale(kOne, glm::vec3(scale))), {}, &problems)) << scale;
    EXPECT_TRUE(test::anyProblem(problems, "200 to 600 mm")) << scale;
  }
}

TEST(Landmarks, ThingsThatAreNoBonesAreNoLeg) {
  const Bones sticks = {{"tibia", plainBones().at("tibia")}, {"fibula", plainBones().at("tibia")}};
  Problems problems;
  EXPECT_FALSE(fit(sticks, {}, &problems));
  EXPECT_EQ(problems.size(), 1u);

  eng::Mesh flat = plainBones().at("tibia");
  for (glm::vec3& position : flat.positions) position = {1, 2, 3};
  EXPECT_FALSE(fit({{"tibia", flat}, {"fibula", flat}}));
}

// The real leg against the table that was measured on it by other means.
class RealLeg : public testing::Test {
 protected:
  static Bones load() {
    Bones bones;
    for (const auto& entry : std::filesystem::directory_iterator(test::sharedLeg())) {
      const std::string name = entry.path().filename().string();
      const size_t start = name.find("FMA") + 3;
      const auto match = test::content().table->findByFma(std::stoi(name.substr(start)));
      if (match && match->row->kind == anatomy::Kind::Bone)
        bones[match->row->id] = eng::importMeshFile(entry.path()).parts.at(0).mesh;
    }
    return bones;
  }
  static Landmarks table() {
    std::ifstream file(test::sourceFolder() / "tests" / "leg" / "morphometry.json");
    Landmarks landmarks;
    const nlohmann::json rows = nlohmann::json::parse(file)["landmarks"];
    for (const auto& [name, mm] : rows.items())
      landmarks[name] = {mm[0], mm[1], mm[2]};
    return landmarks;
  }
};

TEST_F(RealLeg, HasAllLandmarksWhereTheTableHasThem) {
  SKIP_WITHOUT(test::sharedLeg());
  Problems problems;
  const auto leg = fit(load(), Side::Right, &problems);
  ASSERT_TRUE(leg);
  EXPECT_THAT(problems, testing::IsEmpty());
  EXPECT_NEAR(leg->frame.lengthMm, 344.7f, 2.0f);
  EXPECT_EQ(leg->unitScale, 1.0f);
  EXPECT_EQ(leg->landmarks.size(), 41u);
  int withinTwo = 0;
  for (const auto& [name, expected] : table()) {
    ASSERT_TRUE(leg->landmarks.contains(name)) << name;
    const float errorMm = glm::length(leg->landmarks.at(name) - expected);
    EXPECT_LT(errorMm, 4.0f) << name;
    withinTwo += errorMm < 2.0f;
  }
  EXPECT_GE(withinTwo, 33);
}

TEST_F(RealLeg, IsTheSameMirroredTurnedAndInMetres) {
  SKIP_WITHOUT(test::sharedLeg());
  const Bones bones = load();
  const auto still = fit(bones);
  const auto mirrored = fit(moved(bones, kMirror));
  const glm::mat4 motion =
      glm::rotate(glm::scale(kOne, glm::vec3(0.001f)), 2.2f, glm::normalize(glm::vec3(1, 2, -1)));
  const auto turned = fit(moved(bones, motion));
  ASSERT_TRUE(still && mirrored && turned);
  EXPECT_EQ(mirrored->frame.side, Side::Left);
  EXPECT_EQ(turned->frame.side, Side::Right);
  EXPECT_EQ(turned->unitScale, 1000.0f);
  EXPECT_LT(farthest(still->landmarks, mirrored->landmarks), 0.3);
  EXPECT_LT(farthest(still->landmarks, turned->landmarks), 0.3);
}

TEST_F(RealLeg, NeedsNeitherFemurNorFoot) {
  SKIP_WITHOUT(test::sharedLeg());
  const auto leg = fit(only(load(), {"tibia", "fibula"}));
  ASSERT_TRUE(leg);
  EXPECT_EQ(leg->frame.side, Side::Right);
  EXPECT_NEAR(leg->frame.lengthMm, 344.7f, 2.0f);
  EXPECT_LT(
      glm::length(leg->landmarks.at("tibial tuberosity (most anterior)") - glm::vec3(6.7f, 41.5f, 314.8f)),
      2.0f);
}

}  // namespace
