// Reading the numbers of assets/mechanics, with the mistakes that people make in them.
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "app/mechanics/mechanics.h"
#include "tests/error_text.h"
#include "tests/unit/mechanics_sample.h"
#include "tests/unit/scratch_folder.h"

namespace {

using testing::AllOf;
using testing::HasSubstr;
namespace fs = std::filesystem;

class MechanicsReading : public testing::Test {
 protected:
  MechanicsReading() {
    for (const auto& entry : fs::directory_iterator(test::assetsFolder() / "mechanics"))
      fs::copy_file(entry.path(), scratch_.path() / entry.path().filename());
  }

  void change(const char* file, const std::string& was, const std::string& now) {
    std::stringstream text;
    text << std::ifstream(scratch_.path() / file).rdbuf();
    std::string all = text.str();
    const size_t at = all.find(was);
    ASSERT_NE(at, std::string::npos) << was;
    std::ofstream(scratch_.path() / file) << all.replace(at, was.size(), now);
  }

  anatomy::Problems load() {
    anatomy::Problems problems;
    const auto facts =
        mechanics::loadMechanics(scratch_.path(), *test::content().table, *test::content().text, problems);
    EXPECT_EQ(facts.has_value(), problems.empty());
    return problems;
  }

  void expectFault(const char* file, const std::string& was, const std::string& now,
                   const std::string& what) {
    SCOPED_TRACE(what);
    change(file, was, now);
    const auto problems = load();
    ASSERT_GE(problems.size(), 1u);
    EXPECT_THAT(toLine(problems[0]), AllOf(HasSubstr(std::string(file) + ":"), HasSubstr(what)));
  }

  test::ScratchFolder scratch_;
};

TEST_F(MechanicsReading, theProgramsOwnAreInOrder) {
  for (const auto& problem : load()) ADD_FAILURE() << toLine(problem);
}

TEST_F(MechanicsReading, aNumberThatIsMissing) {
  expectFault("tissues.toml", "fat = [20, 15]", "", "'fat' is missing");
}

TEST_F(MechanicsReading, aNumberOutOfItsRange) {
  expectFault("tissues.toml", "[100, 10]", "[-100, 10]", "'skin' must be");
}

TEST_F(MechanicsReading, anUnknownKey) {
  expectFault("tools.toml", "most-force", "max-force", "unknown key 'max-force'");
}

TEST_F(MechanicsReading, aToolWithoutAWord) {
  expectFault("tools.toml", "\"thumb\"", "\"elbow\"", "tool.elbow");
}

TEST_F(MechanicsReading, aToolThatStandsTwice) {
  expectFault("tools.toml", "\"thumb\"", "\"fingertip\"", "'fingertip' stands twice");
}

TEST_F(MechanicsReading, anUnknownSource) {
  expectFault("pain.toml", "\"GK\"", "\"XX\"", "unknown source 'XX'");
}

TEST_F(MechanicsReading, aRangeTurnedRound) {
  expectFault("keep-outs.toml", "t = [0.92, 1.15]", "t = [1.15, 0.92]", "'t' must go from a smaller");
}

TEST_F(MechanicsReading, anAxisThatPointsNowhere) {
  expectFault("motion.toml", "[0.979, -0.105, -0.174]", "[0, 0, 0.1]", "'axis' must be of length 1");
}

TEST_F(MechanicsReading, anglesThatDoNotGrow) {
  expectFault("motion.toml", "[20, -37.8]", "[-50, -37.8]", "the angles of 'ankle' must grow");
}

TEST_F(MechanicsReading, anUnknownMuscle) {
  expectFault("motion.toml", "\"soleus\"", "\"soelus\"", "unknown structure 'soelus'");
}

TEST_F(MechanicsReading, allAtOnceAndOneLineForAProgramThatNeedsThem) {
  change("tissues.toml", "deepest = 52", "deepest = 5000");
  change("roller.toml", "diameter = 150", "diameter = \"wide\"");
  fs::remove(scratch_.path() / "pain.toml");
  EXPECT_GE(load().size(), 3u);
  const std::string error = test::errorOf(
      [&] { mechanics::requireMechanics(scratch_.path(), *test::content().table, *test::content().text); });
  EXPECT_THAT(error, AllOf(HasSubstr("tissues.toml:"), HasSubstr("faults"), HasSubstr("calf-atlas check")));
  EXPECT_EQ(error.find('\n'), std::string::npos);
}

}  // namespace
