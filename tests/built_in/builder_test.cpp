// leg-builder, the shipped one: the same text gives the same bytes, a wrong text gives reasons and harms
// nothing.
#include <gmock/gmock.h>
#include <sys/wait.h>

#include <cstdio>
#include <fstream>

#include "engine/base/file.h"
#include "tests/paths.h"
#include "tests/unit/scratch_folder.h"

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

struct Outcome {
  int status = -1;
  std::string text;
};

constexpr const char* kWhole = R"(length = 345
credit = "measured"
touching = []
[envelope]
along = [[0, 10, 2]]
[landmarks]
"fibular head apex" = [38, -9, 331]
)";

constexpr const char* kSolids = R"([[solid]]
id = "fibula"
[[solid.part]]
shape = "loft"
stations = [
  [0.1, 24, -2, 10, 8, 0],
  [0.3, 24, -2, 12, 8, 0],
]
[[solid]]
id = "soleus"
attachments = [ { to = "fibula", at = [28, -4, 80] } ]
[[solid.part]]
shape = "loft"
stations = [
  [0.1, 10, -10, 24, 12, 0],
  [0.2, 10, -10, 30, 16, 0],
]
)";

class LegBuilder : public testing::Test {
 protected:
  Outcome build(const fs::path& folder) {
    fs::create_directories(description());
    std::ofstream(description() / "landmarks.toml") << kWhole;
    std::ofstream(description() / "solids.toml") << solids_;
    const std::string command = (test::binaryFolder() / "bin" / "leg-builder").string() + " " +
                                test::assetsFolder().string() + " --description " + description().string() +
                                " -o " + folder.string() + " --spacing 1.2 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    Outcome outcome;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) outcome.text += char(c);
    const int status = pclose(pipe);
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
  }

  void spoil(const std::string& from, const std::string& to) {
    ASSERT_NE(solids_.find(from), std::string::npos) << from;
    solids_.replace(solids_.find(from), from.size(), to);
  }

  static std::string bytes(const fs::path& folder) {
    return eng::readTextFile(folder / "leg.glb") + eng::readTextFile(folder / "model.toml");
  }

  // Builds a good leg, spoils the text, and expects the refusal to name the place and the reason.
  void expectRefused(const std::string& from, const std::string& to, const std::string& place,
                     const std::string& reason) {
    ASSERT_EQ(build(leg()).status, 0);
    const std::string before = bytes(leg());
    spoil(from, to);
    const Outcome refused = build(leg());
    EXPECT_EQ(refused.status, 1) << refused.text;
    EXPECT_THAT(refused.text, HasSubstr(place));
    EXPECT_THAT(refused.text, HasSubstr(reason));
    EXPECT_EQ(bytes(leg()), before);
  }

  fs::path description() const { return scratch_.path() / "description"; }
  fs::path leg() const { return scratch_.path() / "leg"; }

  test::ScratchFolder scratch_;
  std::string solids_ = kSolids;
};

TEST_F(LegBuilder, TheSameTextGivesTheSameBytes) {
  ASSERT_EQ(build(leg()).status, 0);
  ASSERT_EQ(build(scratch_.path() / "again").status, 0);
  EXPECT_EQ(bytes(leg()), bytes(scratch_.path() / "again"));
}

TEST_F(LegBuilder, WhatIsMadeIsNotMadeAgain) {
  ASSERT_EQ(build(leg()).status, 0);
  EXPECT_THAT(build(leg()).text, HasSubstr("up to date"));
  spoil("[[solid]]", "# A remark.\n[[solid]]");
  EXPECT_THAT(build(leg()).text, testing::Not(HasSubstr("up to date")));
}

TEST_F(LegBuilder, RefusesAnUnknownId) {
  expectRefused("\"soleus\"", "\"soleuss\"", "solids.toml:10: ", "did you mean 'soleus'?");
}

TEST_F(LegBuilder, RefusesStationsThatCross) {
  expectRefused("[0.2, 10", "[0.05, 10", "solids.toml:16: ", "rise");
}

TEST_F(LegBuilder, RefusesAMuscleWithoutAttachments) {
  expectRefused("attachments = [ { to = \"fibula\", at = [28, -4, 80] } ]\n", "",
                "solids.toml:9: ", "to which bone is this muscle fixed?");
}

// Too thin for the lattice.
TEST_F(LegBuilder, RefusesWhatComesOutEmpty) {
  expectRefused("24, 12, 0],\n  [0.2, 10, -10, 30, 16, 0]", "24, 0.1, 0],\n  [0.2, 10, -10, 30, 0.1, 0]",
                "solids.toml:9: ", "is empty");
}

TEST_F(LegBuilder, NamesAllFaultsAtOnce) {
  spoil("\"soleus\"", "\"soleuss\"");
  spoil("10, 8, 0", "10, -8, 0");
  const Outcome refused = build(leg());
  EXPECT_THAT(refused.text, HasSubstr("soleuss"));
  EXPECT_THAT(refused.text, HasSubstr("solids.toml:6: "));
  EXPECT_FALSE(fs::exists(leg()));
}

}  // namespace
