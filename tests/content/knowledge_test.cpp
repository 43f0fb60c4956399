// Everything that has to be told is told, and each with the sources that say it.
#include <gmock/gmock.h>

#include <map>
#include <set>

#include "app/anatomy/model_load.h"
#include "tests/paths.h"

namespace {

using anatomy::KnowledgeItem;
using Keys = std::set<std::string>;

const anatomy::Content& content() {
  static const anatomy::Content loaded = anatomy::loadContent(test::assetsFolder());
  return loaded;
}

const anatomy::Knowledge& knowledge() {
  return *content().knowledge;
}

// What the five articles say about points, pain, causes, company, look-alikes, dangers and each other: the
// items of the list of their contents by letter and number, with every article that an item is taken from.
const std::map<std::string, Keys> kWanted = {
    {"A1", {"S0"}},
    {"A2", {"S0"}},
    {"A3", {"S0"}},
    {"A4", {"S3"}},
    {"A5", {"S3"}},
    {"A6", {"S2"}},
    {"A7", {"S2"}},
    {"A8", {"S1"}},
    {"A9", {"S0", "S3"}},
    {"B1", {"S0", "S1", "S2", "S3"}},
    {"B2", {"S0", "S1", "S3"}},
    {"B3", {"S0"}},
    {"B4", {"S0", "S1"}},
    {"B5", {"S1", "S2"}},
    {"B6", {"S3"}},
    {"B7", {"S3"}},
    {"B8", {"S4"}},
    {"E1", {"S0", "S3"}},
    {"E2", {"S0", "S1", "S2", "S3"}},
    {"E3", {"S1", "S2", "S3"}},
    {"E4", {"S0", "S1", "S2"}},
    {"E5", {"S0", "S1", "S2"}},
    {"F1", {"S0"}},
    {"F2", {"S1"}},
    {"F3", {"S2", "S3"}},
    {"P1", {"S1"}},
    {"P2", {"S2"}},
    {"P3", {"S3", "S4"}},
    {"Q1", {"S4"}},
    {"Q2", {"S1"}},
    {"Q3", {"S2", "S4"}},
    {"R1", {"S2", "S4"}},
    {"R2", {"S0", "S2", "S4"}},
    {"R3", {"S0", "S1", "S2", "S3", "S4"}},
    {"R4", {"S0", "S3"}},
    {"R5", {"S0", "S3"}},
    {"R6", {"S2", "S3"}},
    {"R7", {"S0", "S1", "S2", "S3", "S4"}},
    {"R8", {"S0", "S1", "S2"}},
    {"R9", {"S0", "S1", "S2"}},
    {"R10", {"S0", "S1", "S2", "S4"}},
    {"R11", {"S3", "S4"}},
    {"R12", {"S3", "S4"}},
    {"R13", {"S0", "S2"}},
    {"R14", {"S0", "S1", "S2", "S3", "S4"}},
    {"R15", {"S0", "S2"}},
    {"R16", {"S0", "S1"}},
    {"R17", {"S0", "S1", "S2", "S4"}},
    {"R18", {"S3", "S4"}},
    {"R19", {"S1", "S3", "S4"}},
    {"R20", {"S3", "S4"}},
    {"R21", {"S0", "S1", "S2"}},
    {"R22", {"S0", "S1"}},
    {"R23", {"S3"}},
    {"R24", {"S1", "S4"}},
    {"R25", {"S4"}},
    {"R26", {"S1", "S2", "S4"}},
    {"R27", {"S0", "S1", "S4"}},
    {"R28", {"S0", "S1", "S2", "S4"}},
};

Keys citationsIn(const std::string& words) {
  Keys keys;
  for (size_t open = words.find('['); open != std::string::npos; open = words.find('[', open + 1))
    keys.insert(words.substr(open + 1, words.find(']', open) - open - 1));
  return keys;
}

std::vector<std::string> keysOf(const std::vector<const KnowledgeItem*>& items) {
  std::vector<std::string> keys;
  for (const KnowledgeItem* item : items) keys.push_back(item->key);
  return keys;
}

TEST(Knowledge, tellsEveryItemWithItsSources) {
  for (const auto& [key, sources] : kWanted) {
    const KnowledgeItem* item = knowledge().find(key);
    ASSERT_NE(item, nullptr) << key;
    for (const auto& source : sources) EXPECT_THAT(item->sources, testing::Contains(source)) << key;
  }
}

TEST(Knowledge, citesExactlyTheSourcesThatItLists) {
  for (const KnowledgeItem& item : knowledge().items()) {
    Keys cited = citationsIn(item.words);
    for (const auto& side : item.sides) cited.insert(side.sources.begin(), side.sources.end());
    EXPECT_EQ(cited, Keys(item.sources.begin(), item.sources.end())) << item.where << " " << item.key;
  }
}

TEST(Knowledge, everyItemIsReachedFromItsPage) {
  size_t reached = 0;
  for (const auto& topic : knowledge().topics()) {
    EXPECT_THAT(topic.title, testing::Not(testing::StartsWith("<"))) << topic.id;
    reached += knowledge().ofTopic(topic.id).size();
  }
  EXPECT_EQ(reached, knowledge().items().size());
  EXPECT_GE(reached, kWanted.size());
  EXPECT_EQ(knowledge().leftOut(), 0u);
}

TEST(Knowledge, hasWordsForNothingElse) {
  for (const auto& [key, words] : content().text->all()) {
    if (!key.starts_with("knowledge.")) continue;
    const std::string item = key.substr(10, key.find('.', 10) - 10);
    EXPECT_NE(knowledge().find(item), nullptr) << key;
  }
}

TEST(Knowledge, disagreementsHaveSides) {
  for (int i = 1; i <= 26; ++i)
    EXPECT_GE(knowledge().find("R" + std::to_string(i))->sides.size(), 2u) << "R" << i;
}

TEST(Knowledge, redFlagsStandFirstOnAMuscleAndAPoint) {
  const auto& table = *content().table;
  const auto& point = *content().triggerPoints->findPoint("soleus-1");
  const auto ofMuscle = keysOf(knowledge().about(*table.findById("soleus"), table));
  const auto ofPoint = keysOf(knowledge().about(point, table));
  EXPECT_EQ(ofMuscle.front(), "Q1");
  EXPECT_EQ(ofPoint.front(), "Q1");
  EXPECT_THAT(ofPoint, testing::Contains("B6"));
  EXPECT_THAT(ofPoint, testing::Contains("E1"));
  EXPECT_THAT(ofMuscle, testing::Not(testing::Contains("B6")));
}

TEST(Knowledge, aClotIsNeverAReasonToPress) {
  EXPECT_EQ(knowledge().find("R26")->urgency, anatomy::Urgency::Stop);
  for (const KnowledgeItem& item : knowledge().items()) {
    const bool namesClot = item.words.find("thrombosis") != std::string::npos;
    if (!namesClot) continue;
    const bool warns = item.urgency != anatomy::Urgency::None || item.topic == "look-alikes";
    EXPECT_TRUE(warns) << item.key;
  }
}

TEST(Knowledge, theNoticeIsShortAndTheControversyHasFourLines) {
  const std::string& notice = knowledge().find("notice")->words;
  EXPECT_LE(std::ranges::count(notice, ' '), 60);
  EXPECT_THAT(notice, testing::HasSubstr("Not reviewed by a clinician"));
  EXPECT_EQ(knowledge().ofTopic("controversy").size(), 4u);
}

}  // namespace
