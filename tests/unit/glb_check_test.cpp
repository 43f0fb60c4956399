#include "engine/geometry/glb_check.h"

#include <gmock/gmock.h>

#include <cstring>
#include <ostream>

#include "tests/error_text.h"
#include "tests/glb_samples.h"

using nlohmann::json;
using test::changedCube;
using test::errorOf;
using testing::HasSubstr;

namespace {

std::string refusal(const std::vector<std::byte>& glb) {
  return errorOf([&] { eng::checkedGlb(glb); });
}

std::vector<std::byte> cubeFile() {
  return test::glbOf({test::paintedCube()});
}

void setWord(std::vector<std::byte>& bytes, size_t offset, uint32_t word) {
  std::memcpy(bytes.data() + offset, &word, sizeof word);
}

struct Fault {
  const char* name;
  void (*plant)(json&);
  const char* text;  // part of what must be said about it
};

void PrintTo(const Fault& fault, std::ostream* out) {
  *out << fault.name;
}

class GlbFault : public testing::TestWithParam<Fault> {};

json deepNodes(size_t count) {
  json nodes = json::array();
  for (size_t i = 0; i + 1 < count; ++i) nodes.push_back({{"children", {i + 1}}});
  nodes.push_back({{"mesh", 0}});
  return nodes;
}

// Many nodes that all show one mesh.
json instances(size_t count) {
  json nodes = json::array();
  for (size_t i = 0; i < count; ++i) nodes.push_back({{"mesh", 0}});
  return nodes;
}

json numbersTo(size_t count) {
  json numbers = json::array();
  for (size_t i = 0; i < count; ++i) numbers.push_back(i);
  return numbers;
}

const Fault kFaults[] = {
    {"AccessorBeyondItsView", [](json& j) { j["accessors"][0]["count"] = 25; }, "accessor 0 claims 25"},
    {"AccessorCountOverflows", [](json& j) { j["accessors"][4]["count"] = 4611686018427387905u; },
     "accessor 4"},
    {"AccessorOffsetOverflows", [](json& j) { j["accessors"][0]["byteOffset"] = 18446744073709551615u; },
     "accessor 0"},
    {"AccessorWithoutElements", [](json& j) { j["accessors"][0]["count"] = 0; }, "accessor 0"},
    {"AccessorCountNegative", [](json& j) { j["accessors"][0]["count"] = -3; }, "'count' is no whole number"},
    {"AccessorWithoutView", [](json& j) { j["accessors"][1].erase("bufferView"); }, "accessor 1 has no data"},
    {"AccessorMissing", [](json& j) { j["meshes"][0]["primitives"][0]["indices"] = 77; },
     "entry 77 of accessors"},
    {"AccessorType", [](json& j) { j["accessors"][0]["type"] = "MAT4"; }, "accessor 0 has a type"},
    {"ComponentType", [](json& j) { j["accessors"][0]["componentType"] = 5122; },
     "accessor 0 has a number type"},
    {"Sparse", [](json& j) { j["accessors"][0]["sparse"] = json::object(); }, "sparse"},
    {"ViewBeyondTheChunk", [](json& j) { j["bufferViews"][0]["byteLength"] = 1000000; }, "outside the file"},
    {"ViewOffsetOverflows", [](json& j) { j["bufferViews"][0]["byteOffset"] = 18446744073709551608u; },
     "outside the file"},
    {"StrideTooSmall", [](json& j) { j["bufferViews"][0]["byteStride"] = 4; }, "accessor 0"},
    {"StrideTooLarge", [](json& j) { j["bufferViews"][0]["byteStride"] = 9223372036854775807u; },
     "accessor 0"},
    {"DataElsewhere", [](json& j) { j["buffers"][0]["uri"] = "cube.bin"; }, "another file"},
    {"SecondBuffer", [](json& j) { j["bufferViews"][0]["buffer"] = 1; }, "another file"},
    {"FewerVerticesThanIndices",
     [](json& j) {
       for (int i : {0, 1, 2, 3}) j["accessors"][i]["count"] = 23;
     },
     "refers to vertex 23, of which there are 23"},
    {"AttributesOfDifferentLength", [](json& j) { j["accessors"][1]["count"] = 23; },
     "NORMAL has 23 entries for 24"},
    {"PositionsOfTwoNumbers", [](json& j) { j["accessors"][0]["type"] = "VEC2"; }, "unusual type"},
    {"IndicesThatAreFloats", [](json& j) { j["accessors"][4]["componentType"] = 5126; }, "unusual type"},
    {"NodeIsItsOwnParent", [](json& j) { j["nodes"][0]["children"] = {0}; }, "node 0 has two parents"},
    {"NodeCycle",
     [](json& j) {
       j["nodes"] = {{{"children", {1}}}, {{"children", {2}}}, {{"children", {1}}}};
     },
     "node 1 has two parents"},
    {"NodeWithTwoParents",
     [](json& j) {
       j["nodes"] = {{{"children", {1, 2}}}, {{"children", {3}}}, {{"children", {3}}}, {{"mesh", 0}}};
     },
     "node 3 has two parents"},
    {"NodeMissing", [](json& j) { j["scenes"][0]["nodes"] = {5}; }, "entry 5 of nodes"},
    {"NodesTooDeep", [](json& j) { j["nodes"] = deepNodes(5000); }, "nests its nodes deeper"},
    {"MeshMissing", [](json& j) { j["nodes"][0]["mesh"] = 3; }, "entry 3 of meshes"},
    {"MatrixTooShort",
     [](json& j) {
       j["nodes"][0]["matrix"] = {1, 0, 0};
     },
     "matrix of node 0"},
    {"RotationOfWords",
     [](json& j) {
       j["nodes"][0]["rotation"] = {"a", "b", "c", "d"};
     },
     "rotation of node 0"},
    {"ScenesNoList", [](json& j) { j["scenes"] = 7; }, "'scenes' is no list"},
    {"Draco", [](json& j) { j["extensionsRequired"] = {"KHR_draco_mesh_compression"}; },
     "KHR_draco_mesh_compression"},
    {"Meshopt", [](json& j) { j["extensionsRequired"] = {"EXT_meshopt_compression"}; },
     "EXT_meshopt_compression"},
    {"NoMeshes",
     [](json& j) {
       j.erase("meshes");
       j["nodes"][0].erase("mesh");
     },
     "no triangles"},
    {"OnlyLines", [](json& j) { j["meshes"][0]["primitives"][0]["mode"] = 1; }, "no triangles"},
    {"RepeatedWithoutEnd",
     [](json& j) {
       j["nodes"] = instances(60000);
       j["scenes"][0]["nodes"] = numbersTo(60000);
     },
     "outgrows the file"},
};

}  // namespace

TEST_P(GlbFault, IsRefusedWithItsReason) {
  EXPECT_THAT(refusal(changedCube(GetParam().plant)), HasSubstr(GetParam().text));
}

INSTANTIATE_TEST_SUITE_P(All, GlbFault, testing::ValuesIn(kFaults),
                         [](const auto& fault) { return std::string(fault.param.name); });

TEST(GlbCheck, KeepsAGoodFile) {
  const eng::CheckedFile checked = eng::checkedGlb(cubeFile());
  EXPECT_THAT(checked.names, testing::ElementsAre("Painted cube"));
  EXPECT_EQ(eng::splitGlb(checked.bytes).binary.size(), 24u * (12 + 12 + 16 + 4) + 36u * 4);
}

TEST(GlbCheck, CheckingTwiceChangesNothing) {
  const eng::CheckedFile once = eng::checkedGlb(cubeFile());
  EXPECT_EQ(eng::checkedGlb(once.bytes).bytes, once.bytes);
}

TEST(GlbCheck, LeavesOutWhatIsNoShape) {
  const auto glb = changedCube([](json& j) {
    j["materials"] = {{{"name", "red"}}};
    j["images"] = {{{"uri", "/etc/passwd"}}};
    j["animations"] = {{{"channels", 3}}};
    j["meshes"][0]["primitives"][0]["targets"] = {{{"POSITION", 999}}};
    j["extensionsRequired"] = {"KHR_materials_unlit"};
  });
  const json kept = test::jsonOf(eng::checkedGlb(glb).bytes);
  EXPECT_FALSE(kept.contains("materials") || kept.contains("images") || kept.contains("animations"));
  EXPECT_FALSE(kept["meshes"][0]["primitives"][0].contains("targets"));
}

TEST(GlbCheck, PacksInterleavedData) {
  auto glb = cubeFile();
  const json before = test::jsonOf(glb);
  const auto plain = eng::checkedGlb(glb).bytes;
  // Positions and normals share one view: 12 bytes each of every 24.
  std::vector<std::byte> binary;
  const auto old = eng::splitGlb(glb).binary;
  for (size_t i = 0; i < 24; ++i) {
    binary.insert(binary.end(), old.begin() + std::ptrdiff_t(12 * i),
                  old.begin() + std::ptrdiff_t(12 * i + 12));
    const auto normal = old.begin() + std::ptrdiff_t(288 + 12 * i);
    binary.insert(binary.end(), normal, normal + 12);
  }
  binary.insert(binary.end(), old.begin() + 576, old.end());
  json j = before;
  j["bufferViews"][0] = {{"buffer", 0}, {"byteOffset", 0}, {"byteLength", 576}, {"byteStride", 24}};
  j["accessors"][1]["bufferView"] = 0;
  j["accessors"][1]["byteOffset"] = 12;
  const std::string text = j.dump();
  EXPECT_EQ(eng::checkedGlb(eng::joinGlb({text, binary})).bytes, plain);
}

TEST(GlbCheck, LengthsMustAgree) {
  const auto good = cubeFile();
  auto glb = good;
  setWord(glb, 0, 0x12345678);
  EXPECT_THAT(refusal(glb), HasSubstr("does not begin with 'glTF'"));
  glb = good;
  setWord(glb, 4, 1);
  EXPECT_THAT(refusal(glb), HasSubstr("version 1"));
  glb = good;
  setWord(glb, 12, 0x7FFFFFF0);
  EXPECT_THAT(refusal(glb), HasSubstr("claims 2147483632 bytes"));
  glb = good;
  setWord(glb, 16, 0x004E4942);
  EXPECT_THAT(refusal(glb), HasSubstr("not JSON"));
  glb = good;
  glb.resize(glb.size() + 4);
  EXPECT_THAT(refusal(glb), HasSubstr("is damaged"));
}

TEST(GlbCheck, EveryTruncationIsRefused) {
  const auto good = cubeFile();
  for (size_t length = 0; length < good.size(); length += 7) {
    const std::vector<std::byte> cut(good.begin(), good.begin() + std::ptrdiff_t(length));
    EXPECT_NE(refusal(cut), "") << length;
    if (length < 12) continue;
    auto relabelled = cut;  // the header agrees, the chunks do not
    setWord(relabelled, 8, uint32_t(length));
    EXPECT_NE(refusal(relabelled), "") << length;
  }
}

TEST(GlbCheck, JsonMustBeSound) {
  const auto refusalOf = [](std::string_view text) { return refusal(eng::joinGlb({text, {}})); };
  EXPECT_THAT(refusalOf("{\"asset\":"), HasSubstr("makes no sense at byte"));
  EXPECT_THAT(refusalOf("[]"), HasSubstr("no object"));
  EXPECT_THAT(refusalOf("{\"a\":1e999}"), HasSubstr("JSON"));
  EXPECT_THAT(refusalOf(std::string(1000000, '[')), HasSubstr("nested deeper"));
  EXPECT_THAT(refusalOf("{\"a\":\"\xFF\xFE\"}"), HasSubstr("JSON"));
  EXPECT_THAT(refusalOf(std::string(9 << 20, ' ')), HasSubstr("bytes of JSON"));
}

TEST(GlbCheck, BracketsInNamesAreNoNesting) {
  const auto glb = changedCube([](json& j) { j["nodes"][0]["name"] = std::string(500, '[') + "\"\\"; });
  EXPECT_EQ(refusal(glb), "");
}

TEST(GlbCheck, NamesStayOnOneLine) {
  const auto glb = changedCube([](json& j) { j["nodes"][0]["name"] = "two\nlines \xC3\xA9"; });
  EXPECT_THAT(eng::checkedGlb(glb).names, testing::ElementsAre("two lines \xC3\xA9"));
}

TEST(GlbCheck, SharesMeshesBetweenAFewNodes) {
  const auto glb = changedCube([](json& j) {
    j["nodes"] = instances(5);
    j["scenes"][0]["nodes"] = numbersTo(5);
  });
  const json kept = test::jsonOf(eng::checkedGlb(glb).bytes);
  EXPECT_EQ(kept["nodes"].size(), 5u);
  EXPECT_EQ(kept["meshes"].size(), 1u);
}

TEST(GlbCheck, WithoutScenesTakesNodesWithoutParents) {
  const auto glb = changedCube([](json& j) {
    j.erase("scenes");
    j.erase("scene");
    j["nodes"] = {{{"mesh", 0}, {"name", "child"}}, {{"children", {0}}, {"name", "parent"}}};
  });
  EXPECT_THAT(eng::checkedGlb(glb).names, testing::ElementsAre("parent", "child"));
}
