// Reading pages of knowledge that people write, with every mistake that they make.
#include "app/anatomy/knowledge/knowledge.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/unit/scratch_folder.h"
#include "tests/unit/small_atlas.h"

namespace {

using testing::HasSubstr;

class KnowledgeReading : public testing::Test {
 protected:
  anatomy::Knowledge load(const std::string& toml, const std::string& file = "symptoms.toml") {
    std::ofstream(scratch_.path() / file) << toml;
    problems_.clear();
    const auto& content = test::content();
    return anatomy::Knowledge::load(scratch_.path(), *content.table, *content.triggerPoints, *content.text,
                                    problems_);
  }

  void expectFault(const std::string& toml, const std::string& what) {
    SCOPED_TRACE(what);
    EXPECT_EQ(load(toml).leftOut(), 1u);
    ASSERT_FALSE(problems_.empty());
    EXPECT_THAT(toLine(problems_[0]), testing::AllOf(HasSubstr("symptoms.toml:"), HasSubstr(what)));
  }

  test::ScratchFolder scratch_;
  anatomy::Problems problems_;
};

TEST_F(KnowledgeReading, takesARowAndItsWords) {
  const auto knowledge = load("[[item]]\nkey = \"B3\"\nabout = [\"soleus\"]\nsources = [\"S0\"]\n");
  for (const auto& problem : problems_) ADD_FAILURE() << toLine(problem);
  ASSERT_EQ(knowledge.items().size(), 1u);
  EXPECT_EQ(knowledge.items()[0].topic, "symptoms");
  EXPECT_THAT(knowledge.items()[0].words, HasSubstr("[S0]"));
}

TEST_F(KnowledgeReading, namesWhatIsWrong) {
  expectFault("[[item]]\nkey = \"B3\"\n", "'sources' is missing");
  expectFault("[[item]]\nkey = \"B3\"\nsources = [\"S9\"]\n", "unknown source 'S9'");
  expectFault("[[item]]\nkey = \"Z1\"\nsources = [\"S0\"]\n", "'Z1' has no words");
  expectFault("[[item]]\nkey = \"B3\"\nurgency = \"soon\"\nsources = [\"S0\"]\n", "unknown urgency 'soon'");
  expectFault("[[item]]\nkey = \"R1\"\nsources = [\"S2\"]\nsides = [[\"S2\"]]\n", "1 sides here and 2");
  expectFault("[[item]]\nkey = \"B3\"\nsources = [\"S0\"]\n[[item]]\nkey = \"B3\"\nsources = [\"S0\"]\n",
              "stands twice");
}

TEST_F(KnowledgeReading, keepsARowAboutSomethingThatIsNotThere) {
  const auto knowledge =
      load("[[item]]\nkey = \"B3\"\nabout = [\"spleen\", \"soleus\"]\nsources = [\"S0\"]\n");
  ASSERT_EQ(problems_.size(), 1u);
  EXPECT_THAT(toLine(problems_[0]), HasSubstr("symptoms.toml:3: 'spleen' is no trigger point"));
  EXPECT_THAT(knowledge.items().at(0).about, testing::ElementsAre("soleus"));
}

TEST_F(KnowledgeReading, aPageWithoutATitleIsToldAndRead) {
  const auto knowledge = load("[[item]]\nkey = \"B3\"\nsources = [\"S0\"]\n", "odd.toml");
  EXPECT_EQ(knowledge.items().size(), 1u);
  ASSERT_EQ(problems_.size(), 1u);
  EXPECT_THAT(problems_[0].what, HasSubstr("topic 'odd' has no title"));
}

}  // namespace
