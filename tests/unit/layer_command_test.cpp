#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/state/appearance.h"
#include "app/state/command.h"
#include "app/state/command_table.h"
#include "app/state/workspace.h"
#include "tests/unit/small_atlas.h"

namespace app {
namespace {

class LayerCommands : public testing::Test {
 protected:
  void run(const char* line) { state = apply(state, parse(line, atlas), {atlas}); }
  float opacityOf(std::string_view id) {
    return appearances(atlas, state, palette, std::nullopt)[test::idOf(atlas, id).index].opacity;
  }

  anatomy::Atlas atlas = test::smallAtlas();
  Palette palette{std::vector<Tissue>(size_t(anatomy::Kind::Unknown) + 1)};
  ViewState state = initialState(atlas, 1.0f);
};

TEST_F(LayerCommands, DepthIsSetAndSteppedAndEndsAtItsLimits) {
  run("depth 0.5");
  EXPECT_FLOAT_EQ(state.depth, 0.5f);
  run("depth deeper");
  EXPECT_FLOAT_EQ(state.depth, 0.55f);
  run("depth shallower");
  EXPECT_FLOAT_EQ(state.depth, 0.5f);
  run("depth 0.98");
  run("depth deeper");
  EXPECT_FLOAT_EQ(state.depth, 1.0f);
  run("depth 0.01");
  run("depth shallower");
  EXPECT_FLOAT_EQ(state.depth, 0.0f);
}

TEST_F(LayerCommands, ADepthOutOfRangeIsTakenAsTheNearestAndSaid) {
  const Command command = parse("depth 1.4", atlas);
  EXPECT_EQ(command.number(0), 1.0);
  EXPECT_THAT(command.note, testing::HasSubstr("1.4 is out of range"));
  EXPECT_EQ(parse("depth -3", atlas).number(0), 0.0);
  EXPECT_EQ(parse("depth 0.4", atlas).note, "");
  EXPECT_ANY_THROW(parse("depth nan", atlas));
  EXPECT_ANY_THROW(parse("depth deep", atlas));
}

TEST_F(LayerCommands, DepthNeverMovesTheCamera) {
  const eng::CameraPose camera = state.camera;
  run("depth 0.9");
  EXPECT_EQ(state.camera, camera);
}

TEST_F(LayerCommands, OneLayerAloneLeavesTheRestAsItWasForLater) {
  run("opacity soleus 0.7");
  run("hide skin");
  const ViewState before = state;
  run("layer-only soleus");
  EXPECT_FLOAT_EQ(opacityOf("soleus"), 0.7f);
  EXPECT_FLOAT_EQ(opacityOf("gastrocnemius-medial"), 0.0f);
  EXPECT_GT(opacityOf("tibia"), 0.0f);
  EXPECT_LT(opacityOf("tibia"), 0.5f) << "the cursor passes through what is only for bearings";
  run("layer-only off");
  EXPECT_EQ(state, before);
}

TEST_F(LayerCommands, ALayerAloneIsSteppedThroughTheLayersThatThereAre) {
  std::vector<std::string> seen;
  for (int i = 0; i < 12; ++i) {
    run("layer-only deeper");
    const std::string now(idOf(*state.onlyLayer));
    if (seen.empty() || seen.back() != now) seen.push_back(now);
  }
  EXPECT_THAT(seen, testing::ElementsAre("skin", "superficial-posterior", "soleus", "anterior", "skeleton"));
  run("layer-only shallower");
  EXPECT_EQ(*state.onlyLayer, anatomy::Layer::Anterior);
}

TEST_F(LayerCommands, WorkspacesKeepDepthAndLayer) {
  run("depth 0.35");
  run("layer-only soleus");
  anatomy::Problems problems;
  const ViewState loaded = fromToml(toToml(state, atlas), "t", initialState(atlas, 1.0f), atlas, problems);
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(loaded.depth, state.depth);
  EXPECT_EQ(loaded.onlyLayer, state.onlyLayer);
}

}  // namespace
}  // namespace app
