// Tools are made as they are described: a finger bends where it should, a tool stands on its tip.
#include <gtest/gtest.h>

#include <algorithm>
#include <glm/glm.hpp>
#include <set>

#include "app/tool_builder/build_tool.h"
#include "app/tool_builder/finger.h"
#include "app/tool_builder/tool_description.h"
#include "engine/base/error.h"
#include "engine/base/file.h"
#include "tests/unit/scratch_folder.h"
#include "tests/unit/small_atlas.h"

namespace {

using tool_builder::Finger;

Finger bent(std::vector<float> degrees) {
  return {
      .id = "index", .lengthsMm = {40, 30, 20}, .bendsDeg = std::move(degrees), .widthsMm = {20, 18, 16, 14}};
}

glm::vec3 endOf(const Finger& finger) {
  return flesh(finger).points.back().placeMm;
}

TEST(Finger, ReachesAsFarAsItsBonesWhenItIsStretched) {
  EXPECT_LT(glm::distance(endOf(bent({0, 0, 0})), glm::vec3(0, 90, 0)), 1e-3f);
}

TEST(Finger, BendsTowardsThePalmAndKeepsTheLengthOfItsBones) {
  EXPECT_LT(glm::distance(endOf(bent({90, 0, 0})), glm::vec3(0, 0, -90)), 1e-3f);
  EXPECT_LT(glm::distance(endOf(bent({0, 90, 90})), glm::vec3(0, 20, -30)), 1e-3f);
}

TEST(Finger, TheNailLiesOnTheBackOfTheEnd) {
  const eng::Superellipsoid plate = nail(bent({0, 0, 0}));
  EXPECT_GT(plate.centreMm.z, 3.0f);
  EXPECT_LT(plate.centreMm.z, 7.0f);
  EXPECT_NEAR(plate.centreMm.y, 90.0f, 4.0f);
}

class ToolFile : public testing::Test {
 protected:
  std::filesystem::path write(std::string_view text) {
    const std::filesystem::path file = folder_.path() / "peg.toml";
    eng::writeFileWhole(file, text);
    return file;
  }
  test::ScratchFolder folder_;
};

constexpr std::string_view kPeg = R"(
[[mesh]]
id = "peg"
colour = "#808080"
[[mesh.part]]
shape = "disc"
centre = [5, 6, 30]
axis = [0, 0, 1]
long = 20
across = 12
edge = 2
)";

TEST_F(ToolFile, StandsOnItsTip) {
  const auto parts = tool_builder::buildTool(write(kPeg));
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].name, "peg");
  const eng::Bounds bounds = boundsOf(parts[0].mesh);
  EXPECT_NEAR(bounds.min.z, 0.0f, 1e-3f);
  EXPECT_NEAR(bounds.size().z, 20.0f, 0.8f);
  EXPECT_NEAR(bounds.size().x, 12.0f, 0.8f);
}

TEST_F(ToolFile, PressesAlongTheDirectionThatItCallsDown) {
  const auto parts =
      tool_builder::buildTool(write("down = [1, 0, 0]\narm = [0, 0, 1]\n" + std::string(kPeg)));
  EXPECT_NEAR(boundsOf(parts[0].mesh).size().y, 20.0f, 0.8f);
}

TEST_F(ToolFile, TellsAllThatIsWrongByLine) {
  anatomy::Problems problems;
  tool_builder::readTool(
      write("[[mesh]]\nid = \"peg\"\nsize = 3\n[[mesh.part]]\nshape = \"finger\"\nof = \"sixth\"\n"),
      problems);
  std::string lines;
  for (const anatomy::Problem& problem : problems) lines += toLine(problem) + "\n";
  EXPECT_NE(lines.find("'size'"), std::string::npos) << lines;
  EXPECT_NE(lines.find("no [[finger]] 'sixth'"), std::string::npos) << lines;
  EXPECT_NE(lines.find("peg.toml:4"), std::string::npos) << lines;
}

TEST_F(ToolFile, AFaultyDescriptionIsNotBuilt) {
  EXPECT_THROW(tool_builder::buildTool(write("[[mesh]]\nid = \"peg\"\n")), eng::Error);
}

// The program's own.
TEST(Tools, EveryDescriptionIsSound) {
  std::error_code error;
  for (const auto& file : eng::filesIn(test::assetsFolder() / "tools", ".toml", error)) {
    anatomy::Problems problems;
    tool_builder::readTool(file, problems);
    EXPECT_TRUE(problems.empty()) << toLine(problems.front());
  }
}

}  // namespace
