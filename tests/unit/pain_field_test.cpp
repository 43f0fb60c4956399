// Pain on the skin of the program's own leg: where each zone falls, how strong, and that the mesh does not
// matter.
#include "app/anatomy/trigger_points/pain_field.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <map>

#include "engine/geometry/mesh_coarse.h"
#include "tests/unit/small_atlas.h"

namespace {

using anatomy::Atlas;
using anatomy::PainSurface;
using anatomy::TriggerPoint;

const Atlas& leg(anatomy::Side side = anatomy::Side::Right) {
  static std::map<anatomy::Side, Atlas> legs;
  if (!legs.contains(side))
    legs[side] = anatomy::loadModel(test::content(), {.assets = test::assetsFolder(), .side = side});
  return legs.at(side);
}

const eng::Mesh& skin() {
  return leg().at(leg().find("skin").value()).mesh;
}

const PainSurface& surface() {
  static const PainSurface built(leg(), skin());
  return built;
}

const anatomy::TriggerPointTable& table() {
  return *test::content().triggerPoints;
}

const TriggerPoint& point(const char* id) {
  return *table().findPoint(id);
}

// A third of the area of the triangles round each vertex.
std::vector<double> areasMm2(const eng::Mesh& mesh) {
  std::vector<double> areas(mesh.positions.size(), 0.0);
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const uint32_t* corner = &mesh.indices[i];
    const glm::vec3 a = mesh.positions[corner[0]];
    const double area =
        0.5 * glm::length(glm::cross(mesh.positions[corner[1]] - a, mesh.positions[corner[2]] - a));
    for (int k = 0; k < 3; ++k) areas[corner[k]] += area / 3.0;
  }
  return areas;
}

// The share of the summed intensity that lies where `which` says, of places in the leg frame.
double shareWhere(const std::vector<float>& intensity, const std::function<bool(glm::vec3)>& which) {
  const std::vector<double> areas = areasMm2(skin());
  double all = 0.0, some = 0.0;
  for (size_t i = 0; i < intensity.size(); ++i) {
    all += areas[i] * double(intensity[i]);
    if (which(leg().frame.toLeg(skin().positions[i]))) some += areas[i] * double(intensity[i]);
  }
  return some / all;
}

// The foot but for its back, and the lowest seventh of the leg from behind.
bool isHeelSoleOrTendon(glm::vec3 mm) {
  const bool heel = mm.z < -10.0f && mm.y < 0.0f;
  const bool sole = mm.z < -30.0f;
  const bool tendon = mm.z < 0.15f * leg().frame.lengthMm && mm.y < -20.0f;
  return heel || sole || tendon;
}

TEST(PainField, soleusOneHurtsInHeelSoleAndLowerTendon) {
  const auto intensity = surface().intensityOf(point("soleus-1"), table());
  const double share = shareWhere(intensity, isHeelSoleOrTendon);
  EXPECT_GT(share, 0.8);
  for (size_t i = 0; i < intensity.size(); ++i) {
    const auto at = leg().frame.pointFromLeg(leg().frame.toLeg(skin().positions[i]));
    const bool shin = at.t > 0.1f && at.t < 1.0f && (at.thetaDeg < 90.0f || at.thetaDeg > 270.0f);
    ASSERT_TRUE(!shin || intensity[i] == 0.0f) << "t " << at.t << " theta " << at.thetaDeg;
  }
}

TEST(PainField, isFullInTheCoreAndWeakerBeyond) {
  const auto intensity = surface().intensityOf(point("soleus-1"), table());
  EXPECT_FLOAT_EQ(*std::ranges::max_element(intensity), 1.0f);
  const auto spill = surface().intensityOf(*table().findZone("soleus-low"));
  const auto heel = surface().intensityOf(*table().findZone("achilles-distal"));
  for (size_t i = 0; i < spill.size(); ++i)
    if (spill[i] == 1.0f && heel[i] == 0.0f) {
      ASSERT_NEAR(intensity[i], anatomy::kSpilloverIntensity, 1e-5f);
    }
}

TEST(PainField, everyZoneOfTheLegCoversSomeSkinAndNotAllOfIt) {
  const std::vector<double> areas = areasMm2(skin());
  for (const auto& zone : table().zones()) {
    if (zone.on != anatomy::ZoneOn::Leg) continue;
    const auto intensity = surface().intensityOf(zone);
    double coveredMm2 = 0.0;
    for (size_t i = 0; i < areas.size(); ++i) coveredMm2 += intensity[i] > 0.5f ? areas[i] : 0.0;
    EXPECT_GT(coveredMm2, 300.0) << zone.id;
    EXPECT_LT(coveredMm2, 20000.0) << zone.id;
  }
}

TEST(PainField, liesWhereTheZoneIsNamedAfter) {
  const auto middle = [](const char* zone) {
    const auto intensity = surface().intensityOf(*table().findZone(zone));
    glm::vec3 sum(0.0f);
    float weight = 0.0f;
    for (size_t i = 0; i < intensity.size(); ++i) {
      sum += intensity[i] * leg().frame.toLeg(skin().positions[i]);
      weight += intensity[i];
    }
    return sum / weight;
  };
  EXPECT_LT(middle("heel-sole").z, -55.0f);
  EXPECT_LT(middle("heel-back").y, -35.0f);
  EXPECT_LT(middle("instep").x, -10.0f);
  EXPECT_GT(middle("foot-lateral").x, 20.0f);
  EXPECT_GT(middle("big-toe-sole").y, 110.0f);
  EXPECT_GT(middle("lateral-malleolus").x, 20.0f);
  EXPECT_GT(middle("knee-back").z, 320.0f);
  EXPECT_LT(middle("knee-back-medial").x, middle("knee-back-lateral").x - 15.0f);
}

TEST(PainField, isTheSameOnTheOtherLeg) {
  const Atlas& left = leg(anatomy::Side::Left);
  const PainSurface other(left, left.at(left.find("skin").value()).mesh);
  const auto here = surface().intensityOf(point("gastrocnemius-1"), table());
  const auto there = other.intensityOf(point("gastrocnemius-1"), table());
  ASSERT_EQ(here.size(), there.size());
  for (size_t i = 0; i < here.size(); ++i) ASSERT_NEAR(here[i], there[i], 0.02f);
}

// Vertices of the coarser skin are vertices of the finer one.
TEST(PainField, doesNotDependOnTheMesh) {
  eng::Mesh coarse = skin();
  for (float errorMm = 0.01f; coarse.triangleCount() > skin().triangleCount() / 2; errorMm *= 1.3f)
    coarse = eng::coarsened(skin(), errorMm);
  const PainSurface other(leg(), coarse);
  const glm::vec3 heel = surface().pathOf(table().findZone("heel-back")->patches[0])[0];
  const auto fine = surface().distancesFrom(heel, 150.0f), rough = other.distancesFrom(heel, 150.0f);
  std::map<std::tuple<float, float, float>, float> byPlace;
  for (size_t i = 0; i < fine.size(); ++i) {
    const glm::vec3 p = skin().positions[i];
    byPlace[{p.x, p.y, p.z}] = fine[i];
  }
  size_t compared = 0;
  for (size_t i = 0; i < rough.size(); ++i) {
    const glm::vec3 p = coarse.positions[i];
    const auto same = byPlace.find({p.x, p.y, p.z});
    if (same == byPlace.end() || same->second < 10.0f || same->second > 140.0f) continue;
    ++compared;
    ASSERT_NEAR(rough[i], same->second, 0.05f * same->second);
  }
  EXPECT_GT(compared, 500u);
}

}  // namespace
