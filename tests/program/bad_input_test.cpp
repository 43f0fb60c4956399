// Every fault of the world gets its own single line: what is wrong, where, what to do.
#include <gmock/gmock.h>

#include "tests/program/run_program.h"

namespace test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

ProgramResult inspect(const fs::path& model) {
  return runProgram({"inspect", "--json", "--model", model.string()});
}

// The bones without which there is no leg, and soleus, as files that a test may spoil.
void copyBones(const ScratchFolder& scratch) {
  for (const auto& entry : fs::directory_iterator(sharedLeg()))
    for (const char* part :
         {"_tibia.", "_fibula.", "_femur.", "_talus.", "_calcaneus.", "_soleus.", "first_metatarsal"})
      if (entry.path().filename().string().find(part) != std::string::npos)
        fs::copy_file(entry.path(), scratch.path() / entry.path().filename().string());
}

fs::path soleusOf(const ScratchFolder& scratch) {
  for (const auto& entry : fs::directory_iterator(scratch.path()))
    if (entry.path().filename().string().find("soleus") != std::string::npos) return entry.path();
  return {};
}

// The spoilt soleus is named on its own line and the bones still load.
void expectSoleusLeftOut(const ScratchFolder& scratch, const std::string& word) {
  const auto result = inspect(scratch.path());
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("soleus"));
  EXPECT_THAT(result.err, HasSubstr(word));
  EXPECT_THAT(result.out, HasSubstr("\"tibia\""));
  EXPECT_THAT(result.out, testing::Not(HasSubstr("\"id\": \"soleus\"")));
  EXPECT_LT(result.seconds, 5.0);
}

TEST(BadModel, thatIsNotThere) {
  expectFault(inspect("/nowhere/leg"), 1, {"/nowhere/leg"});
}

TEST(BadModel, emptyFolder) {
  const ScratchFolder scratch;
  expectFault(inspect(scratch.path()), 1, {scratch.path().string()});
}

TEST(BadModel, fileOfAnotherKind) {
  const ScratchFolder scratch;
  writeFile(scratch.path() / "leg.txt", "a leg");
  expectFault(inspect(scratch.path() / "leg.txt"), 1, {"leg.txt"});
}

TEST(BadModel, nothingLoadable) {
  const ScratchFolder scratch;
  writeFile(scratch.path() / "FJ1_BP1_FMA24477_Right_tibia.glb", "not a glb at all");
  const auto result = inspect(scratch.path());
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.err, HasSubstr("calf-atlas: "));
  EXPECT_EQ(result.out, "");
}

TEST(BadModel, truncatedFileAmongGoodOnes) {
  SKIP_WITHOUT(sharedLeg());
  const ScratchFolder scratch;
  copyBones(scratch);
  const fs::path soleus = soleusOf(scratch);
  fs::resize_file(soleus, fs::file_size(soleus) / 2);
  expectSoleusLeftOut(scratch, "");
}

TEST(BadModel, wrongMagicAmongGoodOnes) {
  SKIP_WITHOUT(sharedLeg());
  const ScratchFolder scratch;
  copyBones(scratch);
  std::string bytes = readFile(soleusOf(scratch));
  writeFile(soleusOf(scratch), bytes.replace(0, 4, "JUNK"));
  expectSoleusLeftOut(scratch, "");
}

TEST(BadModel, hugeChunkLengthCostsNothing) {
  SKIP_WITHOUT(sharedLeg());
  const ScratchFolder scratch;
  copyBones(scratch);
  std::string bytes = readFile(soleusOf(scratch));
  writeFile(soleusOf(scratch), bytes.replace(12, 4, "\xff\xff\xff\x7f"));
  expectSoleusLeftOut(scratch, "");
}

TEST(BadModel, emptyFileAmongGoodOnes) {
  SKIP_WITHOUT(sharedLeg());
  const ScratchFolder scratch;
  copyBones(scratch);
  writeFile(soleusOf(scratch), "");
  expectSoleusLeftOut(scratch, "empty");
}

TEST(BadMachine, withoutAnyDriver) {
  const ScratchFolder scratch;
  const std::string none = (scratch.path() / "none.json").string();
  writeFile(none, "{}");
  const Environment noDriver{{"VK_DRIVER_FILES", none}, {"VK_ICD_FILENAMES", none}};
  const std::string picture = (scratch.path() / "leg.png").string();
  const auto result = runProgram({"render", picture}, noDriver);
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.err, testing::ContainsRegex("calf-atlas: .*Vulkan"));
  EXPECT_THAT(result.err, HasSubstr("mesa-vulkan-drivers"));
  EXPECT_EQ(runProgram({"devices"}, noDriver).status, 1);
  EXPECT_FALSE(fs::exists(picture));
}

TEST(BadMachine, deviceThatIsNotThere) {
  const ScratchFolder scratch;
  const auto result = runProgram({"render", (scratch.path() / "leg.png").string(), "--device", "Voodoo"});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.err, HasSubstr("Voodoo"));
}

TEST(BadMachine, withoutADisplay) {
  expectFault(runProgram({}), 1, {"display"});
}

TEST(BadWorkspace, brokenOrMissing) {
  const ScratchFolder scratch;
  const Environment home{{"XDG_DATA_HOME", scratch.path().string()}};
  writeFile(scratch.path() / "calf-atlas/workspaces/torn.toml", "[camera\nyaw = ");
  const std::string picture = (scratch.path() / "leg.png").string();
  expectFault(runProgram({"render", picture, "--do", "workspace-load torn"}, home), 1, {"torn.toml"});
  expectFault(runProgram({"render", picture, "--do", "workspace-load lost"}, home), 1, {"lost"});
}

}  // namespace
}  // namespace test
