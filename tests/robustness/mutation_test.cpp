// Damaged files either load as finite data or are refused in one line, and neither takes long.
#include "tests/robustness/mutation.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "engine/base/file.h"
#include "tests/glb_samples.h"
#include "tests/paths.h"
#include "tests/robustness/import_checked.h"

namespace {

using Bytes = std::vector<std::byte>;

constexpr uint32_t kMutations = 1000;

void expectSurvives(const std::vector<Bytes>& originals, const char* name) {
  const test::ScratchFolder folder;
  const test::GuardedResult result = test::runGuarded(kMutations, [&](uint32_t seed) {
    return test::importChecked(folder.path() / name, test::mutated(originals[seed % originals.size()], seed));
  });
  EXPECT_THAT(result.faults, testing::IsEmpty());
  EXPECT_EQ(result.loaded + result.refused, kMutations);
  // Both happen, or the damage was none or too crude to reach what it should.
  EXPECT_GT(result.loaded, kMutations / 50);
  EXPECT_GT(result.refused, kMutations / 10);
}

Bytes bytesOf(const std::string& text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

}  // namespace

TEST(Mutations, OfReferenceFiles) {
  SKIP_WITHOUT(test::sharedLeg());
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(test::sharedLeg()))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Bytes> originals;
  for (const auto& file : files) originals.push_back(eng::readFile(file));
  expectSurvives(originals, "reference.glb");
}

TEST(Mutations, OfWrittenGlbFiles) {
  const Bytes nested = test::changedCube([](nlohmann::json& j) {
    j["nodes"] = {{{"translation", {1, 2, 3}}, {"children", {1, 2}}},
                  {{"rotation", {0.5, 0.5, 0.5, 0.5}}, {"mesh", 0}, {"name", "first"}},
                  {{"scale", {1, 2, -1}}, {"mesh", 0}, {"name", "second"}}};
    j["meshes"][0]["primitives"].push_back({{"mode", 5}, {"attributes", {{"POSITION", 0}, {"NORMAL", 1}}}});
  });
  expectSurvives({test::glbOf({test::paintedCube()}), nested}, "written.glb");
}

TEST(Mutations, OfObjFiles) {
  std::string withNormals = "# Concept ID : FMA1\no Square\n";
  withNormals +=
      "v 0 0 0\nv 10 0 0\nv 10 10 0\nv 0 10 0\nvn 0 0 1\nvt 0 0\nf 1//1 2//1 3//1\nf -4/1/-1 -2/1/-1 "
      "-1/1/-1\n";
  expectSurvives({bytesOf(test::objOf(test::sphere(20.0f, 6, 9))), bytesOf(withNormals)}, "written.obj");
}

// The guard itself must notice, or the tests above prove nothing.
TEST(GuardedRun, NoticesCrashesHangsAndFaults) {
  const test::GuardedResult result = test::runGuarded(5, [](uint32_t piece) {
    if (piece == 1) std::abort();
    if (piece == 2) throw std::runtime_error("found wrong");
    if (piece == 4) return test::Outcome::Refused;
    return test::Outcome::Loaded;
  });
  EXPECT_THAT(result.faults, testing::ElementsAre(testing::HasSubstr("piece 1: "), "piece 2: found wrong"));
  EXPECT_EQ(result.loaded, 2u);
  EXPECT_EQ(result.refused, 1u);
}

TEST(GuardedRun, NoticesWhatTakesTooMuchMemory) {
  const test::GuardedResult result = test::runGuarded(1, [](uint32_t) {
    std::vector<char> large(size_t(1'100'000) << 10, 'x');
    return large[12345] == 'x' ? test::Outcome::Loaded : test::Outcome::Refused;
  });
  EXPECT_THAT(result.faults, testing::ElementsAre(testing::HasSubstr("KiB of memory")));
}
