#include <gtest/gtest.h>

#include <algorithm>
#include <numbers>

#include "app/anatomy/depth/depth_field.h"
#include "app/anatomy/depth/depth_marks.h"
#include "app/anatomy/model_load.h"
#include "engine/geometry/local_mean.h"
#include "engine/geometry/surface_samples.h"
#include "tests/unit/small_atlas.h"

namespace anatomy {
namespace {

// The built-in leg, marked once for all tests.
const Atlas& leg() {
  static const Atlas atlas = [] {
    Atlas loaded = loadModel(test::content(), {.assets = test::assetsFolder()});
    markDepths(loaded);
    return loaded;
  }();
  return atlas;
}

// When a structure is half gone, averaged over its vertices whose place on the leg is near t and theta.
std::optional<float> halfGone(const std::string& id, float t, float thetaDeg) {
  const auto found = leg().find(id);
  if (!found) return std::nullopt;
  const eng::Mesh& mesh = leg().at(*found).mesh;
  float sum = 0.0f;
  int count = 0;
  for (size_t i = 0; i < mesh.positions.size(); ++i) {
    const LegPoint at = leg().frame.pointFromLeg(leg().frame.toLeg(mesh.positions[i]));
    if (std::abs(at.t - t) > 0.06f || std::abs(std::remainder(at.thetaDeg - thetaDeg, 360.0f)) > 15.0f)
      continue;
    const DepthSpan span = depthSpan(mesh, i);
    sum += 0.5f * (span.from + span.to);
    ++count;
  }
  return count > 0 ? std::optional(sum / float(count)) : std::nullopt;
}

struct Row {
  float t, thetaDeg;
  std::vector<std::string> outsideIn;
};

TEST(DepthMarks, LayersGoInTheirOrderRoundTheLeg) {
  const Row rows[] = {
      {0.72f, 160.0f, {"skin", "subcutaneous-fat", "crural-fascia", "gastrocnemius-lateral", "soleus"}},
      {0.72f, 200.0f, {"skin", "subcutaneous-fat", "crural-fascia", "gastrocnemius-medial", "soleus"}},
      {0.4f, 145.0f, {"skin", "subcutaneous-fat", "crural-fascia", "soleus", "flexor-hallucis-longus"}},
      {0.6f, 130.0f, {"soleus", "tibialis-posterior"}},
      {0.6f, 45.0f, {"skin", "subcutaneous-fat", "crural-fascia", "tibialis-anterior"}},
      {0.4f, 60.0f, {"crural-fascia", "extensor-digitorum-longus", "extensor-hallucis-longus"}},
      {0.4f, 95.0f, {"skin", "subcutaneous-fat", "crural-fascia", "fibularis-longus"}},
  };
  for (const Row& row : rows) {
    float before = 0.0f;
    for (const std::string& id : row.outsideIn) {
      const auto gone = halfGone(id, row.t, row.thetaDeg);
      ASSERT_TRUE(gone) << id << " at t " << row.t << ", " << row.thetaDeg << " deg";
      EXPECT_GT(*gone, before) << id << " at t " << row.t << ", " << row.thetaDeg << " deg";
      before = *gone;
    }
  }
}

TEST(DepthMarks, OnlyBonesStayAndEverythingElseIsGoneBeforeTheEnd) {
  for (const Structure& structure : leg().structures) {
    const bool bone = structure.facts.kind == Kind::Bone;
    for (size_t i = 0; i < structure.mesh.positions.size(); i += 50) {
      const DepthSpan span = depthSpan(structure.mesh, i);
      EXPECT_EQ(span.stays(), bone) << structure.facts.id;
      if (!bone) {
        EXPECT_LT(span.from, span.to) << structure.facts.id;
      }
      EXPECT_LT(span.to, 1.0f) << structure.facts.id;
    }
  }
}

TEST(DepthMarks, UpperAndUnderSideOfAMuscleGoTogether) {
  // Along the leg's axis inwards at the thickest part of the calf: the first and the last wall of soleus.
  const Structure& soleus = leg().at(*leg().find("soleus"));
  std::vector<float> middles;
  for (size_t i = 0; i < soleus.mesh.positions.size(); ++i) {
    const glm::vec3 p = leg().frame.toLeg(soleus.mesh.positions[i]);
    if (std::abs(p.z - 0.6f * leg().frame.lengthMm) > 8.0f || std::abs(p.x) > 8.0f) continue;
    const DepthSpan span = depthSpan(soleus.mesh, i);
    middles.push_back(0.5f * (span.from + span.to));
  }
  ASSERT_GT(middles.size(), 10u);
  const auto [least, most] = std::ranges::minmax(middles);
  EXPECT_LT(most - least, 0.08f);
}

TEST(DepthMarks, TheMaskInRedIsKept) {
  Atlas plain = loadModel(test::content(), {.assets = test::assetsFolder()});
  for (size_t s = 0; s < plain.structures.size(); ++s) {
    const auto& before = plain.structures[s].mesh.colours;
    const auto& after = leg().structures[s].mesh.colours;
    for (size_t i = 0; i < before.size(); i += 20) {
      ASSERT_EQ(before[i].r, after[i].r);
      ASSERT_EQ(before[i].a, after[i].a);
    }
  }
}

TEST(DepthMarks, AModelWithoutBonesOrWithoutAnythingIsMarkedToo) {
  Atlas atlas = test::emptyAtlas();
  markDepths(atlas);
  atlas = test::smallAtlas();  // boxes without meshes
  markDepths(atlas);
  SUCCEED();
}

eng::Mesh tube(float radiusMm) {
  constexpr int kAround = 48, kRings = 41;
  eng::Mesh mesh;
  for (int ring = 0; ring < kRings; ++ring)
    for (int i = 0; i < kAround; ++i) {
      const float angle = 2.0f * std::numbers::pi_v<float> * float(i) / float(kAround);
      mesh.positions.push_back({radiusMm * std::cos(angle), radiusMm * std::sin(angle), 5.0f * float(ring)});
    }
  for (int ring = 0; ring + 1 < kRings; ++ring)
    for (int i = 0; i < kAround; ++i) {
      const auto at = [&](int r, int k) { return uint32_t(r * kAround + k % kAround); };
      mesh.indices.insert(mesh.indices.end(), {at(ring, i), at(ring, i + 1), at(ring + 1, i), at(ring + 1, i),
                                               at(ring, i + 1), at(ring + 1, i + 1)});
    }
  return mesh;
}

TEST(DepthField, HalfWayBetweenMuscleSurfaceAndBoneIsOneHalf) {
  Atlas atlas = test::emptyAtlas();
  test::add(atlas, "soleus", {0, 0, 100}, {90, 90, 200});
  atlas.structures.back().mesh = tube(45.0f);
  test::add(atlas, "tibia", {0, 0, 100}, {20, 20, 200});
  atlas.structures.back().mesh = tube(10.0f);
  // Discs of the outer tube close the ends.
  eng::Mesh& outer = atlas.structures.front().mesh;
  for (float z : {0.0f, 200.0f}) {
    const auto centre = uint32_t(outer.positions.size());
    outer.positions.push_back({0, 0, z});
    for (uint32_t i = 0; i < 48; ++i)
      outer.indices.insert(outer.indices.end(),
                           {centre, (z > 0 ? 40u * 48u : 0u) + i, (z > 0 ? 40u * 48u : 0u) + (i + 1) % 48});
  }
  const DepthField field(atlas.structures);
  EXPECT_NEAR(field.at({27.5f, 0, 100}), 0.5f, 0.06f);
  EXPECT_LT(field.at({44, 0, 100}), 0.15f);  // a cell of the lattice is 3 mm
  EXPECT_GT(field.at({12, 0, 100}), 0.85f);
}

TEST(LocalMean, IsTheMeanNearAPlaceAndOfAll) {
  eng::Bounds box;
  box.add(glm::vec3(0));
  box.add(glm::vec3(10, 10, 400));
  eng::LocalMean mean(box, 20.0f);
  for (float z = 0; z <= 400; z += 5) mean.add({5, 5, z}, z < 200 ? 0.2f : 0.8f, 1.0f);
  mean.smooth();
  EXPECT_NEAR(mean.at({5, 5, 50}), 0.2f, 0.01f);
  EXPECT_NEAR(mean.at({5, 5, 350}), 0.8f, 0.01f);
  EXPECT_NEAR(mean.at({5, 5, 200}), 0.5f, 0.1f);
  EXPECT_NEAR(mean.overall(), 0.5f, 0.02f);
}

TEST(SurfaceSamples, ShareTheAreaAndLieClose) {
  eng::Mesh mesh;
  mesh.positions = {{0, 0, 0}, {30, 0, 0}, {0, 40, 0}};
  mesh.indices = {0, 1, 2};
  float area = 0.0f;
  for (const eng::SurfaceSample& sample : eng::surfaceSamples(mesh, 5.0f)) area += sample.areaMm2;
  EXPECT_NEAR(area, 600.0f, 0.5f);
  EXPECT_EQ(eng::surfaceSamples(mesh, 5.0f).size(), 100u);
  EXPECT_EQ(eng::surfaceSamples(mesh, 100.0f).size(), 1u);
}

}  // namespace
}  // namespace anatomy
