// What is wrong with a description of the body figure is said all at once, by file and line.
#include <gtest/gtest.h>

#include "app/anatomy/body/body_description.h"
#include "engine/base/file.h"
#include "tests/unit/scratch_folder.h"

namespace {

anatomy::Problems problemsOf(const std::string& text) {
  const test::ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "1-body.toml", std::string_view(text));
  anatomy::Problems problems;
  anatomy::readBodyDescription(folder.path(), problems);
  return problems;
}

constexpr const char* kGood =
    "stature = 1700\n[[variant]]\nid = \"one\"\n[[part]]\nshape = \"ball\"\ncentre = [0, 0, 0]\n"
    "size = [9, 8, 7]\nlong = \"lateral\"\nshort = \"anterior\"\n";

TEST(BodyDescriptionFaults, AGoodOneHasNone) {
  EXPECT_TRUE(problemsOf(kGood).empty());
}

TEST(BodyDescriptionFaults, EachIsNamedWithItsLine) {
  const anatomy::Problems problems =
      problemsOf(std::string(kGood) +
                 "[[part]]\nshape = \"cube\"\n"
                 "[[part]]\nshape = \"limb\"\npoints = [ [0, 0, 0, 10] ]\n"
                 "[[part]]\nshape = \"ball\"\ncentre = [0, 0, 0]\nsize = [1, 1]\n");
  ASSERT_GE(problems.size(), 3u);
  EXPECT_EQ(problems[0].where, "1-body.toml:11");
  EXPECT_NE(problems[0].what.find("cube"), std::string::npos);
}

TEST(BodyDescriptionFaults, AnEmptyFolderIsNoBody) {
  EXPECT_GE(problemsOf("").size(), 3u);
}

TEST(BodyDescriptionFaults, APartForNobodyIsAFault) {
  const anatomy::Problems problems = problemsOf(std::string(kGood) + "only = [\"two\"]\n");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_NE(problems[0].what.find("two"), std::string::npos);
}

}  // namespace
