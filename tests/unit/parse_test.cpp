#include <gmock/gmock.h>

#include "app/state/command.h"
#include "app/state/command_table.h"
#include "engine/base/error.h"
#include "tests/unit/small_atlas.h"

namespace app {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class ParseTest : public testing::Test {
 protected:
  std::string errorOf(std::string_view line) const {
    try {
      parse(line, atlas);
    } catch (const eng::Error& error) {
      return error.what();
    }
    return "no error";
  }

  const anatomy::Atlas atlas = test::smallAtlas();
};

TEST_F(ParseTest, ReadsNameAndArguments) {
  const Command command = parse("  opacity \tsoleus   0.4 ", atlas);
  EXPECT_EQ(command.spec->name, "opacity");
  EXPECT_EQ(command.word(0), "soleus");
  EXPECT_DOUBLE_EQ(command.number(1), 0.4);
  EXPECT_FALSE(parse("frame", atlas).has(0));
  EXPECT_DOUBLE_EQ(parse("orbit +15 -2.5e1", atlas).number(1), -25.0);
}

TEST_F(ParseTest, LinesComeBackFromCommands) {
  for (const char* line :
       {"view posterior", "opacity layer:soleus 0.125", "frame", "orbit -15 0.1 1.5 -20 300", "select none",
        "reset", "text-scale larger", "text-scale 150", "workspace-save my first view", "screenshot",
        "camera 1 2 300 4 5 6", "screenshot \"a; b #2.png\""}) {
    EXPECT_EQ(parse(line, atlas).toLine(), line);
  }
}

TEST_F(ParseTest, TextIsTheRestOfTheLine) {
  EXPECT_EQ(parse("workspace-load  calf, day 2 ", atlas).word(0), "calf, day 2");
  EXPECT_EQ(parse("screenshot \"my leg.png\"", atlas).word(0), "my leg.png");
}

TEST_F(ParseTest, AnUnknownCommandNamesTheNearest) {
  EXPECT_EQ(errorOf("opactiy soleus 1"), "unknown command 'opactiy'; did you mean 'opacity'?");
  EXPECT_THAT(errorOf("hid"), HasSubstr("'hide'"));
  EXPECT_THAT(errorOf("work"), HasSubstr("'workspace-save'"));
  EXPECT_THAT(errorOf("xyzzy"),
              AllOf(HasSubstr("unknown command 'xyzzy'"), HasSubstr("calf-atlas commands")));
  EXPECT_THAT(errorOf(""), HasSubstr("unknown command ''"));
}

TEST_F(ParseTest, AnUnknownIdNamesTheNearest) {
  EXPECT_EQ(errorOf("hide solues"), "hide: nothing is called 'solues'; did you mean 'soleus'?");
  EXPECT_THAT(errorOf("hide gastroc"), HasSubstr("did you mean 'gastrocnemius"));
  EXPECT_EQ(errorOf("hide qqqqqqqq"), "hide: nothing is called 'qqqqqqqq'");
}

TEST_F(ParseTest, ARowWithoutMeshIsNotCalledUnknown) {
  EXPECT_EQ(errorOf("hide popliteus"), "hide: 'popliteus' is not part of this model");
}

TEST_F(ParseTest, OnlyOneStructureCanBeSelected) {
  EXPECT_THAT(errorOf("select gastrocnemius"),
              AllOf(HasSubstr("more than one"), HasSubstr("gastrocnemius-medial")));
  EXPECT_THAT(errorOf("select tibbia"), HasSubstr("did you mean 'tibia'"));
  EXPECT_EQ(parse("select tibia", atlas).word(0), "tibia");
}

TEST_F(ParseTest, ANumberOutOfRangeNamesTheRange) {
  EXPECT_EQ(errorOf("opacity soleus 1.5"), "opacity: 1.5 is out of range; opacity is 0..1");
  EXPECT_EQ(errorOf("text-scale 99"), "text-scale: 99 is out of range; percent is 100..300");
  for (const char* line : {"opacity soleus -0.1", "opacity soleus nan", "opacity soleus inf",
                           "opacity soleus 1e999", "zoom 0", "camera 0 91 500 0 0 0", "camera 0 0 1 0 0 0"}) {
    EXPECT_THAT(errorOf(line), HasSubstr("out of range")) << line;
  }
}

TEST_F(ParseTest, WhatIsNoNumberIsSaidSo) {
  for (const char* line :
       {"opacity soleus half", "opacity soleus 0,5", "opacity soleus 0.5mm", "opacity soleus +"}) {
    EXPECT_THAT(errorOf(line), AllOf(HasSubstr("is no number"), HasSubstr("0..1"))) << line;
  }
}

TEST_F(ParseTest, AWrongChoiceListsTheRightOnes) {
  EXPECT_THAT(errorOf("view posterio"),
              AllOf(HasSubstr("anterior, medial"), HasSubstr("did you mean 'posterior'")));
  EXPECT_THAT(errorOf("labels maybe"), HasSubstr("none of on, off, toggle"));
}

TEST_F(ParseTest, MissingAndSurplusArgumentsShowTheUsage) {
  EXPECT_EQ(errorOf("opacity soleus"), "opacity: opacity is missing; usage: opacity ID 0..1");
  EXPECT_THAT(errorOf("view"), HasSubstr("preset is missing"));
  EXPECT_THAT(errorOf("workspace-save"), HasSubstr("name is missing"));
  EXPECT_THAT(errorOf("workspace-save \"\""), HasSubstr("name is missing"));
  EXPECT_EQ(errorOf("reset now please"), "reset: 'now' is too much; usage: reset");
}

TEST_F(ParseTest, OptionalArgumentsComeTogether) {
  EXPECT_EQ(errorOf("zoom 0.5 1 2"), "zoom: z is missing; usage: zoom FACTOR [X Y Z]");
  EXPECT_EQ(errorOf("zoom 0.5 1 2 3"), "no error");
}

TEST_F(ParseTest, EveryErrorIsOneLine) {
  for (const char* line : {"a\nb", "hide a\nb", "view\nx", "opacity soleus x\ny", "reset a\nb"}) {
    EXPECT_THAT(errorOf(line), testing::Not(HasSubstr("\n"))) << line;
  }
}

TEST_F(ParseTest, SlidersOfTwoStructuresMergeApart) {
  const auto key = [&](const char* line) { return parse(line, atlas).mergeKey(); };
  EXPECT_EQ(key("opacity soleus 0.1"), key("opacity soleus 0.2"));
  EXPECT_NE(key("opacity soleus 0.1"), key("opacity tibia 0.1"));
  EXPECT_EQ(key("orbit 1 2"), key("zoom 0.9"));
  EXPECT_EQ(key("hide soleus"), "");
}

}  // namespace
}  // namespace app
