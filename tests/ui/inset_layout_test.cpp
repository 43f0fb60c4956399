// The inset of the layers under a tool: to scale, deepest in the middle, and no word over another.
#include "app/ui/inset_layout.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using app::InsetInput;
using app::insetLayout;
using app::InsetLayout;

InsetInput calf() {
  return {.layers = {{2, 0.5f}, {5, 1.5f}, {1, 0.2f}, {25, 6}, {1.5f, 0.3f}, {12, 1}, {20, 0}},
          .onBone = true,
          .toolHalfWidthMm = 9,
          .airMm = 9,
          .drawing = {10, 20, 110, 210},
          .words = {140, 20, 200, 210},
          .rowHeight = 18};
}

float middleOf(const InsetLayout& layout, size_t border) {
  return layout.borders[border][layout.borders[border].size() / 2].y;
}

TEST(InsetLayout, LayersAreToScaleUnderTheTool) {
  const InsetInput input = calf();
  const InsetLayout layout = insetLayout(input);
  for (size_t i = 0; i + 1 < input.layers.size(); ++i) {
    const float nowMm = (middleOf(layout, i + 1) - middleOf(layout, i)) / layout.pixelsPerMm;
    EXPECT_NEAR(nowMm, input.layers[i].restMm - input.layers[i].compressedMm, 0.01f) << i;
  }
}

TEST(InsetLayout, TheToolSinksByWhatAllLayersGiveAndBoneStays) {
  const InsetLayout layout = insetLayout(calf());
  EXPECT_NEAR(layout.tip.y, 20 + layout.pixelsPerMm * (9 + 9.5f), 0.01f);
  const auto& bone = layout.borders[6];
  EXPECT_NEAR(bone.front().y, bone[bone.size() / 2].y, 1e-3f);
}

TEST(InsetLayout, LayersNeverCrossAndRiseToBothSides) {
  const InsetLayout layout = insetLayout(calf());
  for (size_t i = 0; i + 1 < layout.borders.size(); ++i)
    for (size_t k = 0; k < layout.borders[i].size(); ++k)
      EXPECT_LE(layout.borders[i][k].y, layout.borders[i + 1][k].y);
  const auto& skin = layout.borders.front();
  EXPECT_TRUE(std::is_sorted(skin.begin(), skin.begin() + long(skin.size() / 2),
                             [](glm::vec2 a, glm::vec2 b) { return a.y < b.y - 1e-4f; }));
  EXPECT_NEAR(skin.front().y, skin.back().y, 1e-3f);
}

TEST(InsetLayout, ThickBoneTakesNoMoreThanItsShare) {
  const InsetLayout layout = insetLayout(calf());
  EXPECT_NEAR((layout.borders[7][0].y - layout.borders[6][0].y) / layout.pixelsPerMm, app::kInsetBoneMm,
              0.01f);
}

TEST(InsetLayout, RowsKeepClearOfEachOtherAndInTheirBox) {
  const InsetLayout layout = insetLayout(calf());
  ASSERT_EQ(layout.rows.size(), 7u);
  EXPECT_GE(layout.rows.front().middleY, 20 + 9);
  EXPECT_LE(layout.rows.back().middleY, 230 - 9);
  for (size_t i = 0; i + 1 < layout.rows.size(); ++i)
    EXPECT_GE(layout.rows[i + 1].middleY - layout.rows[i].middleY, 18 - 0.01f);
}

TEST(InsetLayout, WithoutRoomTheThinnestLayersGoUntold) {
  InsetInput input = calf();
  input.words.height = 3.5f * input.rowHeight;
  const InsetLayout layout = insetLayout(input);
  ASSERT_EQ(layout.rows.size(), 3u);
  EXPECT_EQ(layout.rows[0].layer, 3u);
  EXPECT_EQ(layout.rows[2].layer, 6u);
}

TEST(InsetLayout, NothingGivesNothing) {
  EXPECT_TRUE(insetLayout({}).borders.empty());
}

}  // namespace
