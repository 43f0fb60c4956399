// Every word of the interface comes from the text file, and every key has its place on the cheat sheet.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>

#include "app/anatomy/text.h"
#include "app/state/command_table.h"
#include "app/ui/key_hint.h"
#include "app/ui/key_list.h"
#include "engine/base/file.h"
#include "tests/paths.h"

namespace {

anatomy::Text englishText() {
  anatomy::Problems problems;
  return anatomy::Text::load(test::assetsFolder() / "text" / "en.toml", problems);
}

TEST(Words, EveryKeyThatThePanelsNameIsInTheTextFile) {
  const anatomy::Text text = englishText();
  const std::regex key(R"re("((app|panel|search|details|timings|cheat-sheet|notice)\.[a-z.-]*[a-z])")re");
  size_t found = 0;
  for (const auto& entry : std::filesystem::directory_iterator(test::sourceFolder() / "app" / "ui")) {
    const std::string code = eng::readTextFile(entry.path());
    for (std::sregex_iterator it(code.begin(), code.end(), key), end; it != end; ++it, ++found)
      if (!code.substr(size_t(it->position() + it->length()), 2).starts_with(" +")) {
        const std::string name = (*it)[1];
        EXPECT_TRUE(text.has(name) || !text.list(name).empty()) << entry.path().filename() << ": " << name;
      }
  }
  EXPECT_GT(found, 30u);
}

TEST(Words, CheatSheetTellsEveryKeyOfTheTableInWords) {
  const anatomy::Text text = englishText();
  std::vector<std::string> told;
  for (const app::KeyGroup& group : app::keyGroups(text))
    for (const app::KeyRow& row : group.rows) {
      EXPECT_FALSE(row.words.starts_with("<")) << row.words;
      EXPECT_FALSE(row.keys.empty()) << row.words;
      told.insert(told.end(), row.keys.begin(), row.keys.end());
    }
  for (const app::CommandSpec& spec : app::commandTable())
    for (const app::KeyBinding& binding : spec.keys)
      EXPECT_THAT(told, testing::Contains(binding.key)) << spec.name;
}

TEST(Words, TipsNameTheKeyThatWorks) {
  EXPECT_EQ(app::withKey("Undo", "undo"), "Undo   Ctrl+Z");
  EXPECT_EQ(app::withKey("Pan", "pan"), "Pan");
  EXPECT_EQ(app::keysFor("view posterior").front(), "1");
}

}  // namespace
