#include "app/state/command_table.h"

#include <gmock/gmock.h>

#include <set>

#include "engine/base/error.h"
#include "tests/unit/small_atlas.h"

namespace app {
namespace {

TEST(CommandTable, HasTheNamesThatTheContractFixes) {
  for (const char* name :
       {"view", "frame", "show", "hide", "isolate", "opacity", "select", "labels", "reset", "x-ray"}) {
    EXPECT_NE(findCommand(name), nullptr) << name;
  }
  EXPECT_EQ(findCommand("viwe"), nullptr);
}

TEST(CommandTable, NamesAreUniqueAndOnlyViewCommandsApply) {
  std::set<std::string> names;
  for (const CommandSpec& spec : commandTable()) {
    EXPECT_TRUE(names.insert(spec.name).second) << spec.name;
    EXPECT_EQ(spec.apply != nullptr, spec.scope == Scope::View) << spec.name;
  }
}

TEST(CommandTable, EveryRowHasHelpAndAHeading) {
  const anatomy::Text& text = *test::content().text;
  for (const CommandSpec& spec : commandTable()) {
    EXPECT_TRUE(text.has("command." + spec.name + ".help")) << spec.name;
    EXPECT_TRUE(text.has("command-group." + spec.group)) << spec.name;
  }
}

TEST(CommandTable, OptionalArgumentsComeLast) {
  for (const CommandSpec& spec : commandTable()) {
    EXPECT_TRUE(std::ranges::is_sorted(spec.arguments, {}, &ArgumentSpec::optional)) << spec.name;
  }
}

TEST(CommandTable, EachKeyStandsForOneLineThatParses) {
  const anatomy::Atlas atlas = test::smallAtlas();
  std::set<std::string> keys;
  for (const CommandSpec& spec : commandTable()) {
    for (const KeyBinding& binding : spec.keys) {
      EXPECT_TRUE(keys.insert(binding.key).second) << binding.key << " is bound twice";
      const auto line = commandForKey(binding.key);
      ASSERT_TRUE(line.has_value()) << binding.key;
      EXPECT_EQ(parse(*line, atlas).spec, &spec) << *line;
    }
  }
}

TEST(CommandTable, KeysFindTheirCommands) {
  EXPECT_EQ(commandForKey("1"), "view posterior");
  EXPECT_EQ(commandForKey("4"), "view lateral");
  EXPECT_EQ(commandForKey("Ctrl+Z"), "undo");
  EXPECT_EQ(commandForKey("Ctrl+Y"), "redo");
  EXPECT_EQ(commandForKey("F"), "frame");
  EXPECT_EQ(commandForKey("Escape"), "select none");
  EXPECT_EQ(commandForKey("?"), "cheat-sheet toggle");
  EXPECT_EQ(commandForKey("Ctrl+Alt+Z"), std::nullopt);
}

TEST(CommandTable, UsageReadsAsTheContractWritesIt) {
  EXPECT_EQ(usageOf(*findCommand("view")), "view posterior|anterior|medial|lateral|superior|inferior");
  EXPECT_EQ(usageOf(*findCommand("opacity")), "opacity ID 0..1");
  EXPECT_EQ(usageOf(*findCommand("frame")), "frame [ID]");
  EXPECT_EQ(usageOf(*findCommand("select")), "select ID|none");
  EXPECT_EQ(usageOf(*findCommand("zoom")), "zoom FACTOR [X Y Z]");
  EXPECT_EQ(usageOf(*findCommand("text-scale")), "text-scale PERCENT|larger|smaller");
  EXPECT_EQ(usageOf(*findCommand("reset")), "reset");
}

}  // namespace
}  // namespace app
