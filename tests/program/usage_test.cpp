// The command line itself: help, version, and what is said to wrong words.
#include <gmock/gmock.h>

#include "app/cli/version.h"
#include "tests/program/run_program.h"

namespace test {
namespace {

using testing::HasSubstr;

TEST(Usage, versionIsThatOfTheProject) {
  const auto result = runProgram({"--version"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.out, std::string("calf-atlas ") + app::kVersion + "\n");
  EXPECT_THAT(readFile(sourceFolder() / "CMakeLists.txt"),
              HasSubstr(std::string(" VERSION ") + app::kVersion + " "));
}

TEST(Usage, helpNamesEverySubcommand) {
  const auto result = runProgram({"--help"});
  EXPECT_EQ(result.status, 0);
  for (const char* name : {"render", "tour", "inspect", "visible", "palpate", "roll", "import", "check",
                           "bench", "devices", "commands"})
    EXPECT_THAT(result.out, HasSubstr(std::string("\n  ") + name));
}

TEST(Usage, everySubcommandHasHelpWithoutGapsInItsWords) {
  for (const char* name : {"render", "tour", "inspect", "visible", "palpate", "roll", "import", "check",
                           "bench", "devices", "commands"}) {
    const auto result = runProgram({name, "--help"});
    EXPECT_EQ(result.status, 0) << name;
    EXPECT_THAT(result.out, HasSubstr("--")) << name;
    EXPECT_THAT(result.out, testing::Not(HasSubstr("<cli."))) << name;
  }
}

TEST(Usage, unknownSubcommandGetsTheNearest) {
  expectFault(runProgram({"rendr", "x.png"}), 2, {"'rendr'", "Did you mean 'render'?", "--help"});
}

TEST(Usage, unknownOptionGetsTheNearestOfItsSubcommand) {
  expectFault(runProgram({"render", "x.png", "--szie=3x3"}), 2,
              {"'--szie'", "'--size'", "calf-atlas render --help"});
  expectFault(runProgram({"--fulscreen"}), 2, {"'--fullscreen'"});
}

TEST(Usage, surplusArgumentIsRefused) {
  expectFault(runProgram({"inspect", "leg.glb"}), 2, {"'leg.glb'", "calf-atlas inspect --help"});
}

TEST(Usage, missingArgumentIsNamed) {
  expectFault(runProgram({"render"}), 2, {"OUT", "calf-atlas render --help"});
  expectFault(runProgram({"import", "x"}), 2, {"--output"});
}

TEST(Usage, valuesOutOfTheirRangeAreRefused) {
  ScratchFolder scratch;
  const std::string picture = (scratch.path() / "x.png").string();
  for (const char* size : {"0x0", "1280", "99999x10", "12x800", "1280x720x3", "-5x20", "axb"})
    expectFault(runProgram({"render", picture, std::string("--size=") + size}), 2, {size, "WIDTHxHEIGHT"});
  expectFault(runProgram({"render", picture, "--samples", "3"}), 2, {"--samples"});
  expectFault(runProgram({"render", picture, "--time", "-1"}), 2, {"--time"});
  expectFault(runProgram({"inspect", "--side", "middle"}), 2, {"--side"});
  EXPECT_FALSE(std::filesystem::exists(picture));
}

TEST(Usage, aWrongCommandOnTheCommandLineIsWrongUsage) {
  ScratchFolder scratch;
  const std::string picture = (scratch.path() / "x.png").string();
  expectFault(runProgram({"render", picture, "--do", "veiw posterior"}), 2, {"veiw", "view"});
  expectFault(runProgram({"render", picture, "--do", "view posterior; opacity soleus 3"}), 2, {"0", "1"});
  expectFault(runProgram({"render", picture, "--do", "select soelus"}), 2, {"soelus", "soleus"});
  EXPECT_FALSE(std::filesystem::exists(picture));
}

TEST(Usage, aFullDiskIsNoSuccess) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  const std::string line = programFile().string() + " commands >/dev/full 2>/dev/null";
  EXPECT_EQ(WEXITSTATUS(std::system(line.c_str())), 1);
}

}  // namespace
}  // namespace test
