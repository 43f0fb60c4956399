// The gastrocnemius comes away as a muscle does: attached, whole, of one volume, and through nothing else.
#include <gtest/gtest.h>

#include "app/anatomy/model_load.h"
#include "app/anatomy/peel/mesh_lid.h"
#include "tests/leg/peel_measure.h"
#include "tests/paths.h"

namespace {

using anatomy::Head;
using anatomy::PeelAmounts;
using anatomy::PeelModel;

constexpr float kOriginMm = 20.0f;  // of the upper end
constexpr int kPositions = 60;
constexpr float kLargestStepMm = 22.0f;  // of the free end, which travels half a metre

struct Leg {
  explicit Leg(const std::filesystem::path& path)
      : atlas(anatomy::loadModel(anatomy::loadContent(test::assetsFolder()),
                                 {.model = path.empty() ? std::nullopt : std::optional(path),
                                  .assets = test::assetsFolder(),
                                  .side = {}})),
        model(atlas) {}
  anatomy::Atlas atlas;
  PeelModel model;

  const std::string& idOf(const PeelModel::Piece& piece) const { return atlas.at(piece.id).facts.id; }
};

const Leg& builtIn() {
  static const Leg leg{{}};
  return leg;
}
const Leg& reference() {
  static const Leg leg(test::sharedLeg());
  return leg;
}

PeelAmounts both(float amount) {
  return {amount, amount};
}

void expectAttachedAndWhole(const Leg& leg) {
  ASSERT_GE(leg.model.pieces().size(), 2u);
  for (const PeelModel::Piece& piece : leg.model.pieces()) {
    SCOPED_TRACE(leg.idOf(piece));
    const eng::Mesh half = leg.model.peeled(piece, both(0.5f)), whole = leg.model.peeled(piece, both(1.0f));
    EXPECT_LT(test::edgeStretch95(piece.rest, half), 0.15f);
    EXPECT_LT(test::edgeStretch95(piece.rest, whole), 0.15f);
    if (leg.atlas.at(piece.id).facts.kind != anatomy::Kind::Muscle) continue;
    EXPECT_LT(test::originShiftMm(piece.rest, whole, kOriginMm), 1.0f);
    EXPECT_NEAR(eng::signedVolumeMm3(half) / eng::signedVolumeMm3(piece.rest), 1.0, 0.05);
    EXPECT_NEAR(eng::signedVolumeMm3(whole) / eng::signedVolumeMm3(piece.rest), 1.0, 0.05);
  }
}

void expectContinuous(const Leg& leg) {
  for (const PeelModel::Piece& piece : leg.model.pieces()) {
    eng::Mesh before = leg.model.peeled(piece, both(0.0f));
    for (int i = 1; i < kPositions; ++i) {
      const eng::Mesh now = leg.model.peeled(piece, both(float(i) / float(kPositions - 1)));
      EXPECT_LT(test::farthestStepMm(before, now), kLargestStepMm) << leg.idOf(piece) << " at " << i;
      before = now;
    }
  }
}

// At ten positions, rest being the eleventh; each head alone at some.
void expectNothingPierced(const Leg& leg, float furtherMm) {
  const test::IntrusionFinder finder(leg.atlas, leg.model);
  for (int i = 1; i <= 10; ++i) {
    const float amount = 0.1f * float(i);
    std::vector<PeelAmounts> all{both(amount)};
    if (i % 3 == 0) all.insert(all.end(), {{amount, 0.0f}, {0.0f, amount}});
    for (const PeelAmounts& amounts : all)
      for (const test::Intrusion& fault : finder.faults(amounts, furtherMm))
        ADD_FAILURE() << fault.into << ": " << fault.depthMm << " mm (" << fault.restMm << " at rest) at "
                      << amounts.medial << ", " << amounts.lateral;
  }
}

TEST(Peel, OfTheBuiltInLegStaysAttachedAndWhole) {
  expectAttachedAndWhole(builtIn());
}

TEST(Peel, OfAnImportedLegStaysAttachedAndWhole) {
  SKIP_WITHOUT(test::sharedLeg());
  expectAttachedAndWhole(reference());
}

TEST(Peel, MovesInSmallSteps) {
  expectContinuous(builtIn());
}

TEST(Peel, OfAnImportedLegMovesInSmallSteps) {
  SKIP_WITHOUT(test::sharedLeg());
  expectContinuous(reference());
}

TEST(Peel, OfTheBuiltInLegPiercesNothing) {
  expectNothingPierced(builtIn(), 1.1f);  // its aponeurosis presses on the sural veins by 1.08 mm
}

TEST(Peel, OfAnImportedLegPiercesNothing) {
  SKIP_WITHOUT(test::sharedLeg());
  expectNothingPierced(reference(), 1.0f);
}

TEST(Peel, OneHeadLeavesTheOtherWhereItIs) {
  const Leg& leg = builtIn();
  for (const PeelModel::Piece& piece : leg.model.pieces()) {
    if (!piece.movesWith(Head::Lateral) || piece.movesWith(Head::Medial)) continue;
    EXPECT_EQ(leg.model.peeled(piece, {1.0f, 0.0f}).positions, piece.rest.positions);
    EXPECT_NE(leg.model.peeled(piece, {0.0f, 1.0f}).positions, piece.rest.positions);
  }
}

TEST(Peel, PiecesAreClosed) {
  SKIP_WITHOUT(test::sharedLeg());
  for (const Leg* leg : {&builtIn(), &reference()})
    for (PeelModel::Piece piece : leg->model.pieces()) {
      const size_t triangles = piece.rest.triangleCount();
      anatomy::closeOpenings(piece.rest, {});
      EXPECT_EQ(piece.rest.triangleCount(), triangles) << leg->idOf(piece);
    }
}

}  // namespace
