// Trigger points in a loaded leg: on the reference leg where the table of anchors has them, on the program's
// own leg inside their structures.
#include "app/anatomy/atlas_build.h"
#include "app/anatomy/trigger_points/placing.h"

#include <gmock/gmock.h>

#include <map>

#include "app/anatomy/landmarks.h"
#include "app/anatomy/trigger_points/depth_line.h"
#include "engine/geometry/mesh_import.h"
#include "engine/geometry/nearest_point.h"
#include "tests/unit/leg_files.h"

namespace {

using anatomy::Atlas;
using anatomy::PlacedPoint;
using anatomy::TriggerPoint;

const Atlas& legOf(anatomy::Side side) {
  static std::map<anatomy::Side, Atlas> legs;
  if (!legs.contains(side))
    legs[side] = anatomy::loadModel(test::content(), {.assets = test::assetsFolder(), .side = side});
  return legs.at(side);
}

const Atlas& ownLeg() {
  return legOf(anatomy::Side::Right);
}

const anatomy::TriggerPointTable& points() {
  return *test::content().triggerPoints;
}

anatomy::Placements placementsOf(const Atlas& leg) {
  return anatomy::placeTriggerPoints(leg, points());
}

bool isInside(const Atlas& atlas, const PlacedPoint& placed) {
  const eng::Ray outward{placed.targetMm, placed.outward()};
  const auto hit = eng::firstHit(outward, atlas.at(placed.structure).mesh);
  return hit && !hit->front;
}

TEST(Placing, putsEveryPointIntoItsStructureOnTheProgramsOwnLeg) {
  for (const auto side : {anatomy::Side::Right, anatomy::Side::Left}) {
    const Atlas& leg = legOf(side);
    const auto placements = placementsOf(leg);
    for (const auto& [id, why] : placements.unplaced) ADD_FAILURE() << id << ": " << why;
    for (const PlacedPoint& placed : placements.placed) {
      EXPECT_TRUE(isInside(leg, placed)) << placed.id;
      EXPECT_EQ(leg.at(placed.structure).facts.id, points().findPoint(placed.id)->structure);
    }
  }
}

TEST(Placing, staysAtTheStatedPlaceAndDepth) {
  const Atlas& leg = ownLeg();
  const auto placements = placementsOf(leg);
  for (const PlacedPoint& placed : placements.placed) {
    const TriggerPoint& point = *points().findPoint(placed.id);
    for (const glm::vec3 mm : {placed.surfaceMm, placed.targetMm}) {
      const glm::vec3 inLeg = leg.frame.toLeg(mm);
      const float radiusMm = leg.frame.pointFromLeg(inLeg).radiusMm;
      const glm::vec3 stated = leg.frame.legFromPoint({point.t, point.thetaDeg, radiusMm});
      EXPECT_LT(glm::length(inLeg - stated), 8.0f) << placed.id;
    }
    EXPECT_LT(std::abs(placed.depthMm - point.depthMm), 8.0f) << placed.id << " at " << placed.depthMm;
    EXPECT_LT(placed.snappedMm, 8.0f) << placed.id;
  }
}

TEST(Placing, isTheSameOnTheOtherSide) {
  const Atlas &right = ownLeg(), &left = legOf(anatomy::Side::Left);
  const auto rightPlaces = placementsOf(right), leftPlaces = placementsOf(left);
  for (const PlacedPoint& placed : rightPlaces.placed) {
    const glm::vec3 here = right.frame.toLeg(placed.targetMm);
    EXPECT_LT(glm::length(here - left.frame.toLeg(leftPlaces.find(placed.id)->targetMm)), 0.05f) << placed.id;
  }
}

TEST(Placing, tellsWhatLiesOverAPointFromTheSkinInward) {
  const Atlas& leg = ownLeg();
  const auto placements = placementsOf(leg);
  const PlacedPoint& calf = *placements.find("soleus-2");
  std::vector<std::string> ids;
  float sumMm = 0.0f;
  for (const auto& layer : calf.cover) {
    ids.push_back(leg.at(layer.structure).facts.id);
    EXPECT_GT(layer.thicknessMm, 0.0f);
    sumMm += layer.thicknessMm;
  }
  ASSERT_GE(ids.size(), 4u);
  EXPECT_EQ(ids.front(), "skin");
  EXPECT_THAT(ids, testing::Contains("gastrocnemius-lateral"));
  EXPECT_EQ(ids.back(), "soleus");
  EXPECT_LE(sumMm, glm::length(calf.skinMm - calf.targetMm) + 1.0f);
  const PlacedPoint& heel = *placements.find("soleus-1");
  for (const auto& layer : heel.cover)
    EXPECT_THAT(leg.at(layer.structure).facts.id, testing::Not(testing::HasSubstr("gastrocnemius-medial")));
}

TEST(Placing, refusesWhatMissesItsStructureAndSaysWhy) {
  Atlas leg = ownLeg();
  std::erase_if(leg.structures, [](const auto& structure) { return structure.facts.id == "popliteus"; });
  const auto soleus = leg.find("soleus").value();
  for (glm::vec3& p : leg.structures[soleus.index].mesh.positions) p.z += 150.0f;
  anatomy::measure(leg.structures[soleus.index]);
  const auto placements = placeTriggerPoints(leg, points());
  std::map<std::string, std::string> whys;
  for (const auto& [id, why] : placements.unplaced) whys[id] = why;
  EXPECT_THAT(whys["popliteus-1"], testing::HasSubstr("no Popliteus"));
  EXPECT_THAT(whys["soleus-1"], testing::HasSubstr("mm away"));
  EXPECT_NE(placements.find("gastrocnemius-2"), nullptr);
}

// The reference leg, against anchors that were measured on its meshes by other means. x to the left, y up, z
// forward, mm, as the files hold them before their nodes turn them.
struct Anchor {
  const char* id;
  glm::vec3 surface, target;
};

const Anchor kAnchors[] = {
    {"soleus-1", {-73, 163, 22}, {-75, 163, 33}},
    {"soleus-2", {-124, 345, 18}, {-107, 345, 37}},
    {"soleus-3", {-95, 187, 20}, {-91, 187, 31}},
    {"soleus-x1", {-90, 146, 27}, {-89, 146, 31}},
    {"soleus-x3", {-84, 135, 23}, {-83, 135, 31}},
    {"gastrocnemius-1", {-38, 308, 13}, {-45, 308, 22}},
    {"gastrocnemius-2", {-124, 294, 10}, {-118, 294, 18}},
    {"gastrocnemius-3", {-59, 394, 13}, {-62, 394, 23}},
    {"gastrocnemius-4", {-100, 394, 13}, {-97, 394, 20}},
    {"tibialis-posterior-1", {-95, 308, -5}, {-81, 308, 60}},
    {"flexor-hallucis-longus-1", {-99, 184, 27}, {-90, 184, 45}},
    {"popliteus-1", {-50, 370, 14}, {-69, 370, 50}},
};

class ReferencePoints : public testing::Test {
 protected:
  static glm::mat4 sourceToDisplay() {
    std::map<std::string, eng::Mesh> meshes;
    for (const auto& entry : std::filesystem::directory_iterator(test::sharedLeg())) {
      const std::string name = entry.path().filename().string();
      const size_t fma = name.find("FMA");
      if (entry.path().extension() != ".glb" || fma == std::string::npos) continue;
      const auto match = test::content().table->findByFma(std::stoi(name.substr(fma + 3)));
      if (match && match->row->kind == anatomy::Kind::Bone)
        meshes[match->row->id] = eng::importMeshFile(entry.path()).parts.at(0).mesh;
    }
    std::vector<anatomy::BoneMesh> bones;
    for (const auto& [id, mesh] : meshes) bones.push_back({id, &mesh});
    anatomy::Problems problems;
    return fitLeg(bones, anatomy::Side::Right, problems).value().sourceToDisplay;
  }
};

TEST_F(ReferencePoints, lieWhereTheTableHasThem) {
  SKIP_WITHOUT(test::sharedLeg());
  const Atlas leg =
      anatomy::loadModel(test::content(), {.model = test::sharedLeg(), .assets = test::assetsFolder()});
  const auto placements = placementsOf(leg);
  const glm::mat4 toDisplay = sourceToDisplay();
  const auto inDisplay = [&](glm::vec3 p) { return glm::vec3(toDisplay * glm::vec4(p.x, -p.z, p.y, 1)); };
  for (const Anchor& anchor : kAnchors) {
    const PlacedPoint* placed = placements.find(anchor.id);
    ASSERT_NE(placed, nullptr) << anchor.id;
    EXPECT_LT(glm::length(placed->surfaceMm - inDisplay(anchor.surface)), 5.0f) << anchor.id;
    EXPECT_LT(glm::length(placed->targetMm - inDisplay(anchor.target)), 5.0f) << anchor.id;
  }
  std::vector<std::string> missing;
  for (const auto& point : placements.unplaced) missing.push_back(point.id);
  EXPECT_THAT(missing, testing::UnorderedElementsAre("flexor-digitorum-longus-1", "fibularis-longus-1",
                                                     "fibularis-brevis-1"));
}

}  // namespace
