// Presses on the program's own leg and on an imported one: how the tissue moves.
#include "app/mechanics/tissue_shift.h"

#include <gtest/gtest.h>

#include <random>

#include "app/anatomy/trigger_points/depth_line.h"
#include "app/mechanics/mesh_shift.h"
#include "tests/unit/mechanics_sample.h"

namespace {

using mechanics::BoneDistance;
using mechanics::Dent;
using mechanics::TissueShift;

struct Leg {
  anatomy::Atlas atlas;
  BoneDistance bones;
  explicit Leg(anatomy::Atlas loaded) : atlas(std::move(loaded)), bones(atlas) {}
};

const Leg& ownLeg() {
  static const Leg leg(anatomy::loadModel(test::content(), {.assets = test::assetsFolder(), .side = {}}));
  return leg;
}

struct Pressed {
  mechanics::Sounding sounding;
  mechanics::Contact contact;
};

Pressed pressed(const Leg& leg, float t, float thetaDeg, const char* tool, float forceN) {
  const auto& facts = test::mechanicsFacts();
  Pressed result{soundAt(leg.atlas, facts, t, thetaDeg), {}};
  result.contact = press(result.sounding.stack, *facts.findTool(tool), forceN);
  return result;
}

Dent dent(const Leg& leg, float t, float thetaDeg, const char* tool = "thumb", float forceN = 25.0f) {
  const Pressed p = pressed(leg, t, thetaDeg, tool, forceN);
  return dentOf(p.sounding, p.contact);
}

glm::vec3 moved(const Leg& leg, const TissueShift& shift, glm::vec3 p) {
  const auto by = shift.at(p, leg.bones.at(p));
  return by ? p + by->byMm : p;
}

TissueShift sixteen(const Leg& leg) {
  std::vector<Dent> dents;
  for (int i = 0; i < 16; ++i)
    dents.push_back(dent(leg, 0.25f + 0.035f * float(i), 140.0f + 25.0f * float(i % 4), "thumb", 30.0f));
  return TissueShift(std::move(dents));
}

TEST(TissueShift, theSkinSinksByTheSolvedIndentation) {
  struct Place {
    float t, thetaDeg;
    const char* tool;
    float forceN;
  };
  const Place places[] = {
      {0.3f, 180, "thumb", 25},     {0.65f, 180, "thumb", 25},    {0.65f, 180, "thumb", 50},
      {0.65f, 200, "ball", 120},    {0.5f, 345, "thumb", 25},     {0.5f, 10, "thumb", 40},
      {0.3f, 180, "algometer", 40}, {0.45f, 90, "fingertip", 30}, {0.7f, 270, "thumb", 50}};
  for (const Place& place : places) {
    const Pressed p = pressed(ownLeg(), place.t, place.thetaDeg, place.tool, place.forceN);
    const TissueShift shift({dentOf(p.sounding, p.contact)});
    const float sunk =
        glm::dot(moved(ownLeg(), shift, p.sounding.topMm) - p.sounding.topMm, p.sounding.inward);
    EXPECT_NEAR(sunk, p.contact.indentationMm, 0.5f)
        << place.tool << " at " << place.t << ", " << place.thetaDeg;
  }
}

TEST(TissueShift, layersUnderTheMiddleGiveAsMuchAsTheySay) {
  const Pressed p = pressed(ownLeg(), 0.65f, 180.0f, "thumb", 25.0f);
  const TissueShift shift({dentOf(p.sounding, p.contact)});
  const std::vector<float> given = p.sounding.stack.compressionMm(p.contact.load);
  for (size_t i = 0; i < given.size(); ++i) {
    const auto& layer = p.sounding.stack.layers()[i];
    const glm::vec3 top = p.sounding.topMm + layer.depthMm * p.sounding.inward,
                    under = top + layer.thicknessMm * p.sounding.inward;
    const float thinner =
        glm::distance(top, under) - glm::distance(moved(ownLeg(), shift, top), moved(ownLeg(), shift, under));
    EXPECT_NEAR(thinner, given[i], 0.3f) << "layer " << i;
  }
}

TEST(TissueShift, boneStaysAndSoDoesWhatIsFar) {
  const TissueShift shift = sixteen(ownLeg());
  for (const auto& structure : ownLeg().atlas.structures) {
    if (structure.facts.kind != anatomy::Kind::Bone) continue;
    for (const glm::vec3 p : structure.mesh.positions)
      ASSERT_LT(glm::distance(moved(ownLeg(), shift, p), p), 0.8f) << structure.facts.id;
  }
  const auto& foot = ownLeg().atlas.at(test::idOf(ownLeg().atlas, "plantar-fascia"));
  for (const glm::vec3 p : foot.mesh.positions) ASSERT_EQ(moved(ownLeg(), shift, p), p);
}

// The gradient is the one that differences say, and the map turns nothing inside out.
void checkGradients(const Leg& leg, const TissueShift& shift) {
  constexpr float kStep = 0.02f;
  size_t checked = 0, off = 0;
  float least = 1.0f;
  for (const auto& structure : leg.atlas.structures) {
    if (mechanics::isRigid(structure)) continue;
    for (size_t i = 0; i < structure.mesh.positions.size(); i += 7) {
      const glm::vec3 p = structure.mesh.positions[i];
      const auto by = shift.at(p, leg.bones.at(p));
      if (!by || glm::length(by->byMm) < 0.2f) continue;
      glm::mat3 measured;
      for (int axis = 0; axis < 3; ++axis) {
        glm::vec3 step(0.0f);
        step[axis] = kStep;
        measured[axis] =
            (moved(leg, shift, p + step) - moved(leg, shift, p - step)) / (2.0f * kStep) - step / kStep;
      }
      const float det = glm::determinant(glm::mat3(1.0f) + measured);
      least = std::min(least, det);
      float worst = 0.0f;
      for (int axis = 0; axis < 3; ++axis)
        worst = std::max(worst, glm::length(measured[axis] - by->gradient[axis]));
      ++checked;
      off += worst > 0.25f;
    }
  }
  EXPECT_GT(checked, 50u);
  EXPECT_LT(float(off), 0.03f * float(checked));
  EXPECT_GT(least, 0.0f);
}

TEST(TissueShift, nothingFoldsUnderOnePress) {
  checkGradients(ownLeg(), TissueShift({dent(ownLeg(), 0.65f, 180.0f, "thumb", 50.0f)}));
  checkGradients(ownLeg(), TissueShift({dent(ownLeg(), 0.5f, 345.0f, "thumb", 50.0f)}));
  checkGradients(ownLeg(), TissueShift({dent(ownLeg(), 0.5f, 330.0f, "thumb", 80.0f)}));
  checkGradients(ownLeg(), TissueShift({dent(ownLeg(), 0.4f, 120.0f, "algometer", 60.0f)}));
  checkGradients(ownLeg(), TissueShift({dent(ownLeg(), 0.6f, 190.0f, "ball", 200.0f)}));
}

TEST(TissueShift, nothingFoldsUnderSixteen) {
  checkGradients(ownLeg(), sixteen(ownLeg()));
}

TEST(TissueShift, nothingFoldsOnAnImportedLeg) {
  SKIP_WITHOUT(test::sharedLeg());
  static const Leg leg(anatomy::loadModel(
      test::content(), {.model = test::sharedLeg(), .assets = test::assetsFolder(), .side = {}}));
  checkGradients(leg, sixteen(leg));
  checkGradients(leg, TissueShift({dent(leg, 0.5f, 150.0f, "thumb", 50.0f)}));
}

TEST(TissueShift, eachOfSeveralPressesIsAsDeepAsAlone) {
  const Pressed a = pressed(ownLeg(), 0.6f, 180.0f, "thumb", 25.0f),
                b = pressed(ownLeg(), 0.7f, 185.0f, "thumb", 40.0f);
  const TissueShift both({dentOf(a.sounding, a.contact), dentOf(b.sounding, b.contact)});
  for (const Pressed& p : {a, b}) {
    const float sunk =
        glm::dot(moved(ownLeg(), both, p.sounding.topMm) - p.sounding.topMm, p.sounding.inward);
    EXPECT_NEAR(sunk, p.contact.indentationMm, 0.5f);
  }
  std::vector<Dent> same(16, dentOf(a.sounding, a.contact));
  const TissueShift heap(std::move(same));
  EXPECT_NEAR(glm::distance(moved(ownLeg(), heap, a.sounding.topMm), a.sounding.topMm),
              a.contact.indentationMm, 0.5f);
}

TEST(TissueShift, theHarderThePressTheDeeperTheDentEverywhere) {
  const anatomy::Structure& skin = ownLeg().atlas.at(test::idOf(ownLeg().atlas, "skin"));
  const TissueShift soft({dent(ownLeg(), 0.65f, 180.0f, "thumb", 15.0f)}),
      hard({dent(ownLeg(), 0.65f, 180.0f, "thumb", 30.0f)});
  for (const glm::vec3 p : skin.mesh.positions)
    ASSERT_GE(glm::distance(moved(ownLeg(), hard, p), p) + 1e-3f, glm::distance(moved(ownLeg(), soft, p), p));
}

TEST(TissueShift, normalsAreThoseOfTheDentedSkin) {
  const anatomy::Structure& skin = ownLeg().atlas.at(test::idOf(ownLeg().atlas, "skin"));
  const TissueShift shift({dent(ownLeg(), 0.65f, 180.0f, "thumb", 40.0f)});
  eng::Mesh after = skin.mesh;
  std::vector<size_t> touched;
  for (size_t i = 0; i < after.positions.size(); ++i) {
    const glm::vec3 p = skin.mesh.positions[i];
    const auto by = shift.at(p, ownLeg().bones.at(p));
    if (!by) continue;
    mechanics::moveVertex(skin.mesh, i, {p + by->byMm, glm::mat3(1.0f) + by->gradient}, after);
    touched.push_back(i);
    ASSERT_NEAR(glm::length(after.normals[i]), 1.0f, 1e-3f);
  }
  eng::Mesh again = after, before = skin.mesh;
  eng::computeNormals(again);
  eng::computeNormals(before);
  double degrees = 0.0, own = 0.0;
  for (const size_t i : touched) {
    degrees += glm::degrees(std::acos(std::min(1.0f, glm::dot(again.normals[i], after.normals[i]))));
    own += glm::degrees(std::acos(std::min(1.0f, glm::dot(before.normals[i], skin.mesh.normals[i]))));
  }
  ASSERT_GT(touched.size(), 500u);
  EXPECT_LT(degrees / double(touched.size()), own / double(touched.size()) + 2.0);
}

TEST(TissueShift, aPressOfNothingMovesNothing) {
  const TissueShift shift({dent(ownLeg(), 0.65f, 180.0f, "thumb", 0.0f)});
  EXPECT_TRUE(shift.empty());
  EXPECT_FALSE(shift.at({0, -50, 220}, {.mm = 30}));
}

}  // namespace
