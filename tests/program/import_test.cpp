#include <gmock/gmock.h>

#include "tests/program/run_program.h"

namespace test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

json inspect(const fs::path& model) {
  const auto result = runProgram({"inspect", "--json", "--model", model.string()});
  EXPECT_EQ(result.status, 0) << result.err;
  return result.json();
}

// The volume of an open mesh depends on the order of its triangles in the last digit.
json withoutVolumes(json structures) {
  for (auto& structure : structures) structure.erase("volume_cm3");
  return structures;
}

TEST(Import, writesAModelThatLoadsAsTheSource) {
  SKIP_WITHOUT(sharedLeg());
  const ScratchFolder scratch;
  const auto result = runProgram({"import", sharedLeg().string(), "-o", (scratch.path() / "leg").string()});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(fs::exists(scratch.path() / "leg" / "model.toml"));
  EXPECT_TRUE(fs::exists(scratch.path() / "leg" / "leg.glb"));
  const json source = inspect(sharedLeg()), copy = inspect(scratch.path() / "leg");
  EXPECT_EQ(withoutVolumes(source.at("structures")), withoutVolumes(copy.at("structures")));
  EXPECT_EQ(source.at("landmarks"), copy.at("landmarks"));
  EXPECT_EQ(source.at("credit"), copy.at("credit"));
}

TEST(Import, tellsWhatIsThereAndWhatIsMissing) {
  SKIP_WITHOUT(sharedLeg());
  const ScratchFolder scratch;
  const auto result =
      runProgram({"import", sharedLeg().string(), "-o", (scratch.path() / "leg").string(), "--json"});
  ASSERT_EQ(result.status, 0) << result.err;
  const json report = result.json();
  EXPECT_EQ(report.at("recognised").size(), 53u);
  EXPECT_TRUE(report.at("unknown").empty());
  EXPECT_THAT(report.at("missing").at("skin"), testing::Contains("skin"));
  EXPECT_THAT(report.at("missing").at("lateral"), testing::Contains("fibularis-longus"));
  EXPECT_THAT(report.at("repaired").dump(), testing::HasSubstr("soleus"));
}

TEST(Import, keepsStrangersUnderTheirName) {
  SKIP_WITHOUT(sharedLeg());
  const ScratchFolder scratch;
  for (const auto& entry : fs::directory_iterator(sharedLeg())) {
    const std::string name = entry.path().filename().string();
    if (name.find("tibia.") != std::string::npos || name.find("fibula") != std::string::npos)
      fs::copy_file(entry.path(), scratch.path() / name);
    if (name.find("soleus") != std::string::npos)
      fs::copy_file(entry.path(), scratch.path() / "stranger.glb");
  }
  const auto result =
      runProgram({"import", scratch.path().string(), "-o", (scratch.path() / "leg").string(), "--json"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.json().at("recognised"), testing::IsSupersetOf({"tibia", "fibula"}));
}

TEST(Import, refusesAPlaceThatCannotBeWritten) {
  const ScratchFolder scratch;
  writeFile(scratch.path() / "file", "");
  expectFault(
      runProgram({"import", scratch.path().string(), "-o", (scratch.path() / "file" / "leg").string()}), 1,
      {"cannot write", "file"});
}

}  // namespace
}  // namespace test
