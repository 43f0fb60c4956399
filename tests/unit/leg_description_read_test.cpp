// What a description says arrives in the solids, in millimetres.
#include <gmock/gmock.h>

#include <cmath>
#include <glm/geometric.hpp>

#include "tests/unit/leg_description_sample.h"

namespace test {
namespace {

using testing::ElementsAre;

class LegDescriptionRead : public testing::Test {
 protected:
  // Reads the sample, which must be without a fault.
  anatomy::LegDescription read() {
    anatomy::Problems problems;
    auto leg = sample_.read(problems);
    for (const auto& problem : problems) ADD_FAILURE() << toLine(problem);
    return leg;
  }

  eng::Solid solid(const std::string& name) {
    for (const auto& each : read().solids)
      if (each.name == name) return each;
    ADD_FAILURE() << "no solid " << name;
    return {};
  }

  LegDescriptionSample sample_;
};

TEST_F(LegDescriptionRead, solidsComeInTheOrderOfFilesAndLines) {
  std::vector<std::string> names;
  for (const auto& each : read().solids) names.push_back(each.name);
  EXPECT_THAT(names, ElementsAre("fibula", "soleus", "toes", "transverse-intermuscular-septum", "skin"));
}

TEST_F(LegDescriptionRead, theWholeLeg) {
  const auto leg = read();
  EXPECT_EQ(leg.lengthMm, 400.0f);
  EXPECT_EQ(leg.credit, "measured");
  EXPECT_THAT(leg.touching, ElementsAre(std::pair<std::string, std::string>("soleus", "fibula")));
  EXPECT_EQ(leg.landmarks.at("fibular head apex"), glm::vec3(38, -9, 331));
  EXPECT_EQ(leg.attachments.at("soleus").at(0).bone, "fibula");
  EXPECT_EQ(leg.attachments.at("soleus").at(0).atMm, glm::vec3(36, -14, 312));
  ASSERT_EQ(leg.envelope.alongZ.size(), 1u);
  EXPECT_EQ(leg.envelope.alongZ[0].closingMm, 10.0f);
  EXPECT_FLOAT_EQ(leg.envelope.yBelowZMm, 40.0f);
}

TEST_F(LegDescriptionRead, stationsStandAtTTimesTheLength) {
  const auto soleus = solid("soleus");
  const auto& loft = std::get<eng::EllipseLoft>(soleus.parts.at(0).shape);
  EXPECT_FLOAT_EQ(loft.stations[0].alongMm, 80.0f);
  EXPECT_EQ(loft.stations[0].centreMm, glm::vec2(-8, -28));
  EXPECT_EQ(loft.stations[0].sagittaMm, 0.0f);
  EXPECT_EQ(loft.stations[1].widthMm, 80.0f);
  EXPECT_EQ(loft.stations[1].orientationDeg, -20.0f);
  EXPECT_FLOAT_EQ(loft.stations[1].taper, -0.65f);
  EXPECT_EQ(loft.frame.along, glm::vec3(0, 0, 1));
}

TEST_F(LegDescriptionRead, mannersFollowTheKindUnlessSaid) {
  const auto leg = read();
  const auto& solids = leg.solids;
  EXPECT_THAT((std::vector{solids[0].level, solids[1].level, solids[3].level, solids[4].level}),
              ElementsAre(0, 40, 50, 80));
  EXPECT_EQ(solids[0].gapMm, 1.0f);
  EXPECT_FLOAT_EQ(solids[1].gapMm, 0.4f);
  EXPECT_TRUE(solids[2].hidden);
  EXPECT_TRUE(solids[1].enveloped);
  EXPECT_FALSE(solids[4].enveloped);
}

TEST_F(LegDescriptionRead, tendonRangesAreMillimetres) {
  const auto soleus = solid("soleus");
  ASSERT_EQ(soleus.mask.size(), 2u);
  EXPECT_TRUE(std::isinf(soleus.mask[0].fromMm));
  EXPECT_FLOAT_EQ(soleus.mask[0].toMm, 100.0f);
  EXPECT_FLOAT_EQ(soleus.mask[0].veeMm, 20.0f);
  EXPECT_FLOAT_EQ(soleus.mask[1].fromMm, 120.0f);
  EXPECT_EQ(soleus.mask[1].facing, glm::vec3(0, -1, 0));
  EXPECT_EQ(soleus.grain.seamDeg, -90.0f);
}

TEST_F(LegDescriptionRead, partsKeepOrderOperationAndBlend) {
  const auto fibula = solid("fibula");
  ASSERT_EQ(fibula.parts.size(), 2u);
  EXPECT_EQ(fibula.parts[0].operation, eng::Operation::Add);
  EXPECT_EQ(fibula.parts[1].operation, eng::Operation::Cut);
  EXPECT_EQ(fibula.parts[1].blendMm, 2.0f);
  const auto& disc = std::get<eng::Disc>(fibula.parts[1].shape);
  EXPECT_EQ(glm::vec3(disc.lengthMm, disc.middleMm, disc.acrossMm), glm::vec3(20, 10, 4));
}

TEST_F(LegDescriptionRead, strapsAreRoundOrFlat) {
  sample_.spoil("[-8, -28, 80, 16, 4]", "[-8, -28, 80, 6]");
  sample_.spoil("[-8, -30, 20, 16, 4]", "[-8, -30, 20, 16, 4, 1, 0, 0]");
  const auto soleus = solid("soleus");
  const auto& strap = std::get<eng::Strap>(soleus.parts.at(1).shape);
  EXPECT_EQ(strap.points[0].widthMm, strap.points[0].thicknessMm);
  EXPECT_EQ(strap.points[0].facing, glm::vec3(0.0f));
  EXPECT_EQ(strap.points[1].facing, glm::vec3(1, 0, 0));
  EXPECT_FALSE(strap.overEnvelopeMm);
}

TEST_F(LegDescriptionRead, aStrapWithHeightLiesOnTheEnvelope) {
  sample_.spoil("facing = \"posterior\"\npoints", "height = -1\npoints");
  const auto soleus = solid("soleus");
  EXPECT_EQ(std::get<eng::Strap>(soleus.parts.at(1).shape).overEnvelopeMm, -1.0f);
  EXPECT_FALSE(soleus.enveloped);
}

TEST_F(LegDescriptionRead, aGroupStandsForWhatIsDescribedOfIt) {
  const auto septum = solid("transverse-intermuscular-septum");
  EXPECT_THAT(std::get<eng::Interface>(septum.parts.at(0).shape).first, ElementsAre("soleus"));
}

TEST_F(LegDescriptionRead, layersAreAsThickBehindUnlessSaid) {
  const auto skin = solid("skin");
  const auto& layer = std::get<eng::EnvelopeLayer>(skin.parts.at(0).shape);
  EXPECT_EQ(layer.stations[0].backFactor, 1.0f);
  EXPECT_FLOAT_EQ(layer.stations[1].innerBackFactor, 1.5f);
  EXPECT_FLOAT_EQ(layer.stations[1].backFactor, 1.4f);
  EXPECT_FLOAT_EQ(layer.stations[1].alongMm, 400.0f);
}

eng::LoftFrame frameOf(const eng::Solid& solid) {
  return std::get<eng::EllipseLoft>(solid.parts.at(0).shape).frame;
}

TEST_F(LegDescriptionRead, anAnteriorAxisHasSectionsInLateralAndZ) {
  sample_.spoil("shape = \"loft\"\n", "shape = \"loft\"\naxis = \"anterior\"\n");
  const auto soleus = solid("soleus");
  EXPECT_EQ(frameOf(soleus).along, glm::vec3(0, 1, 0));
  EXPECT_EQ(frameOf(soleus).u, glm::vec3(1, 0, 0));
  EXPECT_EQ(frameOf(soleus).v, glm::vec3(0, 0, 1));
  EXPECT_FLOAT_EQ(std::get<eng::EllipseLoft>(soleus.parts[0].shape).stations[1].alongMm, 0.5f);
}

TEST_F(LegDescriptionRead, aBonesOwnAxisStartsAtFromAndIsSquare) {
  sample_.spoil("shape = \"loft\"\n", "shape = \"loft\"\naxis = { from = [4, 2, -30], to = [4, 32, -70] }\n");
  const auto frame = frameOf(solid("soleus"));
  EXPECT_EQ(frame.origin, glm::vec3(4, 2, -30));
  EXPECT_NEAR(glm::distance(frame.along, glm::vec3(0, 0.6f, -0.8f)), 0.0f, 1e-6f);
  EXPECT_NEAR(glm::distance(frame.u, glm::vec3(1, 0, 0)), 0.0f, 1e-6f);
  EXPECT_NEAR(glm::distance(frame.v, glm::vec3(0, 0.8f, 0.6f)), 0.0f, 1e-6f);
}

}  // namespace
}  // namespace test
