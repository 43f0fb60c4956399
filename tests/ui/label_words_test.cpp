// Names beside the leg are as good as the leg itself: they can be pointed at and clicked.
#include <gmock/gmock.h>
#include <imgui.h>

#include "app/anatomy/model_load.h"
#include "app/ui/interface.h"
#include "tests/paths.h"
#include "tests/ui/cursor.h"

namespace {

using test::moveTo;
using test::press;

constexpr glm::uvec2 kSize{1000, 700};

class LabelWords : public testing::Test {
 protected:
  LabelWords()
      : atlas_(
            anatomy::loadModel(anatomy::loadContent(test::assetsFolder()), {.assets = test::assetsFolder()})),
        interface_(atlas_, test::assetsFolder()),
        state_(app::initialState(atlas_, 1.0f)) {
    for (app::StructureView& view : state_.structures) view.visible = false;
    for (const char* id : {"soleus", "tibia"}) {
      const auto structure = *atlas_.find(id);
      state_.structures[structure.index].visible = true;
      anchors_.push_back({structure, atlas_.at(structure).bounds.centre(), 5000.0f});
    }
    state_.labels = true;
  }

  ImDrawData* build() {
    return interface_.build(
        {.atlas = atlas_, .state = state_, .camera = state_.camera, .anchors = anchors_, .panels = false},
        kSize, 1.0f, sent_);
  }

  // Where words answer to the cursor, from a search of the picture.
  std::optional<glm::vec2> placeOf(anatomy::StructureId id) {
    for (float y = 8; y < float(kSize.y); y += 12)
      for (float x = 8; x < float(kSize.x); x += 24) {
        moveTo(x, y);
        build();
        if (interface_.hoveredLabel() == id) return glm::vec2(x, y);
      }
    return std::nullopt;
  }

  anatomy::Atlas atlas_;
  app::Interface interface_;
  app::ViewState state_;
  std::vector<app::LabelAnchor> anchors_;
  std::vector<std::string> sent_;
};

TEST_F(LabelWords, AClickSelects) {
  const auto place = placeOf(*atlas_.find("soleus"));
  ASSERT_TRUE(place);
  EXPECT_TRUE(interface_.wantsMouse()) << "the leg below must not be turned";
  press(true);
  build();
  press(false);
  build();
  EXPECT_THAT(sent_, testing::ElementsAre("select soleus"));
}

TEST_F(LabelWords, AClickThatIsDraggedAwaySelectsNothing) {
  const auto place = placeOf(*atlas_.find("soleus"));
  ASSERT_TRUE(place);
  press(true);
  build();
  moveTo(500, 690);
  build();
  press(false);
  build();
  EXPECT_THAT(sent_, testing::IsEmpty());
}

TEST_F(LabelWords, WhatIsHiddenHasNone) {
  state_.structures[atlas_.find("soleus")->index].visible = false;
  EXPECT_FALSE(placeOf(*atlas_.find("soleus")));
  state_.labels = false;
  EXPECT_FALSE(placeOf(*atlas_.find("tibia")));
}

TEST_F(LabelWords, PinsStandInForWords) {
  state_.pins = true;
  const int withList = build()->TotalVtxCount;
  EXPECT_GT(withList, 100);
  EXPECT_FALSE(placeOf(*atlas_.find("soleus")));
}

}  // namespace
