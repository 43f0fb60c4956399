#include <gmock/gmock.h>

#include "app/state/command.h"
#include "engine/base/error.h"
#include "tests/unit/small_atlas.h"

namespace app {
namespace {

std::vector<std::string> linesOf(std::string_view script) {
  const anatomy::Atlas atlas = test::smallAtlas();
  std::vector<std::string> lines;
  for (const Command& command : parseScript(script, "tour.txt", atlas)) {
    lines.push_back(command.toLine());
  }
  return lines;
}

std::string errorOf(std::string_view script) {
  try {
    linesOf(script);
  } catch (const eng::Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(Script, CommandsStandOneALineOrBetweenSemicolons) {
  EXPECT_THAT(
      linesOf("view posterior\nhide skin; opacity soleus 0.5 ;; labels on;\r\n\n  reset"),
      testing::ElementsAre("view posterior", "hide skin", "opacity soleus 0.5", "labels on", "reset"));
}

TEST(Script, CommentsAndEmptyLinesDoNothing) {
  EXPECT_THAT(linesOf("# the calf; hide all\nhide skin # not the tibia; hide tibia\n\t\n#"),
              testing::ElementsAre("hide skin"));
  EXPECT_THAT(linesOf(""), testing::IsEmpty());
}

TEST(Script, QuotesKeepSeparatorsTogether) {
  EXPECT_THAT(linesOf("screenshot \"a; b #1.png\"; reset"),
              testing::ElementsAre("screenshot \"a; b #1.png\"", "reset"));
}

TEST(Script, ErrorsNameFileAndLine) {
  EXPECT_EQ(errorOf("reset\n# fine\nlabels on; hdie skin\nreset"),
            "tour.txt:3: unknown command 'hdie'; did you mean 'hide'?");
  EXPECT_THAT(errorOf("opacity skin 2"), testing::StartsWith("tour.txt:1: opacity: 2 is out of range"));
}

}  // namespace
}  // namespace app
