#include "app/state/view_state.h"

#include <gtest/gtest.h>

#include "tests/unit/small_atlas.h"

namespace app {
namespace {

TEST(ViewState, StartsWithEverythingShownAndNothingSelected) {
  const anatomy::Atlas atlas = test::smallAtlas();
  const ViewState state = initialState(atlas, 1.0f);
  ASSERT_EQ(state.structures.size(), atlas.structures.size());
  for (const StructureView& structure : state.structures) {
    EXPECT_EQ(structure, (StructureView{true, 1.0f}));
  }
  EXPECT_EQ(state.selected, std::nullopt);
  EXPECT_FALSE(state.labels);
  EXPECT_EQ(state.preferences, Preferences{});
}

TEST(ViewState, StartsAtAnAtlasWithoutStructures) {
  const anatomy::Atlas atlas = test::emptyAtlas();
  const ViewState state = initialState(atlas, 1.0f);
  EXPECT_TRUE(state.structures.empty());
  EXPECT_TRUE(drawnBounds(atlas, state).empty());
}

TEST(ViewState, DrawnBoundsLeaveOutTheHiddenAndTheClear) {
  const anatomy::Atlas atlas = test::smallAtlas();
  ViewState state = initialState(atlas, 1.0f);
  for (StructureView& structure : state.structures) {
    structure.visible = false;
  }
  EXPECT_TRUE(drawnBounds(atlas, state).empty());
  const anatomy::StructureId tibia = test::idOf(atlas, "tibia"), fibula = test::idOf(atlas, "fibula");
  state.structures[tibia.index].visible = true;
  state.structures[fibula.index] = {true, 0.0f};
  EXPECT_EQ(drawnBounds(atlas, state).min, atlas.at(tibia).bounds.min);
  EXPECT_EQ(drawnBounds(atlas, state).max, atlas.at(tibia).bounds.max);
}

TEST(ViewState, IsAValueThatComparesAsAWhole) {
  const anatomy::Atlas atlas = test::smallAtlas();
  const ViewState state = initialState(atlas, 1.0f);
  ViewState other = state;
  EXPECT_EQ(state, other);
  other.structures.back().opacity = 0.5f;
  EXPECT_NE(state, other);
}

}  // namespace
}  // namespace app
