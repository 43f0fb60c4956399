// The leg keeps its place at every size, text scale and choice of panels.
#include "app/ui/layout.h"

#include <gtest/gtest.h>

#include <vector>

#include "app/ui/interface.h"

namespace {

using app::Box;
using app::Layout;
using app::LayoutInput;
using app::layoutOf;

bool overlap(const Box& a, const Box& b) {
  return !a.empty() && !b.empty() && a.x < b.right() && b.x < a.right() && a.y < b.bottom() &&
         b.y < a.bottom();
}

std::vector<LayoutInput> inputs() {
  std::vector<LayoutInput> all;
  for (auto [width, height] :
       {std::pair{640.0f, 480.0f}, {1280.0f, 720.0f}, {1920.0f, 1080.0f}, {3840.0f, 2160.0f}})
    for (float scale : {1.0f, 1.5f, 2.0f, 3.0f, 6.0f})
      for (int flags = 0; flags < 16; ++flags)
        all.push_back({.width = width,
                       .height = height,
                       .scale = scale,
                       .structures = (flags & 1) != 0,
                       .details = (flags & 2) != 0,
                       .timings = (flags & 4) != 0,
                       .selection = (flags & 8) != 0});
  return all;
}

TEST(Layout, SceneKeepsNearlyHalfOfTheWidthAndMostOfTheHeight) {
  for (const LayoutInput& input : inputs()) {
    const Layout layout = layoutOf(input);
    EXPECT_GE(layout.scene.width, 0.45f * input.width) << input.width << " at " << input.scale;
    EXPECT_GE(layout.scene.height, 0.6f * input.height) << input.height << " at " << input.scale;
  }
}

TEST(Layout, NothingCoversAnythingElse) {
  for (const LayoutInput& input : inputs()) {
    const Layout layout = layoutOf(input);
    const std::vector<Box> boxes{layout.bar,   layout.structures, layout.timings, layout.details,
                                 layout.scene, layout.dissection, layout.status};
    for (size_t i = 0; i < boxes.size(); ++i)
      for (size_t j = i + 1; j < boxes.size(); ++j)
        EXPECT_FALSE(overlap(boxes[i], boxes[j]))
            << i << " and " << j << ", " << input.width << " at " << input.scale;
  }
}

TEST(Layout, TheBodyNeverCoversTheLegWhereThereIsRoom) {
  for (LayoutInput input : inputs())
    for (input.body = 1; input.body <= 2; ++input.body) {
      const Layout layout = layoutOf(input);
      ASSERT_FALSE(layout.body.empty());
      EXPECT_EQ(overlap(layout.body, layout.scene), layout.bodyOver) << input.width << " at " << input.scale;
      for (const Box& other :
           {layout.bar, layout.structures, layout.details, layout.dissection, layout.status})
        EXPECT_FALSE(overlap(layout.body, other)) << input.width << " at " << input.scale;
    }
  for (const int body : {1, 2}) EXPECT_FALSE(layoutOf({.width = 1280, .height = 720, .body = body}).bodyOver);
}

TEST(Layout, RoomForTwoColumnsShowsBothPanels) {
  const Layout layout = layoutOf({.width = 1280, .height = 720});
  EXPECT_FALSE(layout.structures.empty());
  EXPECT_FALSE(layout.details.empty());
  EXPECT_FALSE(layout.oneColumn);
}

TEST(Layout, LowSingleColumnShowsTheSelectionInsteadOfTheTree) {
  LayoutInput input{.width = 1280, .height = 720, .scale = 3, .selection = true};
  const Layout selected = layoutOf(input);
  EXPECT_TRUE(selected.oneColumn);
  EXPECT_TRUE(selected.structures.empty());
  EXPECT_FALSE(selected.details.empty());
  input.selection = false;
  EXPECT_FALSE(layoutOf(input).structures.empty());
}

TEST(Layout, WithoutPanelsTheSceneIsThePicture) {
  const app::Area area = app::Interface::sceneArea({}, {800, 600}, 1.0f, false);
  EXPECT_EQ(area.origin, glm::ivec2(0, 0));
  EXPECT_EQ(area.size, glm::uvec2(800, 600));
}

}  // namespace
