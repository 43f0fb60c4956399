// A roller under the calf against published areas and pressures, and what must hold whatever the numbers.
#include "app/mechanics/roller_contact.h"

#include <gmock/gmock.h>

#include <limits>

#include "tests/error_text.h"
#include "tests/unit/mechanics_sample.h"

namespace {

using mechanics::RollerBed;
using mechanics::RollerContact;
using mechanics::Tissue;

const mechanics::Mechanics& facts() {
  return test::mechanicsFacts();
}

// Mean and standard deviation of pressure (kPa) and area (cm2), and the load that both tell.
struct Published {
  const char* roller;
  float loadN, kPa, kPaSpread, cm2, cm2Spread;
};
const Published kPublished[] = {{"soft", 228, 33.4f, 6.4f, 68.4f, 25.3f},
                                {"rigid", 243, 51.8f, 10.7f, 47.0f, 16.1f}};

mechanics::LayerStack midCalf() {
  const auto& laws = facts().laws;
  mechanics::LayerStack stack;
  stack.add(Tissue::Skin, laws.skin, 1.5f);
  stack.add(Tissue::Fat, laws.fat, 6.0f);
  for (const float mm : {18.0f, 16.0f, 10.0f}) stack.add(Tissue::Muscle, laws.relaxed, mm);
  return stack;
}

const RollerBed& limb() {
  static const RollerBed bed(facts(), 55.0f, midCalf());
  return bed;
}

const anatomy::Atlas& ownLeg() {
  static const anatomy::Atlas leg =
      anatomy::loadModel(test::content(), {.assets = test::assetsFolder(), .side = {}});
  return leg;
}

const RollerBed& calf() {
  static const RollerBed bed(ownLeg(), facts(), {0.4f, 0.75f});
  return bed;
}

RollerContact roll(const RollerBed& bed, const char* roller, float t, float loadN) {
  return bed.contact(*facts().rolling.findRoller(roller), t, 180.0f, loadN);
}

void expectAsPublished(const RollerContact& contact, const Published& published) {
  EXPECT_NEAR(contact.meanPressureKPa, published.kPa, published.kPaSpread);
  EXPECT_NEAR(contact.areaCm2, published.cm2, published.cm2Spread);
}

void expectBalance(const RollerContact& contact) {
  float newtons = 0.0f;
  for (const auto& cell : contact.cells) newtons += cell.pressureKPa * cell.areaMm2 / 1000.0f;
  EXPECT_NEAR(newtons, contact.loadN, 0.02f * contact.loadN);
}

TEST(RollerContact, isAsPublishedOnALimbLikeCylinder) {
  for (const Published& published : kPublished) {
    SCOPED_TRACE(published.roller);
    const RollerContact contact = roll(limb(), published.roller, 0.5f, published.loadN);
    expectAsPublished(contact, published);
    expectBalance(contact);
  }
}

TEST(RollerContact, isAsPublishedOnTheProgramsOwnCalf) {
  for (const Published& published : kPublished)
    for (const float t : {0.4f, 0.5f, 0.65f, 0.75f}) {
      SCOPED_TRACE(std::string(published.roller) + " " + std::to_string(t));
      const RollerContact contact = roll(calf(), published.roller, t, published.loadN);
      expectAsPublished(contact, published);
      expectBalance(contact);
    }
}

TEST(RollerContact, isEvenToBothSidesOfACylinder) {
  const RollerContact contact = roll(limb(), "soft", 0.5f, 228.0f);
  float moment = 0.0f;
  for (const auto& cell : contact.cells) moment += cell.pressureKPa * cell.areaMm2 * (cell.thetaDeg - 180.0f);
  EXPECT_NEAR(moment / (1000.0f * contact.loadN), 0.0f, 0.1f);
  EXPECT_GT(contact.peakPressureKPa, 1.5f * contact.meanPressureKPa);
}

TEST(RollerContact, growsWithTheLoad) {
  for (const auto& roller : facts().rolling.rollers) {
    float lastKPa = 0.0f, lastMm = 0.0f;
    for (const float loadN : {20.0f, 60.0f, 130.0f, 268.0f, 450.0f}) {
      const RollerContact contact = limb().contact(roller, 0.5f, 180.0f, loadN);
      EXPECT_GT(contact.peakPressureKPa, lastKPa) << roller.id << " " << loadN;
      EXPECT_GT(contact.indentationMm, lastMm) << roller.id << " " << loadN;
      lastKPa = contact.peakPressureKPa, lastMm = contact.indentationMm;
    }
  }
}

// Under mean pressure and a strip of the stated width the layers give as they were tuned to.
TEST(RollerContact, layersGiveAsInTheTable) {
  using mechanics::Load;
  EXPECT_NEAR(midCalf().indentationMm({Load::Shape::Strip, 35.0f, 22.0f}), 11.7f, 1.17f);
  EXPECT_NEAR(midCalf().indentationMm({Load::Shape::Strip, 52.0f, 18.0f}), 13.5f, 1.35f);
}

TEST(RollerContact, reachesDeeperThanAThumb) {
  const RollerContact contact = roll(calf(), "soft", 0.65f, 228.0f);
  const auto* soleus = findLayer(contact.stack, test::idOf(ownLeg(), "soleus"));
  ASSERT_NE(soleus, nullptr);
  EXPECT_GT(contact.middle.shareAt(soleus->depthMm), 0.6f);
}

TEST(Rolling, loadIsTheShareOfTheBodysWeight) {
  const auto& rolling = facts().rolling;
  EXPECT_NEAR(rollerLoadN(rolling, 80.4f, 0.34f), 268.0f, 1.0f);
  const auto share = [&](const char* id) { return rolling.findPosture(id)->share; };
  EXPECT_LT(share("hands-take-weight"), share("hips-down"));
  EXPECT_LT(share("hips-down"), share("hips-lifted"));
  EXPECT_LT(share("hips-lifted"), share("legs-crossed"));
  const auto meanAt = [&](const char* id) {
    return roll(limb(), "soft", 0.5f, rollerLoadN(rolling, 80.4f, share(id))).meanPressureKPa;
  };
  EXPECT_LT(meanAt("hands-take-weight"), meanAt("hips-lifted"));
  EXPECT_GT(meanAt("legs-crossed"), meanAt("hips-lifted"));
}

TEST(Rolling, rollerTurnsAndTheBodyTravelsTwiceAsFar) {
  const auto travel = mechanics::rollTravel(230.0f, 75.0f);
  EXPECT_NEAR(travel.turnDeg, 176.0f, 0.5f);
  EXPECT_FLOAT_EQ(travel.centreMm, 230.0f);
  EXPECT_FLOAT_EQ(travel.bodyMm, 460.0f);
}

TEST(Rolling, keepsOffWhatMustNotBeRolled) {
  const auto& span = facts().rolling.t;
  for (const float rotationDeg : {-45.0f, 0.0f, 45.0f}) {
    for (const float t : {-0.1f, 0.05f, span.least - 0.01f, span.most + 0.01f, 1.0f})
      EXPECT_NE(rollRefusal(facts(), t, rotationDeg), "") << t << " " << rotationDeg;
    for (const float t : {span.least + 0.01f, 0.5f, 0.82f})
      EXPECT_EQ(rollRefusal(facts(), t, rotationDeg), "") << t << " " << rotationDeg;
  }
  EXPECT_THAT(rollRefusal(facts(), 1.0f, 0.0f), testing::HasSubstr("hollow of the knee"));
  EXPECT_THAT(rollRefusal(facts(), 0.1f, 0.0f), testing::HasSubstr("Achilles"));
}

TEST(KeepOut, refusesHardPressureAndLetsALightTouchPass) {
  const auto& keepOuts = facts().keepOuts;
  EXPECT_EQ(refusedPress(keepOuts, 1.0f, 180.0f, 25.0f)->id, "knee-hollow");
  EXPECT_EQ(refusedPress(keepOuts, 0.9f, 105.0f, 25.0f)->id, "fibular-neck");
  EXPECT_EQ(refusedPress(keepOuts, 1.0f, 180.0f, 5.0f), nullptr);
  EXPECT_EQ(refusedPress(keepOuts, 0.3f, 180.0f, 60.0f), nullptr);
  // The shin's goes through 0.
  EXPECT_NE(refusedRoll(keepOuts, 0.5f, 350.0f), nullptr);
  EXPECT_NE(refusedRoll(keepOuts, 0.5f, 370.0f), nullptr);
  EXPECT_EQ(refusedRoll(keepOuts, 0.5f, 40.0f), nullptr);
}

TEST(Rolling, refusesNumbersThatCannotBe) {
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  const auto& rolling = facts().rolling;
  for (const auto& [mass, share] :
       {std::pair(5.0f, 0.3f), {kNan, 0.3f}, {80.0f, 3.0f}, {80.0f, kNan}, {80.0f, 0.0f}})
    EXPECT_NE(test::errorOf([&] { rollerLoadN(rolling, mass, share); }), "") << mass << " " << share;
  EXPECT_NE(test::errorOf([&] { rollRefusal(facts(), 0.5f, 170.0f); }), "");
  EXPECT_NE(test::errorOf([&] { rollRefusal(facts(), kNan, 0.0f); }), "");
  EXPECT_NE(test::errorOf([&] { roll(limb(), "soft", kNan, 200.0f); }), "");
  EXPECT_NE(test::errorOf([&] { roll(limb(), "soft", 0.5f, 0.0f); }), "");
  EXPECT_NE(test::errorOf([&] { roll(calf(), "soft", 3.0f, 200.0f); }), "");
}

}  // namespace
