#include "app/anatomy/peel/mesh_lid.h"

#include <gtest/gtest.h>

namespace {

// A tube of square section along z, open at both ends.
eng::Mesh openTube() {
  eng::Mesh mesh;
  for (const float z : {0.0f, 10.0f})
    for (const glm::vec2 corner : {glm::vec2(0, 0), {2, 0}, {2, 2}, {0, 2}}) {
      mesh.positions.push_back({corner, z});
      mesh.normals.push_back({1, 0, 0});
      mesh.colours.push_back({0, 0, 0, 255});
    }
  for (uint32_t i = 0; i < 4; ++i) {
    const uint32_t next = (i + 1) % 4;
    mesh.indices.insert(mesh.indices.end(), {i, next, next + 4, i, next + 4, i + 4});
  }
  return mesh;
}

TEST(MeshLid, ClosesBothEndsOfATube) {
  eng::Mesh mesh = openTube();
  EXPECT_EQ(anatomy::closeOpenings(mesh, {255, 0, 0, 255}), 2u);
  EXPECT_NEAR(eng::signedVolumeMm3(mesh), 40.0, 1e-4);
  EXPECT_EQ(mesh.colours.back(), glm::u8vec4(255, 0, 0, 255));
  EXPECT_EQ(mesh.normals.size(), mesh.positions.size());
}

TEST(MeshLid, LeavesAClosedMeshAsItIs) {
  eng::Mesh mesh = openTube();
  anatomy::closeOpenings(mesh, {});
  const size_t triangles = mesh.triangleCount();
  EXPECT_EQ(anatomy::closeOpenings(mesh, {}), 0u);
  EXPECT_EQ(mesh.triangleCount(), triangles);
}

}  // namespace
