// The trigger points and zones that the program ships: complete, sourced, and honest about who says what.
#include <gmock/gmock.h>

#include <set>

#include "app/anatomy/model_load.h"
#include "tests/paths.h"

namespace {

using anatomy::TriggerPoint;
using anatomy::TriggerPointTable;
using testing::IsEmpty;
using testing::Not;

const anatomy::Content& content() {
  static const anatomy::Content loaded = anatomy::loadContent(test::assetsFolder());
  return loaded;
}

const TriggerPointTable& table() {
  return *content().triggerPoints;
}

std::set<std::string> citationsIn(const std::string& words) {
  std::set<std::string> keys;
  for (size_t open = words.find('['); open != std::string::npos; open = words.find('[', open + 1))
    keys.insert(words.substr(open + 1, words.find(']', open) - open - 1));
  return keys;
}

std::vector<std::string> allWordsOf(const TriggerPoint& point) {
  std::vector<std::string> words = {point.place, point.disagreement, point.note};
  words.insert(words.end(), point.symptoms.begin(), point.symptoms.end());
  words.insert(words.end(), point.causes.begin(), point.causes.end());
  return words;
}

bool namesZone(const TriggerPoint& point, const std::string& zone, anatomy::ZonePart part) {
  return std::ranges::any_of(point.zones, [&](auto& use) { return use.zone == zone && use.part == part; });
}

TEST(TriggerPoints, loadWithoutAProblem) {
  for (const auto& problem : content().problems) ADD_FAILURE() << toLine(problem);
  EXPECT_EQ(table().leftOut(), 0u);
}

TEST(TriggerPoints, areThoseThatOthersRelyOn) {
  for (const char* id :
       {"soleus-1", "soleus-2", "soleus-3", "soleus-jaw", "gastrocnemius-1", "gastrocnemius-2",
        "gastrocnemius-3", "gastrocnemius-4", "tibialis-posterior-1", "flexor-hallucis-longus-1",
        "flexor-digitorum-longus-1", "popliteus-1", "fibularis-longus-1", "fibularis-brevis-1", "soleus-x1",
        "soleus-x2", "soleus-x3", "soleus-junction", "soleus-medial-margin"})
    EXPECT_NE(table().findPoint(id), nullptr) << id;
  EXPECT_EQ(table().points().size(), 19u);
}

TEST(TriggerPoints, sayEveryFactWithASourceThatIsListed) {
  for (const TriggerPoint& point : table().points()) {
    for (const std::string& words : allWordsOf(point))
      for (const std::string& key : citationsIn(words))
        EXPECT_NE(content().table->findSource(key), nullptr) << point.id << " cites " << key;
    for (const std::string& symptom : point.symptoms)
      EXPECT_THAT(citationsIn(symptom), Not(IsEmpty())) << point.id << ": " << symptom;
    for (const std::string& cause : point.causes)
      EXPECT_THAT(citationsIn(cause), Not(IsEmpty())) << point.id << ": " << cause;
    EXPECT_THAT(citationsIn(point.place), Not(IsEmpty())) << point.id;
  }
}

TEST(TriggerPoints, zonesNameOnlySourcesOfTheirPoint) {
  for (const TriggerPoint& point : table().points())
    for (const auto& use : point.zones)
      for (const auto& key : use.sources)
        EXPECT_THAT(point.sources, testing::Contains(key)) << point.id << " " << use.zone;
}

TEST(TriggerPoints, everyZoneIsUsedAndHasAName) {
  std::set<std::string> used;
  for (const TriggerPoint& point : table().points())
    for (const auto& use : point.zones) used.insert(use.zone);
  for (const auto& zone : table().zones()) {
    EXPECT_TRUE(used.contains(zone.id)) << zone.where;
    EXPECT_THAT(zone.name, Not(IsEmpty())) << zone.where;
  }
}

TEST(TriggerPoints, heelOfSoleusOneIsItsCoreAndTheJawIsRare) {
  const TriggerPoint& heel = *table().findPoint("soleus-1");
  for (const char* zone : {"heel-sole", "heel-back", "achilles-distal"})
    EXPECT_TRUE(namesZone(heel, zone, anatomy::ZonePart::Core)) << zone;
  EXPECT_TRUE(namesZone(*table().findPoint("gastrocnemius-1"), "instep", anatomy::ZonePart::Core));
  for (const char* id : {"soleus-3", "soleus-jaw", "soleus-x1"})
    EXPECT_TRUE(table().findPoint(id)->rare) << id;
  for (const TriggerPoint& point : table().points())
    for (const auto& use : point.zones)
      EXPECT_TRUE(use.rare || table().findZone(use.zone)->on == anatomy::ZoneOn::Leg) << point.id << use.zone;
}

TEST(TriggerPoints, variantsOfTheArticlesStandBesideTheTextbookAndAreOfTheLowestBadge) {
  EXPECT_EQ(table().variantsOf("soleus-1").size(), 3u);
  EXPECT_EQ(table().variantsOf("soleus-2").size(), 1u);
  EXPECT_EQ(table().variantsOf("soleus-3").size(), 1u);
  for (const TriggerPoint& point : table().points()) {
    EXPECT_EQ(point.badge == anatomy::Badge::LayPage, !point.variantOf.empty()) << point.id;
    EXPECT_TRUE(point.variantOf.empty() || !point.disagreement.empty()) << point.id;
  }
}

}  // namespace
