// Pain in space on the program's own leg, and on it without its skin.
#include "app/anatomy/trigger_points/pain_heat.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "app/anatomy/leg_hull.h"
#include "app/anatomy/trigger_points/marker_shape.h"
#include "app/anatomy/trigger_points/placing.h"
#include "engine/geometry/mesh_coarse.h"
#include "engine/geometry/nearest_point.h"
#include "tests/unit/small_atlas.h"

namespace {

using anatomy::Atlas;
using anatomy::PainHeat;

const Atlas& leg() {
  static const Atlas loaded = anatomy::loadModel(test::content(), {.assets = test::assetsFolder()});
  return loaded;
}
const anatomy::TriggerPointTable& table() {
  return *test::content().triggerPoints;
}
const anatomy::Placements& places() {
  static const anatomy::Placements found = anatomy::placeTriggerPoints(leg(), table());
  return found;
}
const PainHeat& heat() {
  static const PainHeat made(leg(), *anatomy::skinOf(leg()));
  return made;
}
eng::HeatVolume volumeOf(const char* id, std::string_view source = {}) {
  return heat().volumeOf({*table().findPoint(id), table(), places().find(id), source});
}
eng::HeatCell at(const eng::HeatVolume& volume, glm::vec3 displayMm) {
  return volume.cells[volume.lattice.nearest(displayMm)];
}
glm::vec3 skinUnder(float t, float thetaDeg) {
  const anatomy::LegFrame& frame = leg().frame;
  const glm::vec3 axis = frame.toDisplay(frame.legFromPoint({t, thetaDeg, 0.0f}));
  const glm::vec3 out = frame.toDisplay(frame.legFromPoint({t, thetaDeg, 200.0f}));
  return eng::nearestPoint(*anatomy::skinOf(leg()), glm::mix(axis, out, 0.3f))->position;
}

TEST(PainHeat, SoleusOneIsHotAtTheHeelAndNotOnTheShin) {
  const eng::HeatVolume volume = volumeOf("soleus-1");
  const glm::vec3 heel = heat().surface().pathOf(table().findZone("heel-back")->patches[0])[0];
  EXPECT_GT(at(volume, heel).core, 240);
  EXPECT_LT(at(volume, heel).doubtful, 20);
  for (const float t : {0.2f, 0.5f, 0.8f}) {
    EXPECT_EQ(at(volume, skinUnder(t, 0)).core, 0) << t;
    EXPECT_EQ(at(volume, skinUnder(t, 0)).spillover, 0) << t;
  }
  EXPECT_GT(at(volume, places().find("soleus-1")->skinMm).local, 200);
  EXPECT_EQ(at(volume, heel).local, 0);
}

TEST(PainHeat, ArrivesFromThePointOutward) {
  const eng::HeatVolume volume = volumeOf("soleus-1");
  const auto first = [&](const char* zone) {
    return at(volume, heat().surface().pathOf(table().findZone(zone)->patches[0])[0]).arrival;
  };
  EXPECT_LT(first("achilles-distal") + 10, first("heel-sole"));
}

TEST(PainHeat, ShowsOnlyWhatTheSourceNames) {
  const glm::vec3 knee = heat().surface().pathOf(table().findZone("knee-back")->patches[0])[0];
  EXPECT_GT(at(volumeOf("soleus-2"), knee).spillover, 200);
  EXPECT_GT(at(volumeOf("soleus-2"), knee).doubtful, 200) << "one source alone";
  EXPECT_EQ(at(volumeOf("soleus-2", "TS93"), knee).spillover, 0);
}

TEST(PainHeat, IsTheSameOnHalfTheTriangles) {
  const eng::Mesh& skin = *anatomy::skinOf(leg());
  eng::Mesh half = skin;
  for (float errorMm = 0.02f; half.triangleCount() > skin.triangleCount() / 2; errorMm *= 1.4f)
    half = eng::coarsened(skin, errorMm);
  const PainHeat rough(leg(), half);
  const eng::HeatVolume fine = volumeOf("soleus-1");
  const eng::HeatVolume other =
      rough.volumeOf({*table().findPoint("soleus-1"), table(), places().find("soleus-1")});
  double sum = 0.0, difference = 0.0;
  for (const glm::vec3& place : skin.positions) {
    const eng::HeatCell a = at(fine, place), b = at(other, place);
    sum += a.core + a.spillover;
    difference += std::abs(a.core - b.core) + std::abs(a.spillover - b.spillover);
  }
  EXPECT_LT(difference, 0.05 * sum);
}

TEST(LegHull, LiesCloseOverALegWithoutItsSkin) {
  Atlas bare = leg();
  std::erase_if(bare.structures,
                [](const anatomy::Structure& s) { return s.facts.layer == anatomy::Layer::Skin; });
  EXPECT_EQ(anatomy::skinOf(bare), nullptr);
  const eng::Mesh hull = anatomy::legHull(bare);
  EXPECT_GT(eng::signedVolumeMm3(hull), 0.0) << "looks outwards";
  std::map<std::pair<uint32_t, uint32_t>, int> edges;
  for (size_t i = 0; i < hull.indices.size(); i += 3)
    for (size_t k = 0; k < 3; ++k) {
      const uint32_t a = hull.indices[i + k], b = hull.indices[i + (k + 1) % 3];
      edges[{std::min(a, b), std::max(a, b)}] += a < b ? 1 : -1;
    }
  for (const auto& [edge, balance] : edges) ASSERT_EQ(balance, 0) << "closed";
  const float calfMm = eng::nearestPoint(hull, skinUnder(0.7f, 180))->distanceMm;
  EXPECT_LT(calfMm, 12.0f);
}

TEST(MarkerShape, TheBandRunsAlongTheFibresThroughTheTarget) {
  for (const anatomy::PlacedPoint& point : places().placed) {
    const std::vector<glm::vec3> line = anatomy::bandLine(leg(), point);
    EXPECT_EQ(line[line.size() / 2], point.targetMm);
    float lengthMm = 0.0f;
    for (size_t i = 1; i < line.size(); ++i) lengthMm += glm::distance(line[i - 1], line[i]);
    EXPECT_NEAR(lengthMm, 2.0f * anatomy::kBandHalfMm, 0.1f) << point.id;
    const anatomy::MarkerShape shape = anatomy::markerShape(leg(), point);
    EXPECT_GT(eng::signedVolumeMm3(shape.nodule), 0.0);
    EXPECT_GT(eng::signedVolumeMm3(shape.band), 0.0);
  }
}

}  // namespace
