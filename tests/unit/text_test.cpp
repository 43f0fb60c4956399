#include "app/anatomy/text.h"

#include <gmock/gmock.h>

#include <fstream>

#include "engine/base/error.h"

namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class TextTest : public testing::Test {
 protected:
  std::filesystem::path write(std::string_view content) const {
    std::ofstream(file_) << content;
    return file_;
  }
  anatomy::Text load(std::string_view content) { return anatomy::Text::load(write(content), problems_); }
  void TearDown() override {
    std::filesystem::remove(file_);
    std::filesystem::remove_all(std::filesystem::path(file_).replace_extension());
  }

  anatomy::Problems problems_;
  std::filesystem::path file_ =
      std::filesystem::path(testing::TempDir()) /
      (std::string("text_") + testing::UnitTest::GetInstance()->current_test_info()->name() + ".toml");
};

TEST_F(TextTest, JoinsNestedTablesWithDots) {
  const auto text =
      load("[panel.search]\nhint = \"Find a structure\"\n[structure.soleus]\nname = \"Soleus\"");
  EXPECT_EQ(text("panel.search.hint"), "Find a structure");
  EXPECT_EQ(text("structure.soleus.name"), "Soleus");
  EXPECT_EQ(text.all().size(), 2u);
  EXPECT_THAT(problems_, IsEmpty());
}

TEST_F(TextTest, ShowsTheKeyWhereWordsAreMissing) {
  const auto text = load("a = \"x\"");
  const std::string& missing = text("panel.gone");
  EXPECT_EQ(missing, "<panel.gone>");
  EXPECT_EQ(&missing, &text("panel.gone"));
  EXPECT_FALSE(text.has("panel.gone"));
}

TEST_F(TextTest, KeepsListsApartFromStrings) {
  const auto text = load("[s]\nnames = [\"shin bone\", \"shinbone\"]\nnone = []");
  EXPECT_THAT(text.list("s.names"), ElementsAre("shin bone", "shinbone"));
  EXPECT_THAT(text.list("s.absent"), IsEmpty());
  EXPECT_THAT(problems_, IsEmpty());
  EXPECT_TRUE(text.has("s.names"));
  EXPECT_EQ(text.all().count("s.names"), 0u);
}

TEST_F(TextTest, FillsPlaceholders) {
  const auto text = load("shown = \"{count} of {total} shown\"\nbrace = \"a { b\"");
  EXPECT_EQ(text.format("shown", {{"count", "3"}, {"total", "53"}}), "3 of 53 shown");
  EXPECT_EQ(text.format("shown", {{"count", "3"}}), "3 of {total} shown");
  EXPECT_EQ(text.format("shown", {{"count", "{total}"}, {"total", "53"}}), "{total} of 53 shown");
  EXPECT_EQ(text.format("brace", {{"b", "x"}}), "a { b");
  EXPECT_EQ(text.format("gone", {}), "<gone>");
}

TEST_F(TextTest, ReportsWrongTypesWithTheirLineAndKeepsTheRest) {
  const auto text = load("good = \"yes\"\nnumber = 3\nmixed = [\"a\", 1]");
  EXPECT_EQ(text("good"), "yes");
  ASSERT_EQ(problems_.size(), 2u);
  const std::string both = toLine(problems_[0]) + "\n" + toLine(problems_[1]);
  EXPECT_THAT(both, AllOf(HasSubstr(".toml:2: 'number'"), HasSubstr(".toml:3: 'mixed'")));
}

TEST_F(TextTest, TakesTheFolderOfTheSameNameTooAndTheFirstOfTwoKeys) {
  const auto folder = write("a = \"first\"").replace_extension();
  std::filesystem::create_directory(folder);
  std::ofstream(folder / "more.toml") << "a = \"second\"\nb = \"more\"";
  std::ofstream(folder / "worse.toml") << "[broken";
  const auto text = anatomy::Text::load(file_, problems_);
  EXPECT_EQ(text("a"), "first");
  EXPECT_EQ(text("b"), "more");
  ASSERT_EQ(problems_.size(), 2u);
  EXPECT_THAT(toLine(problems_[0]), HasSubstr("more.toml:1: 'a' stands in another file"));
  EXPECT_THAT(problems_[1].where, HasSubstr("worse.toml"));
}

TEST_F(TextTest, ThrowsWithFileAndLineWhenItIsNoToml) {
  write("good = \"yes\"\n[broken\n");
  try {
    anatomy::Text::load(file_, problems_);
    FAIL() << "no error";
  } catch (const eng::Error& error) {
    EXPECT_THAT(error.what(), HasSubstr(file_.filename().string() + ":2"));
    EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos);
  }
}

TEST_F(TextTest, ThrowsWhenTheFileIsMissing) {
  EXPECT_THROW(anatomy::Text::load("/nowhere/en.toml", problems_), eng::Error);
}

}  // namespace
