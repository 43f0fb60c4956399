// Every mesh of the built-in leg is the surface of a solid, by our own judgement and by CGAL's.
#include <gmock/gmock.h>

#include <numeric>

#include "app/anatomy/structure_table.h"
#include "engine/modelling/mesh_quality.h"
#include "tests/built_in/subject.h"
#include "tests/support/cgal_mesh.h"

namespace {

// The coarse level, for what moves, may have longer ones: with 6 mm the layers alone would have its
// triangles.
constexpr float kLongestEdgeMm = 6.0f, kLongestCoarseEdgeMm = 15.0f;

using Meshes = std::map<std::string, eng::Mesh>;

size_t trianglesOf(const Meshes& meshes) {
  return std::accumulate(meshes.begin(), meshes.end(), size_t(0),
                         [](size_t sum, const auto& entry) { return sum + entry.second.triangleCount(); });
}

void expectSolids(const Meshes& meshes, float longestEdgeMm) {
  for (const auto& [id, mesh] : meshes) {
    const eng::MeshQuality quality = eng::meshQuality(mesh);
    EXPECT_EQ(quality.faults(), "") << id;
    EXPECT_EQ(quality.components, size_t(test::piecesOf(id))) << id;
    EXPECT_LE(quality.longestEdgeMm, longestEdgeMm * 1.001f) << id;
  }
}

TEST(BuiltInMesh, ThereAreAtLeast95Structures) {
  EXPECT_GE(test::builtIn().meshes.size(), 95u);
  EXPECT_EQ(test::builtIn().meshes.size(), test::builtIn().coarse.size());
  for (const auto& [id, mesh] : test::builtIn().meshes)
    EXPECT_NE(test::content().table->findById(id), nullptr) << id;
}

TEST(BuiltInMesh, TheFineOnesAreSolids) {
  expectSolids(test::builtIn().meshes, kLongestEdgeMm);
}

TEST(BuiltInMesh, TheCoarseOnesAreSolids) {
  expectSolids(test::builtIn().coarse, kLongestCoarseEdgeMm);
}

TEST(BuiltInMesh, CgalAgrees) {
  for (const auto& [id, mesh] : test::builtIn().meshes) EXPECT_TRUE(test::cgalVerdict(mesh).sound()) << id;
  for (const auto& [id, mesh] : test::builtIn().coarse) EXPECT_TRUE(test::cgalVerdict(mesh).sound()) << id;
}

TEST(BuiltInMesh, TwoLevelsOfAboutTheWantedSize) {
  EXPECT_THAT(trianglesOf(test::builtIn().meshes),
              testing::AllOf(testing::Ge(200000u), testing::Le(400000u)));
  EXPECT_THAT(trianglesOf(test::builtIn().coarse), testing::AllOf(testing::Ge(50000u), testing::Le(110000u)));
}

TEST(BuiltInMesh, EveryVertexKnowsItsGrainAndMask) {
  for (const auto& [id, mesh] : test::builtIn().meshes) {
    ASSERT_EQ(mesh.tangents.size(), mesh.positions.size()) << id;
    ASSERT_EQ(mesh.colours.size(), mesh.positions.size()) << id;
    for (size_t i = 0; i < mesh.positions.size(); ++i) {
      const glm::vec3 along(mesh.tangents[i]);
      ASSERT_NEAR(glm::length(along), 1.0f, 1e-3f) << id;
      ASSERT_LT(std::abs(glm::dot(along, mesh.normals[i])), 0.2f) << id;
    }
  }
}

// The calf's muscles end in tendons, and are red in between.
TEST(BuiltInMesh, MusclesHaveBelliesAndTendons) {
  for (const char* id :
       {"gastrocnemius-medial", "gastrocnemius-lateral", "soleus", "plantaris", "tibialis-anterior",
        "tibialis-posterior", "flexor-hallucis-longus", "flexor-digitorum-longus", "fibularis-longus",
        "fibularis-brevis", "extensor-digitorum-longus"}) {
    const std::vector<glm::u8vec4>& colours = test::builtIn().meshes.at(id).colours;
    const auto share = [&](auto&& is) {
      return double(std::count_if(colours.begin(), colours.end(), is)) / double(colours.size());
    };
    EXPECT_GT(share([](glm::u8vec4 c) { return c.r > 200; }), 0.05) << id;
    EXPECT_GT(share([](glm::u8vec4 c) { return c.r < 50; }), 0.1) << id;
  }
}

}  // namespace
