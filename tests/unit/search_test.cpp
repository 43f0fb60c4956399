#include "app/state/search.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>

#include "tests/unit/small_atlas.h"

namespace app {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const anatomy::Atlas& wholeTable() {
  static const anatomy::Atlas atlas = test::fullAtlas();
  return atlas;
}

std::vector<std::string> found(std::string_view query, size_t limit = 20) {
  std::vector<std::string> ids;
  for (const SearchHit& hit : search(wholeTable(), query, limit)) {
    ids.push_back(wholeTable().at(hit.id).facts.id);
  }
  return ids;
}

std::string first(std::string_view query) {
  const auto ids = found(query, 1);
  return ids.empty() ? "" : ids.front();
}

TEST(Search, TheExactNameComesFirst) {
  EXPECT_EQ(first("soleus"), "soleus");
  EXPECT_EQ(first("Fibula"), "fibula");
  EXPECT_EQ(first("TIBIA"), "tibia");
  EXPECT_FLOAT_EQ(search(wholeTable(), "soleus")[0].score, 1.0f);
}

TEST(Search, ABeginningIsEnough) {
  EXPECT_EQ(first("sol"), "soleus");
  EXPECT_THAT(found("gastroc", 2), UnorderedElementsAre("gastrocnemius-medial", "gastrocnemius-lateral"));
}

TEST(Search, WordsComeInAnyOrder) {
  EXPECT_EQ(first("longus hallucis flexor"), "flexor-hallucis-longus");
  EXPECT_THAT(found("flexor hallucis"), Contains("flexor-hallucis-longus"));
  EXPECT_EQ(first("anterior tibialis"), "tibialis-anterior");
}

TEST(Search, ATypoOrTwoAreForgiven) {
  EXPECT_EQ(first("achiles"), "calcaneal-tendon");
  EXPECT_EQ(first("solues"), "soleus");
  EXPECT_EQ(first("gastronemius medial"), "gastrocnemius-medial");
  EXPECT_EQ(first("poplitues"), "popliteus");
  EXPECT_EQ(first("achile"), "calcaneal-tendon");  // while it is being typed
}

TEST(Search, LatinSynonymsAndIdsAreNames) {
  EXPECT_EQ(first("tendo calcaneus"), "calcaneal-tendon");
  EXPECT_EQ(first("calcaneus tendon"), "calcaneal-tendon");
  EXPECT_EQ(first("peroneus longus"), "fibularis-longus");
  EXPECT_THAT(found("peroneus"), testing::IsSupersetOf({"fibularis-longus", "fibularis-brevis"}));
  EXPECT_EQ(first("musculus soleus"), "soleus");
  EXPECT_EQ(first("extensor-digitorum-longus"), "extensor-digitorum-longus");
}

TEST(Search, AGroupFindsItsMembers) {
  EXPECT_THAT(found("triceps surae"),
              testing::IsSupersetOf({"soleus", "gastrocnemius-medial", "gastrocnemius-lateral"}));
}

TEST(Search, SaysWhichNameMatched) {
  const auto hits = search(wholeTable(), "achilles");
  ASSERT_FALSE(hits.empty());
  EXPECT_THAT(hits[0].matched, testing::ContainsRegex("[Aa]chill"));
}

TEST(Search, BestComesFirstAndTheLimitHolds) {
  const auto hits = search(wholeTable(), "longus");
  EXPECT_TRUE(std::ranges::is_sorted(hits, std::ranges::greater{}, &SearchHit::score));
  EXPECT_GT(hits.size(), 3u);
  EXPECT_EQ(search(wholeTable(), "longus", 3).size(), 3u);
}

TEST(Search, EveryWordHasToMatch) {
  EXPECT_THAT(found("soleus xyzzy"), IsEmpty());
  EXPECT_THAT(found("qqq"), IsEmpty());
  EXPECT_THAT(found(""), IsEmpty());
  EXPECT_THAT(found(" -. "), IsEmpty());
}

TEST(Search, UnknownPartsAreFoundByTheNameInTheirFile) {
  anatomy::Atlas atlas = test::smallAtlas();
  anatomy::StructureRow unknown;
  unknown.id = "part-7";
  atlas.structures.push_back(test::boxOf(unknown, {}, {1, 1, 1}));
  atlas.structures.back().sourceName = "Something odd";
  EXPECT_THAT(search(atlas, "odd"), ElementsAre(testing::Field(&SearchHit::matched, "Something odd")));
}

TEST(EditDistance, CountsEditsAndSwaps) {
  EXPECT_EQ(editDistance("", ""), 0u);
  EXPECT_EQ(editDistance("abc", ""), 3u);
  EXPECT_EQ(editDistance("", "ab"), 2u);
  EXPECT_EQ(editDistance("soleus", "soleus"), 0u);
  EXPECT_EQ(editDistance("solues", "soleus"), 1u);
  EXPECT_EQ(editDistance("kitten", "sitting"), 3u);
  EXPECT_EQ(editDistance("ca", "abc"), 3u);  // optimal string alignment: no edit between swapped letters
}

TEST(Nearest, StaysWithinReason) {
  const std::vector<std::string> words{"hide", "show", "opacity", "isolate"};
  EXPECT_EQ(nearest("hied", words), "hide");
  EXPECT_EQ(nearest("opaciti", words), "opacity");
  EXPECT_EQ(nearest("islate", words), "isolate");
  EXPECT_EQ(nearest("qz", words), "");
  EXPECT_EQ(nearest("gastrocnemius", words), "");
  EXPECT_EQ(nearest("", words), "");
}

}  // namespace
}  // namespace app
