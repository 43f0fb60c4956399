// A leg whose joints and muscles move: where its bones, skin and muscles go.
#include "app/mechanics/leg_motion.h"

#include <gtest/gtest.h>

#include "app/anatomy/trigger_points/depth_line.h"
#include "app/mechanics/mesh_shift.h"
#include "tests/unit/mechanics_sample.h"

namespace {

using mechanics::LegMotion;
using mechanics::Posture;
using mechanics::Segment;

struct Leg {
  anatomy::Atlas atlas;
  LegMotion motion;
  explicit Leg(anatomy::Atlas loaded) : atlas(std::move(loaded)), motion(atlas, test::mechanicsFacts()) {}
};

const Leg& ownLeg() {
  static const Leg leg(anatomy::loadModel(test::content(), {.assets = test::assetsFolder(), .side = {}}));
  return leg;
}

const Leg& importedLeg() {
  static const Leg leg(anatomy::loadModel(
      test::content(), {.model = test::sharedLeg(), .assets = test::assetsFolder(), .side = {}}));
  return leg;
}

eng::Mesh moved(const Leg& leg, anatomy::StructureId id, const LegMotion::Pose& pose) {
  const eng::Mesh& rest = leg.atlas.at(id).mesh;
  eng::Mesh result = rest;
  const auto segment = leg.motion.segmentOf(id);
  for (size_t i = 0; i < rest.positions.size(); ++i)
    mechanics::moveVertex(
        rest, i, segment ? pose.rigid(rest.positions[i], *segment) : pose.at(rest.positions[i]), result);
  return result;
}

const std::vector<Posture>& postures() {
  static const std::vector<Posture> all{{.ankleDeg = 15},
                                        {.ankleDeg = -20},
                                        {.ankleDeg = -45},
                                        {.kneeDeg = 30},
                                        {.kneeDeg = 60},
                                        {.kneeDeg = 90},
                                        {.ankleDeg = 25, .kneeDeg = 45},
                                        {.contraction = {{"soleus", 1.0f}, {"gastrocnemius-lateral", 1.0f}}},
                                        {.ankleDeg = -30, .contraction = {{"soleus", 1.0f}}}};
  return all;
}

std::string wordsOf(const Posture& posture) {
  return "ankle " + std::to_string(int(posture.ankleDeg)) + " knee " + std::to_string(int(posture.kneeDeg)) +
         (posture.contraction.empty() ? "" : " contracted");
}

TEST(LegMotion, bonesKeepTheirShapeAndTurnAboutTheJoints) {
  const LegMotion::Pose pose = ownLeg().motion.pose({.ankleDeg = -30, .kneeDeg = 50});
  for (const char* id : {"calcaneus", "first-metatarsal", "femur", "tibia", "fibula", "patella"}) {
    const auto structure = test::idOf(ownLeg().atlas, id);
    const eng::Mesh& rest = ownLeg().atlas.at(structure).mesh;
    const eng::Mesh now = moved(ownLeg(), structure, pose);
    for (size_t i = 0; i + 1 < rest.indices.size(); i += 11) {
      const uint32_t a = rest.indices[i], b = rest.indices[i + 1];
      ASSERT_NEAR(glm::distance(now.positions[a], now.positions[b]),
                  glm::distance(rest.positions[a], rest.positions[b]), 1e-2f)
          << id;
    }
  }
  const auto& facts = test::mechanicsFacts().motion;
  const auto axis = ankleAxis(facts, ownLeg().atlas);
  const glm::vec3 onAxis = ownLeg().atlas.frame.toDisplay(axis.through + 25.0f * axis.direction);
  EXPECT_LT(glm::distance(pose.rigid(onAxis, Segment::Foot).positionMm, onAxis), 1e-3f);
  const glm::vec3 heel{0, -44, -40};
  EXPECT_GT(pose.rigid(heel, Segment::Foot).positionMm.z, heel.z + 20.0f) << "toes down lifts the heel";
  EXPECT_EQ(pose.rigid({0, 0, 200}, Segment::Shank).positionMm, glm::vec3(0, 0, 200));
}

TEST(LegMotion, atRestNothingMoves) {
  EXPECT_TRUE(ownLeg().motion.pose({}).atRest());
  EXPECT_EQ(ownLeg().motion.pose({}).at({10, -40, 100}).positionMm, glm::vec3(10, -40, 100));
}

struct Quality {
  size_t vertices = 0, folded = 0, triangles = 0, inverted = 0;
  std::string worst;
};

// Where the map turns space inside out, and triangles that came to look the other way than their own normals.
Quality qualityOf(const Leg& leg, const Posture& posture) {
  const LegMotion::Pose pose = leg.motion.pose(posture);
  Quality quality;
  size_t most = 0;
  for (uint32_t s = 0; s < leg.atlas.structures.size(); ++s) {
    if (leg.motion.segmentOf({s})) continue;
    const eng::Mesh& rest = leg.atlas.structures[s].mesh;
    eng::Mesh now = rest;
    size_t here = 0;
    for (size_t i = 0; i < rest.positions.size(); ++i) {
      const auto place = pose.at(rest.positions[i]);
      mechanics::moveVertex(rest, i, place, now);
      ++quality.vertices;
      here += glm::determinant(place.jacobian) <= 0.0f;
    }
    quality.folded += here;
    if (here > most) {
      most = here;
      quality.worst = leg.atlas.structures[s].facts.id;
    }
    for (size_t i = 0; i + 2 < rest.indices.size(); i += 3) {
      const uint32_t a = rest.indices[i], b = rest.indices[i + 1], c = rest.indices[i + 2];
      const auto facing = [&](const eng::Mesh& m) {
        return glm::dot(glm::cross(m.positions[b] - m.positions[a], m.positions[c] - m.positions[a]),
                        m.normals[a] + m.normals[b] + m.normals[c]);
      };
      if (facing(rest) <= 0.0f) continue;
      ++quality.triangles;
      quality.inverted += facing(now) < 0.0f;
    }
  }
  return quality;
}

void checkQuality(const Leg& leg) {
  for (const Posture& posture : postures()) {
    const Quality quality = qualityOf(leg, posture);
    // With the knee bent by a right angle the flesh in its hollow is creased.
    const double most = posture.kneeDeg > 75.0f ? 3e-3 : 5e-4;
    EXPECT_LE(double(quality.folded), most * double(quality.vertices))
        << wordsOf(posture) << " " << quality.worst;
    EXPECT_LE(double(quality.inverted), most * double(quality.triangles))
        << wordsOf(posture) << " " << quality.worst;
  }
}

TEST(LegMotion, nothingFolds) {
  checkQuality(ownLeg());
}

TEST(LegMotion, nothingFoldsOnAnImportedLeg) {
  SKIP_WITHOUT(test::sharedLeg());
  checkQuality(importedLeg());
}

TEST(LegMotion, theSkinKeepsItsVolume) {
  const auto skin = test::idOf(ownLeg().atlas, "skin"), fat = test::idOf(ownLeg().atlas, "subcutaneous-fat");
  for (const Posture& posture : postures()) {
    const LegMotion::Pose pose = ownLeg().motion.pose(posture);
    for (const auto id : {skin, fat}) {
      const double before = eng::signedVolumeMm3(ownLeg().atlas.at(id).mesh),
                   after = eng::signedVolumeMm3(moved(ownLeg(), id, pose));
      EXPECT_NEAR(after / before, 1.0, 0.05) << wordsOf(posture) << " " << ownLeg().atlas.at(id).facts.id;
    }
  }
}

// From the skin behind the heel and the ankle to the bone in front of it.
TEST(LegMotion, heelAndAnkleDoNotCollapse) {
  for (const float ankleDeg : {15.0f, -20.0f, -45.0f}) {
    const LegMotion::Pose pose = ownLeg().motion.pose({.ankleDeg = ankleDeg});
    for (const float z : {-30.0f, -15.0f, 0.0f, 15.0f, 30.0f, 60.0f}) {
      const anatomy::Atlas& atlas = ownLeg().atlas;
      const auto line = anatomy::depthLine(atlas.frame, z / atlas.frame.lengthMm, 180.0f);
      const auto through = stretchesOf(atlas, test::idOf(atlas, "skin"), line, 200.0f);
      ASSERT_FALSE(through.empty()) << z;
      const glm::vec3 top = line.origin + through.front().enterMm * line.direction;
      const glm::vec3 under = top + 12.0f * line.direction;
      const float thickness = glm::distance(pose.at(top).positionMm, pose.at(under).positionMm);
      EXPECT_GT(thickness, 0.75f * 12.0f) << ankleDeg << " at z " << z;
      EXPECT_LT(thickness, 1.6f * 12.0f) << ankleDeg << " at z " << z;
    }
  }
}

// The middles of a muscle's sections, from its upper end down.
float pathMm(const eng::Mesh& rest, const eng::Mesh& now) {
  const eng::Bounds box = eng::boundsOf(rest);
  constexpr int kSections = 14;
  std::vector<glm::vec3> sums(kSections);
  std::vector<float> counts(kSections);
  for (size_t i = 0; i < rest.positions.size(); ++i) {
    const int section =
        std::min(kSections - 1, int(kSections * (rest.positions[i].z - box.min.z) / box.size().z));
    sums[section] += now.positions[i];
    counts[section] += 1.0f;
  }
  float length = 0.0f;
  for (int i = 0; i + 1 < kSections; ++i)
    length += glm::distance(sums[i] / counts[i], sums[i + 1] / counts[i + 1]);
  return length;
}

float changeMm(const Leg& leg, const char* id, const Posture& posture) {
  const auto structure = test::idOf(leg.atlas, id);
  const eng::Mesh& rest = leg.atlas.at(structure).mesh;
  return pathMm(rest, moved(leg, structure, leg.motion.pose(posture))) - pathMm(rest, rest);
}

TEST(LegMotion, theSoleusWithItsTendonChangesLengthAsMeasured) {
  for (const float ankleDeg : {15.0f, 10.0f, -20.0f, -40.0f}) {
    const Posture posture{.ankleDeg = ankleDeg};
    EXPECT_NEAR(changeMm(ownLeg(), "soleus", posture) + changeMm(ownLeg(), "calcaneal-tendon", posture),
                lengthChangeMm(test::mechanicsFacts().motion, "soleus", posture), 3.0f)
        << ankleDeg;
  }
}

TEST(LegMotion, aBentKneeShortensTheGastrocnemiusAsMeasured) {
  for (const char* id : {"gastrocnemius-medial", "gastrocnemius-lateral"})
    for (const float kneeDeg : {30.0f, 60.0f, 90.0f})
      EXPECT_NEAR(changeMm(ownLeg(), id, {.kneeDeg = kneeDeg}),
                  lengthChangeMm(test::mechanicsFacts().motion, id, {.kneeDeg = kneeDeg}), 3.0f)
          << id << " " << kneeDeg;
}

float thicknessMm(const Leg& leg, const eng::Mesh& mesh, float t, float thetaDeg) {
  const auto hits = eng::allHits(anatomy::depthLine(leg.atlas.frame, t, thetaDeg), mesh);
  float sum = 0.0f;
  for (size_t i = 0; i + 1 < hits.size(); i += 2) sum += hits[i + 1].distanceMm - hits[i].distanceMm;
  return sum;
}

TEST(LegMotion, aMuscleThatPullsGrowsThickerAndPushesTheSkinOut) {
  const auto soleus = test::idOf(ownLeg().atlas, "soleus"), skin = test::idOf(ownLeg().atlas, "skin");
  const LegMotion::Pose pose = ownLeg().motion.pose({.contraction = {{"soleus", 1.0f}}});
  const eng::Mesh now = moved(ownLeg(), soleus, pose), skinNow = moved(ownLeg(), skin, pose);
  for (const float t : {0.45f, 0.55f, 0.65f}) {
    const float before = thicknessMm(ownLeg(), ownLeg().atlas.at(soleus).mesh, t, 180.0f),
                after = thicknessMm(ownLeg(), now, t, 180.0f);
    EXPECT_NEAR(after / before, 1.42f, 0.1f) << t;
    const auto line = anatomy::depthLine(ownLeg().atlas.frame, t, 180.0f);
    const float out = eng::allHits(line, ownLeg().atlas.at(skin).mesh).front().distanceMm -
                      eng::allHits(line, skinNow).front().distanceMm;
    EXPECT_NEAR(out, after - before, 2.5f) << t;
  }
}

TEST(LegMotion, itMovesSmoothly) {
  const auto skin = test::idOf(ownLeg().atlas, "skin");
  const eng::Mesh& rest = ownLeg().atlas.at(skin).mesh;
  for (size_t i = 0; i < rest.positions.size(); i += 97) {
    const auto around = ownLeg().motion.around(rest.positions[i]);
    glm::vec3 before = rest.positions[i], stepBefore{0.0f};
    for (int step = 1; step <= 20; ++step) {
      const glm::vec3 now =
          ownLeg().motion.pose({.ankleDeg = -2.0f * float(step)}).at(rest.positions[i], around).positionMm;
      if (step > 1) {
        ASSERT_LT(glm::distance(now - before, stepBefore), 0.8f) << i;
      }
      stepBefore = now - before;
      before = now;
    }
  }
}

}  // namespace
