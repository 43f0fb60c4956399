#include "engine/geometry/mesh_import.h"

#include <gmock/gmock.h>

#include <cstring>
#include <limits>
#include <thread>

#include "tests/error_text.h"
#include "tests/glb_samples.h"
#include "tests/paths.h"

using nlohmann::json;
using test::changedCube;
using test::errorOf;
using test::ScratchFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

const std::string kSquare = "v 0 0 0\nv 10 0 0\nv 10 10 0\nv 0 10 0\n";

template <class Content>
eng::ImportedFile imported(const char* name, const Content& content) {
  const ScratchFolder folder;
  if constexpr (std::is_convertible_v<Content, std::string_view>) {
    eng::writeFileWhole(folder.path() / name, std::string_view(content));
  } else {
    eng::writeFileWhole(folder.path() / name, std::span<const std::byte>(content));
  }
  return eng::importMeshFile(folder.path() / name);
}

template <class Content>
std::string refusal(const char* name, const Content& content) {
  return errorOf([&] { imported(name, content); });
}

// The painted cube with one coordinate replaced.
std::vector<std::byte> cubeWithCoordinate(float value) {
  std::vector<std::byte> glb = test::glbOf({test::paintedCube()});
  const std::span<const std::byte> binary = eng::splitGlb(glb).binary;
  std::memcpy(glb.data() + (binary.data() - glb.data()) + 4, &value, sizeof value);
  return glb;
}

void expectBounds(const eng::Mesh& mesh, glm::vec3 min, glm::vec3 max) {
  const eng::Bounds bounds = eng::boundsOf(mesh);
  EXPECT_LT(glm::distance(bounds.min, min), 1e-4f)
      << bounds.min.x << " " << bounds.min.y << " " << bounds.min.z;
  EXPECT_LT(glm::distance(bounds.max, max), 1e-4f)
      << bounds.max.x << " " << bounds.max.y << " " << bounds.max.z;
}

}  // namespace

TEST(MeshImport, KnowsItsFilesByTheirEnding) {
  EXPECT_TRUE(eng::isMeshFile("a/b.glb"));
  EXPECT_TRUE(eng::isMeshFile("B.OBJ"));
  EXPECT_FALSE(eng::isMeshFile("a.gltf"));
  EXPECT_FALSE(eng::isMeshFile("glb"));
}

TEST(MeshImport, AppliesTheTransformsOfAllNodesAbove) {
  const eng::ImportedFile file = imported(
      "a.glb", changedCube([](json& j) {
        j["nodes"] = {
            {{"translation", {100, 0, 0}}, {"children", {1}}},
            {{"rotation", {0.70710678, 0, 0, 0.70710678}}, {"children", {2}}},  // +90 degrees about x
            {{"scale", {1, 2, 1}}, {"mesh", 0}, {"name", "Leaf"}}};
      }));
  ASSERT_EQ(file.parts.size(), 1u);
  EXPECT_EQ(file.parts[0].name, "Leaf");
  expectBounds(file.parts[0].mesh, {95, -5, -10}, {105, 5, 10});
  EXPECT_NEAR(eng::signedVolumeMm3(file.parts[0].mesh), 2000.0, 0.01);
}

TEST(MeshImport, MatricesAreTakenColumnByColumn) {
  const eng::ImportedFile file =
      imported("a.glb", changedCube([](json& j) {
                 j["nodes"][0]["matrix"] = {0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 7, 8, 9, 1};
               }));
  expectBounds(file.parts[0].mesh, {2, 3, 4}, {12, 13, 14});
  EXPECT_NEAR(eng::signedVolumeMm3(file.parts[0].mesh), 1000.0, 0.01);
}

TEST(MeshImport, AMirroringNodeKeepsTheOutsideOutside) {
  const auto glb = changedCube([](json& j) { j["nodes"][0]["scale"] = {-1, 1, 1}; });
  EXPECT_NEAR(eng::signedVolumeMm3(imported("a.glb", glb).parts[0].mesh), 1000.0, 0.01);
}

TEST(MeshImport, PrimitivesOfANodeBecomeOnePart) {
  const eng::ImportedFile file =
      imported("a.glb", changedCube([](json& j) {
                 json& primitives = j["meshes"][0]["primitives"];
                 primitives.push_back(primitives[0]);
                 primitives.push_back({{"mode", 0}, {"attributes", {{"POSITION", 0}}}});  // points
               }));
  ASSERT_EQ(file.parts.size(), 1u);
  EXPECT_EQ(file.parts[0].mesh.triangleCount(), 24u);
  EXPECT_EQ(file.parts[0].mesh.positions.size(), 48u);
  EXPECT_EQ(file.parts[0].mesh.colours.size(), 48u);
}

TEST(MeshImport, DropsColoursThatOnlySomePrimitivesHave) {
  const eng::ImportedFile file = imported("a.glb", changedCube([](json& j) {
                                            json& primitives = j["meshes"][0]["primitives"];
                                            primitives.push_back(primitives[0]);
                                            primitives[1]["attributes"].erase("COLOR_0");
                                          }));
  EXPECT_TRUE(file.parts[0].mesh.colours.empty());
  EXPECT_EQ(file.parts[0].mesh.tangents.size(), 48u);
}

TEST(MeshImport, ReadsColoursOfThreeComponentsAsOpaque) {
  const eng::ImportedFile file = imported("a.glb", changedCube([](json& j) {
                                            j["accessors"][3]["type"] = "VEC3";
                                            j["bufferViews"][3]["byteStride"] = 4;
                                          }));
  EXPECT_EQ(file.parts[0].mesh.colours.at(3), glm::u8vec4(30, 225, 3, 255));
}

TEST(MeshImport, NodesWithoutNamesAreCalledAfterTheFile) {
  const auto glb = changedCube([](json& j) { j["nodes"][0].erase("name"); });
  EXPECT_EQ(imported("tibia.v2.glb", glb).parts[0].name, "tibia.v2");
}

TEST(MeshImport, SameNamesStaySeparateParts) {
  const std::vector<eng::ImportedPart> parts = {test::paintedCube(), test::paintedCube()};
  const eng::ImportedFile file = imported("a.glb", test::glbOf(parts));
  ASSERT_EQ(file.parts.size(), 2u);
  EXPECT_EQ(file.parts[1].name, "Painted cube");
}

TEST(MeshImport, MakesSmoothNormalsWhereThereAreNone) {
  const eng::Mesh round = test::sphere(20.0f);
  const eng::Mesh mesh = imported("a.obj", test::objOf(round)).parts.at(0).mesh;
  ASSERT_EQ(mesh.positions.size(), round.positions.size());
  for (size_t i = 0; i < mesh.positions.size(); ++i) {
    ASSERT_GT(glm::dot(mesh.normals[i], glm::normalize(mesh.positions[i])), 0.99f);
  }
}

TEST(MeshImport, MendsNormalsThatAreNone) {
  eng::ImportedPart part = test::paintedCube();
  const std::vector<glm::vec3> normals = part.mesh.normals;
  part.mesh.normals[3] = glm::vec3(0.0f);
  part.mesh.normals[9] = glm::vec3(std::numeric_limits<float>::quiet_NaN());
  const eng::ImportedFile file = imported("a.glb", test::glbOf({part}));
  EXPECT_THAT(file.parts[0].mesh.normals, testing::ElementsAreArray(normals));
}

TEST(MeshImport, RefusesCoordinatesThatCannotBe) {
  EXPECT_THAT(refusal("a.glb", cubeWithCoordinate(std::numeric_limits<float>::quiet_NaN())),
              HasSubstr("no number"));
  EXPECT_THAT(refusal("a.glb", cubeWithCoordinate(std::numeric_limits<float>::infinity())),
              HasSubstr("no number"));
  EXPECT_THAT(refusal("a.glb", cubeWithCoordinate(2e5f)), HasSubstr("beyond 100 m"));
  EXPECT_THAT(refusal("a.glb", changedCube([](json& j) {
                        j["nodes"][0]["scale"] = {1, 1e6, 1};
                      })),
              HasSubstr("beyond 100 m"));
  EXPECT_THAT(refusal("a.obj", "v 1e9 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"), HasSubstr("beyond 100 m"));
}

TEST(MeshImport, ReadsObjPolygonsAndGroups) {
  const eng::ImportedFile file = imported("leg.obj", kSquare + "f 1 2 3 4\ng  Right soleus\nf 1 2 3\n");
  ASSERT_EQ(file.parts.size(), 2u);
  EXPECT_EQ(file.parts[0].name, "leg");
  EXPECT_EQ(file.parts[0].mesh.triangleCount(), 2u);
  EXPECT_EQ(file.parts[0].mesh.positions.size(), 4u);
  EXPECT_EQ(file.parts[1].name, "Right soleus");
  for (const glm::vec3& normal : file.parts[0].mesh.normals) EXPECT_EQ(normal, glm::vec3(0, 0, 1));
}

TEST(MeshImport, SharesObjVerticesUnlessTheyDiffer) {
  const std::string normals = "vn 0 0 1\nvn 0 1 0\n";
  const auto count = [&](const char* faces) {
    return imported("a.obj", kSquare + normals + faces).parts.at(0).mesh.positions.size();
  };
  EXPECT_EQ(count("f 1//1 2//1 3//1\nf 1//1 3//1 4//1\n"), 4u);
  EXPECT_EQ(count("f 1//1 2//1 3//1\nf 1//2 3//2 4//2\n"), 6u);
}

TEST(MeshImport, ReadsTheObjHeader) {
  const std::string text =
      "# Created by hand\r\n#\r\n# Concept ID : FMA22558\r\n#English name:  Right soleus \r\n# Bounds(mm): "
      "(1,2,3)-(4,5,6)\r\n\r\n" +
      kSquare + "# Late : ignored\nf 1 2 3\n";
  const auto expected = testing::UnorderedElementsAre(testing::Pair("Concept ID", "FMA22558"),
                                                      testing::Pair("English name", "Right soleus"),
                                                      testing::Pair("Bounds(mm)", "(1,2,3)-(4,5,6)"));
  EXPECT_THAT(imported("a.obj", text).header, expected);
  const ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "b.OBJ", text);
  EXPECT_THAT(eng::readObjHeader(folder.path() / "b.OBJ"), expected);
  eng::writeFileWhole(folder.path() / "b.txt", text);
  EXPECT_TRUE(eng::readObjHeader(folder.path() / "b.txt").empty());
  EXPECT_TRUE(eng::readObjHeader(folder.path() / "none.obj").empty());
}

TEST(MeshImport, RefusalsNameTheFileInOneLine) {
  const std::string missing = errorOf([] { eng::importMeshFile("/nowhere/tibia.glb"); });
  EXPECT_THAT(missing, AllOf(StartsWith("/nowhere/tibia.glb: "), HasSubstr("No such file")));
  for (const std::string& text :
       {refusal("tibia.glb", ""), refusal("tibia.glb", "glTF"), refusal("tibia.glb", kSquare),
        refusal("tibia.obj", test::glbOf({test::paintedCube()})), refusal("tibia.obj", ""),
        refusal("tibia.obj", kSquare), refusal("tibia.stl", "solid\n")}) {
    EXPECT_THAT(text, HasSubstr("tibia."));
    EXPECT_THAT(text, HasSubstr("; "));  // what to do
    EXPECT_EQ(text.find('\n'), std::string::npos);
  }
}

TEST(MeshImport, WorksFromSeveralThreads) {
  const ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "a.glb",
                      std::span<const std::byte>(test::glbOf({test::paintedCube()})));
  eng::writeFileWhole(folder.path() / "a.obj", kSquare + "f 1 2 3 4\n");
  std::vector<size_t> triangles(8, 0);
  std::vector<std::thread> threads;
  for (size_t i = 0; i < triangles.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int n = 0; n < 10; ++n) {
        for (const char* name : {"a.glb", "a.obj"}) {
          triangles[i] += eng::importMeshFile(folder.path() / name).parts[0].mesh.triangleCount();
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(triangles, testing::Each(10u * (12 + 2)));
}

TEST(MeshImport, ReadsTheReferenceLegWhole) {
  SKIP_WITHOUT(test::sharedLeg());
  size_t files = 0, triangles = 0;
  eng::Bounds bounds;
  for (const auto& entry : std::filesystem::directory_iterator(test::sharedLeg())) {
    const eng::ImportedFile file = eng::importMeshFile(entry.path());
    ASSERT_EQ(file.parts.size(), 1u);
    EXPECT_THAT(file.parts[0].name, HasSubstr("FMA"));
    ++files;
    triangles += file.parts[0].mesh.triangleCount();
    bounds.add(eng::boundsOf(file.parts[0].mesh));
  }
  EXPECT_EQ(files, 53u);
  EXPECT_EQ(triangles, 162620u);
  EXPECT_GT(bounds.size().z, 2.0f * bounds.size().y);  // upright once the nodes' rotation is applied
}
