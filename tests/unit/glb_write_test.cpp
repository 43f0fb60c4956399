#include "engine/geometry/glb_write.h"

#include <gmock/gmock.h>

#include "tests/error_text.h"
#include "tests/glb_samples.h"

using test::ScratchFolder;

TEST(GlbWrite, SamePartsSameBytes) {
  EXPECT_EQ(test::glbOf({test::paintedCube()}), test::glbOf({test::paintedCube()}));
}

TEST(GlbWrite, ImportReadsBackEverything) {
  const ScratchFolder folder;
  const std::vector<eng::ImportedPart> parts = {test::paintedCube(),
                                                {"Sphere \xC3\xA9\"\\", test::sphere(20.0f)}};
  eng::writeGlb(folder.path() / "a.glb", parts, "somebody");
  const eng::ImportedFile back = eng::importMeshFile(folder.path() / "a.glb");
  ASSERT_EQ(back.parts.size(), 2u);
  for (size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(back.parts[i].name, parts[i].name);
    EXPECT_EQ(back.parts[i].mesh.positions, parts[i].mesh.positions);
    EXPECT_EQ(back.parts[i].mesh.indices, parts[i].mesh.indices);
    EXPECT_EQ(back.parts[i].mesh.colours, parts[i].mesh.colours);
    ASSERT_EQ(back.parts[i].mesh.tangents.size(), parts[i].mesh.tangents.size());
    for (size_t v = 0; v < parts[i].mesh.tangents.size(); ++v) {
      EXPECT_EQ(back.parts[i].mesh.tangents[v], parts[i].mesh.tangents[v]);
    }
    for (size_t v = 0; v < parts[i].mesh.normals.size(); ++v) {
      ASSERT_LT(glm::distance(back.parts[i].mesh.normals[v], parts[i].mesh.normals[v]), 1e-6f);
    }
  }
}

TEST(GlbWrite, StatesWhatTheFormatAsksFor) {
  const nlohmann::json json = test::jsonOf(test::glbOf({test::paintedCube()}));
  EXPECT_EQ(json["asset"]["version"], "2.0");
  EXPECT_EQ(json["asset"]["copyright"], "credit");
  const nlohmann::json& attributes = json["meshes"][0]["primitives"][0]["attributes"];
  const nlohmann::json& position = json["accessors"][attributes["POSITION"].get<size_t>()];
  EXPECT_EQ(position["min"], nlohmann::json({-5.0, -5.0, -5.0}));
  EXPECT_EQ(position["max"], nlohmann::json({5.0, 5.0, 5.0}));
  const nlohmann::json& colour = json["accessors"][attributes["COLOR_0"].get<size_t>()];
  EXPECT_EQ(colour["componentType"], 5121);
  EXPECT_EQ(colour["type"], "VEC4");
  EXPECT_EQ(colour["normalized"], true);
  const nlohmann::json& indices =
      json["accessors"][json["meshes"][0]["primitives"][0]["indices"].get<size_t>()];
  EXPECT_EQ(indices["componentType"], 5125);
}

TEST(GlbWrite, LeavesOutPartsWithoutTriangles) {
  const nlohmann::json json = test::jsonOf(test::glbOf({{"nothing", {}}, test::paintedCube()}));
  EXPECT_EQ(json["nodes"].size(), 1u);
  EXPECT_EQ(json["scenes"][0]["nodes"], nlohmann::json({0}));
}

TEST(GlbWrite, AnUnwritablePathIsNamed) {
  const ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "file", "x");
  const std::vector<eng::ImportedPart> parts = {test::paintedCube()};
  EXPECT_THAT(test::errorOf([&] { eng::writeGlb(folder.path() / "file/leg.glb", parts, ""); }),
              testing::HasSubstr("leg.glb"));
}
