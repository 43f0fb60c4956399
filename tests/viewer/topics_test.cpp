#include "app/viewer/topics.h"

#include <gmock/gmock.h>

#include "app/anatomy/model_load.h"
#include "app/state/command_table.h"
#include "app/viewer/named_views.h"
#include "engine/base/error.h"
#include "engine/base/image.h"
#include "tests/paths.h"

namespace app {
namespace {

const anatomy::Atlas& leg() {
  static const anatomy::Atlas atlas = anatomy::loadModel(
      anatomy::loadContent(test::assetsFolder()), {.model = {}, .assets = test::assetsFolder(), .side = {}});
  return atlas;
}

TEST(Topics, EachFitsTheBuiltInLegAndHasWordsAndAPicture) {
  const auto topics = loadTopics(test::assetsFolder() / "views", leg());
  size_t scripts = 0;
  for (const auto& entry : std::filesystem::directory_iterator(test::assetsFolder() / "views"))
    scripts += entry.path().extension() == ".txt";
  EXPECT_EQ(topics.size(), scripts);
  for (const Topic& topic : topics) {
    EXPECT_THAT(topic.title, testing::Not(testing::StartsWith("<"))) << topic.name;
    EXPECT_THAT(topic.caption, testing::Not(testing::StartsWith("<"))) << topic.name;
    EXPECT_GT(eng::readPng(topic.picture).width, 0u);
  }
}

TEST(Topics, EveryKeyOfTheCommandOpensOne) {
  const NamedViews views(test::assetsFolder(), leg());
  for (const KeyBinding& key : findCommand("topic")->keys) EXPECT_NO_THROW(views.topic(key.arguments));
}

TEST(Topics, SoleusIsBareInItsTopicAndTheViewStaysTheReadersOwn) {
  const NamedViews views(test::assetsFolder(), leg());
  ViewState now = initialState(leg(), 1.0f);
  now.labels = true;
  now.preferences.theme = Theme::Light;
  now.depth = 0.8f;
  anatomy::Problems problems;
  const ViewState shown = views.stateOf("soleus", now, {leg(), 1.0f}, problems);
  EXPECT_TRUE(shown.drawn(*leg().find("soleus")));
  EXPECT_FALSE(shown.drawn(*leg().find("gastrocnemius-medial")));
  EXPECT_FALSE(shown.drawn(*leg().find("skin")));
  EXPECT_EQ(shown.depth, 0.0f);
  EXPECT_TRUE(shown.labels);
  EXPECT_EQ(shown.preferences, now.preferences);
}

TEST(Topics, AnUnknownOneIsAnsweredWithThoseThatThereAre) {
  const NamedViews views(test::assetsFolder(), leg());
  try {
    views.topic("knee");
    FAIL();
  } catch (const eng::Error& error) {
    EXPECT_THAT(error.what(),
                testing::AllOf(testing::HasSubstr("'knee'"), testing::HasSubstr("knee-behind")));
  }
}

}  // namespace
}  // namespace app
