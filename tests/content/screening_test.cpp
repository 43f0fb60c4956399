// Every red flag and every reason not to roll stands among the questions before a demonstration, in words of
// its own, and nothing is asked that the knowledge does not hold.
#include <gtest/gtest.h>

#include "app/anatomy/model_load.h"
#include "tests/paths.h"

namespace {

using anatomy::KnowledgeItem;
using anatomy::Urgency;

const anatomy::Content& content() {
  static const anatomy::Content loaded = anatomy::loadContent(test::assetsFolder());
  return loaded;
}

bool isAsked(const KnowledgeItem& item) {
  return content().text->has("screening.item." + item.key);
}

TEST(Screening, EveryReasonNotToRollIsAsked) {
  for (const KnowledgeItem* item : content().knowledge->ofTopic("when-not-to-press"))
    EXPECT_TRUE(item->key == "keep-out" || isAsked(*item)) << item->key;
  for (const KnowledgeItem* item : content().knowledge->ofTopic("red-flags"))
    EXPECT_TRUE(!item->key.starts_with("flag-") || isAsked(*item)) << item->key;
}

TEST(Screening, EveryQuestionHasItsSources) {
  const std::string prefix = "screening.item.";
  size_t asked = 0;
  for (const auto& [key, words] : content().text->all()) {
    if (!key.starts_with(prefix)) continue;
    ++asked;
    const KnowledgeItem* item = content().knowledge->find(key.substr(prefix.size()));
    ASSERT_NE(item, nullptr) << key;
    EXPECT_FALSE(item->sources.empty()) << key;
    EXPECT_LT(words.size(), 100u) << "a question is short: " << key;
  }
  EXPECT_GE(asked, 25u);
}

TEST(Screening, WhatForbidsItAndWhatADoctorIsAskedOfAreKeptApart) {
  for (const KnowledgeItem* item : content().knowledge->ofTopic("when-not-to-press")) {
    EXPECT_TRUE(!item->key.starts_with("stop-") || item->urgency == Urgency::Stop) << item->key;
    EXPECT_TRUE(!item->key.starts_with("ask-") || item->urgency == Urgency::AskFirst) << item->key;
  }
}

}  // namespace
