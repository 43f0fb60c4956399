#include <gmock/gmock.h>

#include <set>

#include "engine/base/image.h"
#include "tests/program/run_program.h"

namespace test {
namespace {

using testing::HasSubstr;

// Returns the picture; the file stays under `name`.
eng::Picture render(const ScratchFolder& scratch, const std::string& name, const Arguments& more = {},
                    const std::string& size = "160x200") {
  Arguments arguments{"render", (scratch.path() / name).string(), "--size", size};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const auto result = runProgram(arguments);
  EXPECT_EQ(result.status, 0) << result.err;
  return eng::readPng(scratch.path() / name);
}

std::set<uint32_t> coloursOf(const eng::Picture& picture) {
  std::set<uint32_t> colours;
  for (uint32_t y = 0; y < picture.height; ++y)
    for (uint32_t x = 0; x < picture.width; ++x) {
      const uint8_t* pixel = picture.at(x, y);
      colours.insert(uint32_t(pixel[0]) << 16 | uint32_t(pixel[1]) << 8 | pixel[2]);
    }
  return colours;
}

TEST(Render, writesAPictureOfTheSizeAsked) {
  const ScratchFolder scratch;
  const eng::Picture picture = render(scratch, "leg.png");
  EXPECT_EQ(picture.width, 160u);
  EXPECT_EQ(picture.height, 200u);
  EXPECT_GT(coloursOf(picture).size(), 100u);
}

TEST(Render, sameCommandSameBytes) {
  const ScratchFolder scratch;
  render(scratch, "a.png", {"--do", "view medial; select soleus"});
  render(scratch, "b.png", {"--do", "view medial; select soleus"});
  EXPECT_EQ(readFile(scratch.path() / "a.png"), readFile(scratch.path() / "b.png"));
}

TEST(Render, scriptRunsBeforeDo) {
  const ScratchFolder scratch;
  writeFile(scratch.path() / "side.txt", "# from the side\nview medial\nview lateral\n");
  render(scratch, "script.png",
         {"--script", (scratch.path() / "side.txt").string(), "--do", "hide all; show soleus"});
  render(scratch, "do.png", {"--do", "view lateral; hide all; show soleus"});
  EXPECT_EQ(readFile(scratch.path() / "script.png"), readFile(scratch.path() / "do.png"));
}

TEST(Render, severalDoRunInTheirOrder) {
  const ScratchFolder scratch;
  render(scratch, "several.png", {"--do", "hide all", "--do", "show soleus"});
  render(scratch, "one.png", {"--do", "hide all; show soleus"});
  EXPECT_EQ(readFile(scratch.path() / "several.png"), readFile(scratch.path() / "one.png"));
}

TEST(Render, panelsAreDrawnOnlyWhenAsked) {
  const ScratchFolder scratch;
  EXPECT_NE(render(scratch, "plain.png", {}, "800x600").rgba,
            render(scratch, "ui.png", {"--ui"}, "800x600").rgba);
}

TEST(Render, fourSamplesSmoothTheEdges) {
  const ScratchFolder scratch;
  EXPECT_NE(render(scratch, "1.png", {"--samples", "1"}).rgba,
            render(scratch, "4.png", {"--samples", "4"}).rgba);
}

TEST(Render, falseColoursAreFlat) {
  const ScratchFolder scratch;
  const auto colours =
      coloursOf(render(scratch, "ids.png", {"--ids", "--do", "hide all; show tibia; show fibula"}));
  EXPECT_EQ(colours.size(), 3u);  // two bones and the background
}

TEST(Render, pictureSaysWhatItShows) {
  const ScratchFolder scratch;
  render(scratch, "leg.png");
  EXPECT_THAT(readFile(scratch.path() / "leg.png"), HasSubstr("Calf Atlas"));
}

TEST(Render, pictureOfTheReferenceCarriesItsCredit) {
  SKIP_WITHOUT(sharedLeg());
  const ScratchFolder scratch;
  render(scratch, "leg.png", {"--model", sharedLeg().string()});
  EXPECT_THAT(readFile(scratch.path() / "leg.png"), HasSubstr("Database Center for Life Science"));
}

TEST(Render, placesThatCannotBeWrittenAreRefusedBeforehand) {
  const ScratchFolder scratch;
  writeFile(scratch.path() / "file", "");
  expectFault(runProgram({"render", (scratch.path() / "file").string() + "/leg.png"}), 1,
              {"/leg.png", "not a folder"});
  expectFault(runProgram({"render", scratch.path().string()}), 1,
              {scratch.path().string(), "it is a folder"});
  expectFault(runProgram({"render", (scratch.path() / "leg.jpg").string()}), 1, {"leg.jpg", ".png"});
}

TEST(Render, missingParentFoldersAreMade) {
  const ScratchFolder scratch;
  EXPECT_EQ(render(scratch, "a/b/leg.png").width, 160u);
}

TEST(Render, scriptAtFaultIsNamedWithItsLine) {
  const ScratchFolder scratch;
  writeFile(scratch.path() / "bad.txt", "view posterior\n\nveiw lateral\n");
  const std::string script = (scratch.path() / "bad.txt").string(),
                    picture = (scratch.path() / "leg.png").string();
  expectFault(runProgram({"render", picture, "--script", script}), 1, {"bad.txt:3", "veiw"});
  expectFault(runProgram({"render", picture, "--script", (scratch.path() / "none.txt").string()}), 1,
              {"none.txt"});
  EXPECT_FALSE(std::filesystem::exists(picture));
}

TEST(Render, commandsOfTheWindowAreRefused) {
  const ScratchFolder scratch;
  const auto result = runProgram({"render", (scratch.path() / "leg.png").string(), "--do", "quit"});
  EXPECT_NE(result.status, 0);
  EXPECT_THAT(result.err, HasSubstr("quit"));
}

TEST(Render, validationStaysSilent) {
  const ScratchFolder scratch;
  const auto result =
      runProgram({"render", (scratch.path() / "leg.png").string(), "--size=800x600", "--validation", "--ui",
                  "--do", "opacity all 0.4; select soleus; labels on"});
  if (result.status == 1 && result.err.find("layer") != std::string::npos &&
      result.err.find("validation:") == std::string::npos)
    GTEST_SKIP() << "no validation layer here: " << result.err;
  EXPECT_EQ(result.status, 0) << result.err;
}

}  // namespace
}  // namespace test
