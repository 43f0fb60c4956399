// Pictures to take home: large ones in tiles, without background, and as the page of a captioned figure.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>

#include "engine/base/image.h"
#include "tests/program/run_program.h"

namespace test {
namespace {

using testing::HasSubstr;

eng::Picture take(const ScratchFolder& scratch, const std::string& name, Arguments arguments) {
  const auto file = scratch.path() / name;
  arguments.insert(arguments.begin() + 1, file.string());
  const auto result = runProgram(arguments);
  EXPECT_EQ(result.status, 0) << result.err;
  return eng::readPng(file);
}

// Pixels of which a channel differs by more than `least`.
int differing(const eng::Picture& a, const eng::Picture& b, int least) {
  int count = 0;
  for (size_t i = 0; i < a.rgba.size(); i += 4) {
    int largest = 0;
    for (size_t c = i; c < i + 4; ++c) largest = std::max(largest, std::abs(int(a.rgba[c]) - int(b.rgba[c])));
    count += largest > least;
  }
  return count;
}

class Tiles : public testing::Test {
 protected:
  void expectSame(const std::string& commands, const Arguments& more = {}) {
    Arguments arguments{"render", "--size", "320x240", "--do", commands};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const eng::Picture whole = take(scratch_, "whole.png", arguments);
    arguments.insert(arguments.end(), {"--tile", "128"});
    const eng::Picture tiled = take(scratch_, "tiled.png", arguments);
    ASSERT_EQ(tiled.width, 320u);
    ASSERT_EQ(tiled.height, 240u);
    EXPECT_LE(differing(whole, tiled, 3), 320 * 240 / 500);
  }
  ScratchFolder scratch_;
};

TEST_F(Tiles, JoinWithoutSeams) {
  expectSame("hide skin; view posterior; select soleus; opacity gastrocnemius 0.5");
}

TEST_F(Tiles, ShareTheirLabels) {
  expectSame("hide skin; hide layer:subcutaneous; hide layer:crural-fascia; view medial; labels on");
}

TEST_F(Tiles, ShareTheirPanels) {
  expectSame("hide skin; labels on", {"--ui"});
}

TEST_F(Tiles, ShowTheSameStructures) {
  const Arguments arguments{"render", "--size", "320x240", "--ids", "--do", "hide skin; view lateral"};
  Arguments tiles = arguments;
  tiles.insert(tiles.end(), {"--tile", "100"});
  EXPECT_LE(differing(take(scratch_, "a.png", arguments), take(scratch_, "b.png", tiles), 0), 8);
}

TEST(Export, PictureLargerThanWhatIsDrawnAtOnce) {
  const ScratchFolder scratch;
  const eng::Picture picture =
      take(scratch, "large.png",
           {"render", "--size", "5000x300", "--samples", "1", "--do", "hide all; show tibia"});
  EXPECT_EQ(picture.width, 5000u);
  EXPECT_EQ(picture.height, 300u);
}

TEST(Export, WithoutABackgroundAlphaIsTheCoverage) {
  const ScratchFolder scratch;
  const eng::Picture picture =
      take(scratch, "clear.png",
           {"render", "--size", "200x300", "--transparent", "--do", "hide all; show tibia; view medial"});
  size_t empty = 0, full = 0, part = 0;
  for (size_t i = 3; i < picture.rgba.size(); i += 4)
    ++(picture.rgba[i] == 0 ? empty : picture.rgba[i] == 255 ? full : part);
  EXPECT_GT(empty, full);
  EXPECT_GT(full, 1000u);
  EXPECT_GT(part, 100u) << "edges are smooth";
  // An edge has the colour of the bone, not that of a background.
  for (size_t i = 0; i < picture.rgba.size(); i += 4)
    EXPECT_TRUE(picture.rgba[i + 3] <= 40 || picture.rgba[i] > 40) << "pixel " << i / 4;
}

TEST(Export, TranslucentTissueIsPartlyCovered) {
  const ScratchFolder scratch;
  const eng::Picture picture = take(scratch, "clear.png",
                                    {"render", "--size", "100x150", "--transparent", "--do",
                                     "hide all; show tibia; opacity tibia 0.5; view medial"});
  int most = 0;
  for (size_t i = 3; i < picture.rgba.size(); i += 4) most = std::max(most, int(picture.rgba[i]));
  EXPECT_GT(most, 120);
  EXPECT_LT(most, 255);
}

TEST(Export, WordsGrowWithTheScale) {
  const ScratchFolder scratch;
  const Arguments small{"render", "--size", "400x300", "--do", "labels on; view posterior"};
  Arguments large = small;
  large.insert(large.end(), {"--scale", "2"});
  EXPECT_GT(differing(take(scratch, "s.png", small), take(scratch, "l.png", large), 30), 500);
}

TEST(Export, FigureIsAPageWithItsCredits) {
  const ScratchFolder scratch;
  const eng::Picture page = take(scratch, "page.png",
                                 {"figure", "--size", "620x877", "--title", "Deep muscles of the calf",
                                  "--do", "hide skin; view posterior"});
  EXPECT_EQ(page.width, 620u);
  EXPECT_EQ(page.height, 877u);
  // Light paper all round.
  for (const glm::uvec2 corner :
       {glm::uvec2(2, 2), glm::uvec2(617, 2), glm::uvec2(2, 874), glm::uvec2(617, 874)})
    EXPECT_GT(page.at(corner.x, corner.y)[0], 230);
  EXPECT_THAT(readFile(scratch.path() / "page.png"), HasSubstr("Deep muscles of the calf"));
}

TEST(Export, SizesBeyondReasonAreRefusedInOneLine) {
  const ScratchFolder scratch;
  const std::string picture = (scratch.path() / "leg.png").string();
  for (const char* size : {"0x0", "40000x100", "100x99999999999", "12", "-5x7"}) {
    expectFault(runProgram({"render", picture, std::string("--size=") + size}), 2, {size});
    expectFault(runProgram({"figure", picture, std::string("--size=") + size}), 2, {size});
  }
  EXPECT_FALSE(std::filesystem::exists(picture));
}

TEST(Export, NothingHalfWrittenIsLeft) {
  const ScratchFolder scratch;
  const std::string picture = (scratch.path() / "leg.png").string();
  EXPECT_NE(runProgram({"render", picture, "--size", "64x64", "--do", "workspace-load nowhere"}).status, 0);
  EXPECT_TRUE(std::filesystem::is_empty(scratch.path()));
}

}  // namespace
}  // namespace test
