// What lies under a place of the program's own leg, what a press there reaches and how it feels.
#include "app/mechanics/sounding.h"

#include <gmock/gmock.h>

#include <limits>

#include "app/anatomy/atlas_build.h"
#include "app/anatomy/trigger_points/placing.h"
#include "app/mechanics/feeling.h"
#include "app/mechanics/reach_map.h"
#include "tests/error_text.h"
#include "tests/unit/mechanics_sample.h"

namespace {

using mechanics::Sounding;
using mechanics::Tissue;

const mechanics::Mechanics& facts() {
  return test::mechanicsFacts();
}

const anatomy::Atlas& ownLeg() {
  static const anatomy::Atlas leg =
      anatomy::loadModel(test::content(), {.assets = test::assetsFolder(), .side = {}});
  return leg;
}

Sounding at(float t, float thetaDeg, const mechanics::Posture& posture = {}) {
  return soundAt(ownLeg(), facts(), t, thetaDeg, posture);
}

mechanics::Contact thumb(const Sounding& sounding, float forceN = 25.0f) {
  return press(sounding.stack, *facts().findTool("thumb"), forceN);
}

bool reachesSoleus(float t, float thetaDeg) {
  const Sounding sounding = at(t, thetaDeg);
  const auto reach = reachOf(sounding.stack, thumb(sounding), test::idOf(ownLeg(), "soleus"));
  return reach && reach->reached;
}

TEST(Sounding, layersFollowOneAnotherFromTheSkinIn) {
  const Sounding sounding = at(0.65f, 180.0f);
  EXPECT_TRUE(sounding.onSkin);
  std::vector<std::string> ids;
  float depthMm = 0.0f;
  for (const auto& layer : sounding.stack.layers()) {
    EXPECT_NEAR(layer.depthMm, depthMm, 1e-3f);
    EXPECT_GT(layer.thicknessMm, 0.0f);
    depthMm += layer.thicknessMm;
    if (layer.structure) ids.push_back(ownLeg().at(*layer.structure).facts.id);
  }
  EXPECT_EQ(ids.front(), "skin");
  EXPECT_EQ(ids[1], "subcutaneous-fat");
  EXPECT_THAT(ids, testing::IsSupersetOf({"crural-fascia", "gastrocnemius-medial", "soleus"}));
  EXPECT_LE(sounding.stack.thicknessMm(), facts().laws.deepestMm + 0.01f);
}

TEST(Sounding, endsOnBoneAtTheShin) {
  const Sounding sounding = at(0.5f, 345.0f);
  ASSERT_TRUE(sounding.stack.endsOnBone());
  EXPECT_EQ(ownLeg().at(*sounding.stack.layers().back().structure).facts.id, "tibia");
  EXPECT_LT(sounding.stack.thicknessMm(), 15.0f);
  EXPECT_GT(thumb(at(0.5f, 180.0f)).indentationMm, 2.0f * thumb(sounding).indentationMm);
}

TEST(Sounding, boneWinsWhereMeshesRunIntoOneAnother) {
  auto atlas = ownLeg();
  const auto muscle = test::idOf(atlas, "tibialis-anterior"), bone = test::idOf(atlas, "tibia");
  for (glm::vec3& p : atlas.structures[muscle.index].mesh.positions)
    p += 6.0f * (glm::vec3(10, 20, p.z) - p) / 40.0f;
  anatomy::measure(atlas.structures[muscle.index]);
  const Sounding sounding = soundAt(atlas, facts(), 0.5f, 20.0f);
  ASSERT_TRUE(sounding.stack.endsOnBone());
  EXPECT_EQ(*sounding.stack.layers().back().structure, bone);
}

TEST(Sounding, contractionHardensAndThickensTheSoleus) {
  const Sounding rest = at(0.3f, 180.0f), pulled = at(0.3f, 180.0f, {.contraction = {{"soleus", 1.0f}}});
  const auto soleus = test::idOf(ownLeg(), "soleus");
  EXPECT_NEAR(findLayer(pulled.stack, soleus)->thicknessMm / findLayer(rest.stack, soleus)->thicknessMm,
              1.42f, 0.01f);
  EXPECT_LT(thumb(pulled).indentationMm, 0.9f * thumb(rest).indentationMm);
}

TEST(Sounding, gastrocnemiusIsSofterWithTheKneeBent) {
  EXPECT_GT(thumb(at(0.65f, 200.0f, {.kneeDeg = 90.0f})).indentationMm,
            thumb(at(0.65f, 200.0f)).indentationMm + 0.2f);
  EXPECT_LT(thumb(at(0.65f, 200.0f, {.ankleDeg = 15.0f})).indentationMm,
            thumb(at(0.65f, 200.0f)).indentationMm);
}

TEST(Sounding, refusesPlacesOffTheLeg) {
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  EXPECT_THAT(test::errorOf([] { at(4.0f, 180.0f); }), testing::HasSubstr("no tissue at t 4"));
  EXPECT_NE(test::errorOf([] { at(kNan, 180.0f); }), "");
  EXPECT_NE(test::errorOf([] { at(0.5f, kNan); }), "");
  EXPECT_NE(test::errorOf([] { at(0.5f, 180.0f, {.kneeDeg = kNan}); }), "");
}

TEST(Sounding, beginsAtTheUppermostTissueOfAModelWithoutSkin) {
  auto atlas = ownLeg();
  for (const char* id : {"skin", "subcutaneous-fat"}) {
    auto& structure = atlas.structures[test::idOf(atlas, id).index];
    structure.mesh = {};
    anatomy::measure(structure);
  }
  const Sounding sounding = soundAt(atlas, facts(), 0.3f, 180.0f);
  EXPECT_FALSE(sounding.onSkin);
  EXPECT_EQ(atlas.at(*sounding.top).facts.id, "crural-fascia");
}

TEST(Reach, aThumbReachesTheSoleusLowDownAndNotUnderTheGastrocnemius) {
  EXPECT_TRUE(reachesSoleus(0.30f, 180.0f));
  EXPECT_FALSE(reachesSoleus(0.65f, 180.0f));
  EXPECT_TRUE(reachesSoleus(0.55f, 270.0f));  // beside it, from the inner side
}

TEST(Reach, theMapAgreesWithSinglePressesAndSaysWhatCovers) {
  mechanics::SoundingGrid grid;
  grid.t = {0.30f, 0.65f};
  grid.rows = 2;
  grid.firstDeg = 170.0f;
  grid.columns = 3;
  const mechanics::LegSoundings soundings(ownLeg(), facts(), grid);
  const auto soleus = test::idOf(ownLeg(), "soleus");
  const auto map = reachMap(soundings, facts(), *facts().findTool("thumb"), 25.0f, soleus);
  ASSERT_EQ(map.size(), 6u);
  for (size_t i = 0; i < map.size(); ++i) {
    ASSERT_TRUE(map[i].has_value());
    EXPECT_EQ(map[i]->reached, reachesSoleus(soundings.tOf(i), soundings.thetaOf(i))) << i;
    EXPECT_NEAR(soundings.radiusMm(soundings.tOf(i), soundings.thetaOf(i)), soundings.at(i).radiusMm, 1e-3f);
  }
  EXPECT_THAT(coverOf(soundings.at(4).stack, soleus),
              testing::Contains(test::idOf(ownLeg(), "gastrocnemius-medial")));
}

TEST(Feeling, atATriggerPointTheScaleGrowsAndTheReferralWithIt) {
  const auto points = placeTriggerPoints(ownLeg(), *ownLeg().triggerPoints);
  const Sounding sounding = at(0.30f, 191.0f);
  float last = -1.0f;
  for (const float forceN : {5.0f, 25.0f, 40.0f, 55.0f}) {
    const auto feeling = feel(ownLeg(), points, facts().pain, sounding, thumb(sounding, forceN));
    EXPECT_GT(feeling.nrs, last) << forceN;
    last = feeling.nrs;
    EXPECT_EQ(feeling.referral.empty(), forceN < 10.0f);
  }
  const auto feeling = feel(ownLeg(), points, facts().pain, sounding, thumb(sounding, 60.0f));
  EXPECT_EQ(feeling.point, "soleus-1");
  ASSERT_FALSE(feeling.referral.empty());
  EXPECT_EQ(feeling.referral.front().zone, "heel-sole");
  EXPECT_GT(feeling.referral.front().intensity, 0.9f);
}

TEST(Feeling, elsewhereItIsMerePressure) {
  const auto points = placeTriggerPoints(ownLeg(), *ownLeg().triggerPoints);
  const Sounding sounding = at(0.5f, 180.0f);
  const auto feeling = feel(ownLeg(), points, facts().pain, sounding, thumb(sounding));
  EXPECT_EQ(feeling.nrs, 0.0f);
  EXPECT_EQ(feeling.point, "");
}

TEST(Feeling, theScaleIsThatOfTheSources) {
  EXPECT_EQ(mechanics::painNrs(100.0f, 200.0f), 0.0f);
  EXPECT_FLOAT_EQ(mechanics::painNrs(200.0f, 200.0f), 1.0f);
  EXPECT_FLOAT_EQ(mechanics::painNrs(400.0f, 200.0f), 7.0f);
  EXPECT_FLOAT_EQ(mechanics::painNrs(4000.0f, 200.0f), 10.0f);
  // An algometer feels the same at every depth as on the skin.
  const auto& pain = facts().pain;
  EXPECT_FLOAT_EQ(mechanics::thresholdAtDepthKPa(200.0f, 0.0f, pain), 200.0f);
  EXPECT_LT(mechanics::thresholdAtDepthKPa(200.0f, 15.0f, pain), 45.0f);
}

}  // namespace
