// Every weight of a label is that of a kind or a structure that there is.
#include "app/state/label_weights.h"

#include <gtest/gtest.h>

#include "app/anatomy/model_load.h"
#include "tests/paths.h"

namespace {

TEST(LabelWeights, NameKindsAndStructuresThatThereAre) {
  const auto content = anatomy::loadContent(test::assetsFolder());
  anatomy::Problems problems;
  const auto weights =
      app::LabelWeights::load(test::assetsFolder() / "anatomy" / "label_weights.toml", problems);
  EXPECT_TRUE(problems.empty()) << toLine(problems.front());
  for (const auto& [id, weight] : weights.structures) EXPECT_TRUE(content.table->findById(id)) << id;
}

TEST(LabelWeights, PutTheCalfBeforeItsSurroundings) {
  const auto content = anatomy::loadContent(test::assetsFolder());
  anatomy::Problems problems;
  const auto weights =
      app::LabelWeights::load(test::assetsFolder() / "anatomy" / "label_weights.toml", problems);
  const auto importance = [&](const char* id, float pixels) {
    return weights.importance(*content.table->findById(id), pixels);
  };
  EXPECT_GT(importance("soleus", 400), importance("femur", 4000));
  EXPECT_GT(importance("tibia", 4000), importance("tibia", 400));
  EXPECT_LT(importance("skin", 90000), importance("gastrocnemius-medial", 9000));
}

}  // namespace
