// Small files made to be expensive: none may take more than 2 s or 1 GB beyond what its size justifies.
#include <gmock/gmock.h>

#include <cmath>
#include <cstring>
#include <ostream>

#include "engine/base/file.h"
#include "tests/glb_samples.h"
#include "tests/robustness/import_checked.h"

using nlohmann::json;

namespace {

using Bytes = std::vector<std::byte>;

Bytes bytesOf(const std::string& text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

std::string repeated(const std::string& text, size_t count) {
  std::string result;
  for (size_t i = 0; i < count; ++i) result += text;
  return result;
}

Bytes glbOfJson(const std::string& text) {
  return eng::joinGlb({text, {}});
}

Bytes corruptChunkLength() {
  Bytes glb = test::glbOf({test::paintedCube()});
  const uint32_t length = 0x7FFFFFF0;
  std::memcpy(glb.data() + 12, &length, sizeof length);
  return glb;
}

// `change` is made to the JSON of a sphere with 20,000 triangles.
template <class Change>
Bytes changedSphere(Change change) {
  const Bytes glb = test::glbOf({{"sphere", test::sphere(20.0f, 100, 100)}});
  json j = test::jsonOf(glb);
  change(j);
  return test::withJson(glb, j);
}

Bytes meshShownOften() {
  return changedSphere([](json& j) {
    for (size_t i = 1; i < 20000; ++i) {
      j["nodes"].push_back({{"mesh", 0}});
      j["scenes"][0]["nodes"].push_back(i);
    }
  });
}

Bytes primitiveRepeated() {
  return changedSphere([](json& j) {
    const json primitive = j["meshes"][0]["primitives"][0];
    for (size_t i = 0; i < 20000; ++i) j["meshes"][0]["primitives"].push_back(primitive);
  });
}

// As many as the budget lets through.
Bytes primitiveRepeatedWithinReason() {
  return changedSphere([](json& j) {
    const json primitive = j["meshes"][0]["primitives"][0];
    for (size_t i = 0; i < 80; ++i) j["meshes"][0]["primitives"].push_back(primitive);
  });
}

Bytes fan() {
  std::string text = "v 0 0 0\n";
  for (int i = 0; i < 100000; ++i) text += fmt::format("v {} {} 1\n", std::cos(i * 6e-5), std::sin(i * 6e-5));
  for (int i = 2; i < 100001; ++i) text += fmt::format("f 1 {} {}\n", i, i + 1);
  return bytesOf(text);
}

Bytes manyNormalsAtOnePlace() {
  std::string text = repeated("v 0 0 0\n", 3);
  for (int i = 0; i < 60000; ++i) text += fmt::format("vn {} {} 1\n", i, i % 7);
  for (int i = 1; i + 2 <= 60000; i += 3) text += fmt::format("f 1//{} 2//{} 3//{}\n", i, i + 1, i + 2);
  return bytesOf(text);
}

Bytes largePolygons() {
  std::string text;
  for (int i = 0; i < 256; ++i) {
    text += fmt::format("v {} {} 0\n", (i % 2 ? 10 : 3) * std::cos(i * 0.0245),
                        (i % 2 ? 10 : 3) * std::sin(i * 0.0245));
  }
  std::string face = "f";
  for (int i = 1; i <= 256; ++i) face += fmt::format(" {}", i);
  return bytesOf(text + repeated(face + "\n", 1000));
}

Bytes manyNames(int count) {
  std::string text = "v 0 0 0\nv 1 0 0\nv 0 1 0\n";
  for (int i = 0; i < count; ++i) text += fmt::format("o n{}\nf 1 2 3\n", i);
  return bytesOf(text);
}

const std::string kTriangle = "v 0 0 0\nv 1 0 0\nv 0 1 0\n";

struct Costly {
  const char* name;
  const char* file;
  Bytes (*make)();
};

void PrintTo(const Costly& costly, std::ostream* out) {
  *out << costly.name;
}

const Costly kCostly[] = {
    {"CorruptChunkLength", "a.glb", corruptChunkLength},
    {"DeepJson", "a.glb", [] { return glbOfJson(std::string(7 << 20, '[')); }},
    {"ManyEmptyObjects", "a.glb",
     [] { return glbOfJson("{\"nodes\":[" + repeated("{},", 2000000) + "{}]}"); }},
    {"ManyLists", "a.glb", [] { return glbOfJson("{\"scenes\":[" + repeated("[],", 2000000) + "[]]}"); }},
    {"MeshShownOften", "a.glb", meshShownOften},
    {"PrimitiveRepeated", "a.glb", primitiveRepeated},
    {"PrimitiveRepeatedWithinReason", "a.glb", primitiveRepeatedWithinReason},
    {"Fan", "a.obj", fan},
    {"ManyNormalsAtOnePlace", "a.obj", manyNormalsAtOnePlace},
    {"LargePolygons", "a.obj", largePolygons},
    {"AllowedNames", "a.obj", [] { return manyNames(10000); }},
    {"TooManyNames", "a.obj", [] { return manyNames(300000); }},
    {"AlternatingGroups", "a.obj",
     [] { return bytesOf(kTriangle + repeated("g a\nf 1 2 3\ng b\nf 1 2 3\n", 50000)); }},
    {"AlternatingMaterials", "a.obj",
     [] { return bytesOf(kTriangle + repeated("usemtl a\nf 1 2 3\nusemtl b\nf 1 2 3\n", 50000)); }},
    {"OneEndlessLine", "a.obj", [] { return bytesOf(kTriangle + "f" + repeated(" 1 2 3", 3000000)); }},
    {"ManyContinuedLines", "a.obj",
     [] { return bytesOf(kTriangle + "f 1 2 3 " + repeated("\\\n", 3000000)); }},
};

class CostlyFile : public testing::TestWithParam<Costly> {};

}  // namespace

TEST_P(CostlyFile, EndsSoon) {
  const test::ScratchFolder folder;
  const Bytes bytes = GetParam().make();
  const test::GuardedResult result = test::runGuarded(
      1, [&](uint32_t) { return test::importChecked(folder.path() / GetParam().file, bytes); });
  EXPECT_THAT(result.faults, testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, CostlyFile, testing::ValuesIn(kCostly),
                         [](const auto& costly) { return std::string(costly.param.name); });
