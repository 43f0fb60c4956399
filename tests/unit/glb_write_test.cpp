#include "engine/geometry/glb_write.h"

#include <gmock/gmock.h>

#include "tests/error_text.h"
#include "tests/glb_samples.h"

using test::ScratchFolder;

TEST(GlbWrite, SamePartsSameBytes) {
  EXPECT_EQ(test::glbOf({test::paintedCube()}), test::glbOf({test::paintedCube()}));
}

// Corner by corner: importers may number vertices anew.
TEST(GlbWrite, ImportReadsBackEverything) {
  const ScratchFolder folder;
  const std::vector<eng::ImportedPart> parts = {test::paintedCube(),
                                                {"Sphere \xC3\xA9\"\\", test::sphere(20.0f)}};
  eng::writeGlb(folder.path() / "a.glb", parts, "somebody");
  const eng::ImportedFile back = eng::importMeshFile(folder.path() / "a.glb");
  ASSERT_EQ(back.parts.size(), 2u);
  for (size_t i = 0; i < 2; ++i) {
    const eng::Mesh& was = parts[i].mesh;
    const eng::Mesh& is = back.parts[i].mesh;
    EXPECT_EQ(back.parts[i].name, parts[i].name);
    ASSERT_EQ(is.indices.size(), was.indices.size());
    ASSERT_EQ(is.tangents.empty(), was.tangents.empty());
    ASSERT_EQ(is.colours.empty(), was.colours.empty());
    for (size_t c = 0; c < was.indices.size(); ++c) {
      const uint32_t a = is.indices[c];
      const uint32_t b = was.indices[c];
      ASSERT_EQ(is.positions[a], was.positions[b]);
      ASSERT_LT(glm::distance(is.normals[a], was.normals[b]), 1e-6f);
      if (!was.tangents.empty()) {
        ASSERT_EQ(is.tangents[a], was.tangents[b]);
      }
      if (!was.colours.empty()) {
        ASSERT_EQ(is.colours[a], was.colours[b]);
      }
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
  EXPECT_EQ(json["scenes"][0]["nodes"], nlohmann::json::array({0}));
}

TEST(GlbWrite, AnUnwritablePathIsNamed) {
  const ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "file", "x");
  const std::vector<eng::ImportedPart> parts = {test::paintedCube()};
  EXPECT_THAT(test::errorOf([&] { eng::writeGlb(folder.path() / "file/leg.glb", parts, ""); }),
              testing::HasSubstr("leg.glb"));
}
