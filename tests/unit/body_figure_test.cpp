// The figure of the whole body: it is as tall as its landmarks say, they and all zones lie on it, and a zone
// is felt on its own side and nowhere else.
#include "app/anatomy/body/body_figure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "app/anatomy/body/body_description.h"
#include "app/anatomy/trigger_points/pain_field.h"
#include "engine/base/error.h"
#include "engine/geometry/nearest_point.h"
#include "tests/unit/small_atlas.h"

namespace {

using anatomy::BodyFigure;
using anatomy::Side;
using anatomy::Zone;
using anatomy::ZoneOn;

constexpr const char* kVariants[] = {"neutral", "female", "male"};
constexpr size_t kMostTriangles = 20000;
// Landmarks are of bones and of another person than the figure.
constexpr float kLandmarkMm = 22.0f, kZoneMm = 30.0f;

const BodyFigure& figure(const std::string& variant = "neutral") {
  static std::map<std::string, BodyFigure> loaded;
  if (!loaded.contains(variant)) loaded[variant] = anatomy::loadBodyFigure(test::assetsFolder(), variant);
  return loaded.at(variant);
}

const anatomy::TriggerPointTable& table() {
  return *test::content().triggerPoints;
}

const anatomy::Atlas& leg() {
  static const anatomy::Atlas atlas = anatomy::loadModel(test::content(), {.assets = test::assetsFolder()});
  return atlas;
}

anatomy::ZoneFrame frameOn(const BodyFigure& body, Side side) {
  return anatomy::zoneFrameOf(table().body(), body, side, leg().landmarks, leg().frame.lengthMm);
}

const anatomy::PainSurface& surface() {
  static const anatomy::PainSurface built(frameOn(figure(), Side::Right), figure().mesh);
  return built;
}

float distanceMm(const BodyFigure& body, glm::vec3 place) {
  return glm::distance(eng::nearestPoint(body.mesh, place)->position, place);
}

TEST(BodyFigure, EachVariantIsAsTallAsItsLandmarksSayAndLight) {
  for (const char* variant : kVariants) {
    const BodyFigure& body = figure(variant);
    EXPECT_NEAR(body.bounds.max.z, table().body().statureMm, 10.0f) << variant;
    EXPECT_NEAR(body.bounds.min.z, 0.0f, 5.0f) << variant;
    EXPECT_LE(body.mesh.triangleCount(), kMostTriangles) << variant;
    EXPECT_GT(eng::signedVolumeMm3(body.mesh), 40e6) << variant;
    EXPECT_LT(eng::signedVolumeMm3(body.mesh), 90e6) << variant;
  }
}

TEST(BodyFigure, LandmarksLieOnIt) {
  for (const char* variant : kVariants)
    for (const auto& [name, place] : table().body().landmarksMm)
      EXPECT_LT(distanceMm(figure(variant), place), kLandmarkMm) << name << " of " << variant;
}

TEST(BodyFigure, PlacesOfEveryZoneOfTheBodyLieOnIt) {
  for (const char* variant : kVariants)
    for (const Zone& zone : table().zones()) {
      if (zone.on != ZoneOn::Body) continue;
      const auto frame = frameOn(figure(variant), Side::Right);
      for (const anatomy::ZonePatch& patch : zone.patches)
        for (const anatomy::SurfacePlace& place : patch.path) {
          const auto approach = frame.approach(place);
          ASSERT_TRUE(approach) << zone.id;
          EXPECT_LT(distanceMm(figure(variant), approach->target), kZoneMm) << zone.id << " of " << variant;
        }
    }
}

TEST(BodyFigure, EveryZoneIsFeltOnItsSideAlone) {
  for (const Zone& zone : table().zones()) {
    const std::vector<float> felt = surface().intensityOf(zone);
    double right = 0.0, left = 0.0;
    for (size_t i = 0; i < felt.size(); ++i)
      (figure().mesh.positions[i].x > -20.0f ? right : left) += felt[i];
    EXPECT_GT(right, 0.0) << zone.id;
    EXPECT_EQ(left, 0.0) << zone.id;
  }
}

TEST(BodyFigure, ALeftLegHurtsOnTheLeft) {
  const anatomy::PainSurface left(frameOn(figure(), Side::Left), figure().mesh);
  const std::vector<float> felt = left.intensityOf(*table().findZone("sacroiliac"));
  double sum = 0.0, wrong = 0.0;
  for (size_t i = 0; i < felt.size(); ++i) (figure().mesh.positions[i].x < 0.0f ? sum : wrong) += felt[i];
  EXPECT_GT(sum, 0.0);
  EXPECT_EQ(wrong, 0.0);
}

TEST(BodyFigure, ZonesOfTheLegLieOnItsLeg) {
  for (const Zone& zone : table().zones()) {
    if (zone.on != ZoneOn::Leg) continue;
    const std::vector<float> felt = surface().intensityOf(zone);
    float highestMm = 0.0f;
    for (size_t i = 0; i < felt.size(); ++i)
      if (felt[i] > 0.0f) highestMm = std::max(highestMm, figure().mesh.positions[i].z);
    EXPECT_LT(highestMm, 620.0f) << zone.id;
  }
}

TEST(BodyFigure, TheMaskIsOfOneLowerLeg) {
  BodyFigure body = figure();
  anatomy::maskLeg(body, Side::Left);
  for (size_t i = 0; i < body.mesh.positions.size(); ++i) {
    const glm::vec3 at = body.mesh.positions[i];
    const bool masked = body.mesh.colours[i].r > 0;
    const bool outside = at.x > 0.0f || at.z > body.leg.kneeMm.z + 40.0f;
    const bool inside = at.x < 0.0f && at.z < body.leg.kneeMm.z - 10.0f;
    EXPECT_FALSE(masked && outside);
    EXPECT_FALSE(!masked && inside);
  }
}

TEST(BodyFigure, OneThatIsNotThereSaysWhatToDo) {
  try {
    anatomy::loadBodyFigure(test::assetsFolder(), "giant");
    FAIL();
  } catch (const eng::Error& error) {
    EXPECT_NE(std::string(error.what()).find("built-in-body"), std::string::npos);
  }
}

TEST(BodyDescription, IsWithoutFaultAndAsTallAsTheZonesExpect) {
  anatomy::Problems problems;
  const auto body = anatomy::readBodyDescription(test::assetsFolder() / "anatomy" / "body", problems);
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(body.statureMm, table().body().statureMm);
  for (const char* variant : kVariants) EXPECT_FALSE(anatomy::solidOf(body, variant).parts.empty());
}

TEST(BodyDescription, AVariantIsWiderAndDeeperButNoTaller) {
  const anatomy::BodyVariant wide{"wide", {{0, 1.1f, 1.2f, 50}, {1000, 1.1f, 1.2f, 50}}};
  const glm::vec3 moved = anatomy::inVariant(wide, {100, 150, 500});
  EXPECT_NEAR(moved.x, 110.0f, 1e-3f);
  EXPECT_NEAR(moved.y, 170.0f, 1e-3f);
  EXPECT_EQ(moved.z, 500.0f);
}

}  // namespace
