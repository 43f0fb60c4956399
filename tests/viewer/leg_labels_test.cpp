// The labels of the whole leg can be read from every side.
#include <gtest/gtest.h>

#include "app/anatomy/model_load.h"
#include "app/state/label_weights.h"
#include "app/viewer/anchor_finder.h"
#include "app/viewer/scene_binding.h"
#include "engine/geometry/box_corners.h"
#include "tests/label_checks.h"
#include "tests/paths.h"

namespace app {
namespace {

constexpr glm::uvec2 kSize{480, 400};
constexpr float kLetterPx = 8.0f;

class LegLabels : public testing::Test {
 protected:
  LegLabels() : stage_({.size = kSize}) {
    const auto content = anatomy::loadContent(test::assetsFolder());
    atlas_ = std::make_shared<anatomy::Atlas>(anatomy::loadModel(content, {.assets = test::assetsFolder()}));
    weights_ = LabelWeights::load(test::assetsFolder() / "anatomy" / "label_weights.toml", problems_);
    palette_ = Palette::load(test::assetsFolder() / "anatomy" / "tissues.toml", problems_);
    stage_.load(meshesOf(*atlas_));
    state_ = initialState(*atlas_, float(kSize.x) / float(kSize.y));
    for (const char* layer : {"layer:skin", "layer:subcutaneous", "layer:crural-fascia"})
      for (const anatomy::StructureId id : atlas_->resolve(layer))
        state_.structures[id.index].visible = false;
  }

  std::optional<glm::vec2> project(glm::vec3 point) const {
    const glm::vec4 clip = eng::projectionMatrix(float(kSize.x) / float(kSize.y)) *
                           eng::viewMatrix(state_.camera) * glm::vec4(point, 1.0f);
    if (clip.w <= 0.0f) return std::nullopt;
    return (glm::vec2(clip) / clip.w + 1.0f) * 0.5f * glm::vec2(kSize);
  }

  std::vector<LabelWish> wishes(const std::vector<LabelAnchor>& anchors) const {
    std::vector<LabelWish> wishes;
    for (const LabelAnchor& anchor : anchors) {
      const auto& facts = atlas_->at(anchor.id).facts;
      wishes.push_back({.anchor = *project(anchor.positionMm),
                        .width = kLetterPx * float(facts.name.size()),
                        .importance = weights_.importance(facts, anchor.visiblePixels)});
      for (const glm::vec3& other : anchor.othersMm) wishes.back().others.push_back(*project(other));
    }
    return wishes;
  }

  LabelRoom room() const {
    LabelRoom room{.min = {8, 8},
                   .max = glm::vec2(kSize) - 8.0f,
                   .legLeft = 480,
                   .legRight = 0,
                   .lineHeight = 20,
                   .gap = 15,
                   .dot = 4};
    for (const glm::vec3& corner : eng::cornersOf(drawnBounds(*atlas_, state_)))
      if (const auto place = project(corner)) {
        room.legLeft = std::max(0.0f, std::min(room.legLeft, place->x));
        room.legRight = std::min(480.0f, std::max(room.legRight, place->x));
      }
    return room;
  }

  anatomy::Problems problems_;
  std::shared_ptr<const anatomy::Atlas> atlas_;
  LabelWeights weights_;
  Palette palette_;
  eng::Stage stage_;
  ViewState state_;
};

TEST_F(LegLabels, CanBeReadFromSixtySides) {
  AnchorFinder finder;
  size_t named = 0;
  for (int i = 0; i < 60; ++i) {
    state_.camera.yawDeg = float(i) * 30.0f - 180.0f;
    state_.camera.pitchDeg = float(i / 12) * 35.0f - 70.0f;
    eng::View view = viewOf(state_, state_.camera, {{0, 0}, kSize});
    view.samples = 1;
    const auto looks = looksOf(*atlas_, appearances(*atlas_, state_, palette_, std::nullopt));
    ASSERT_TRUE(finder.find(stage_, view, looks, {{0, 0}, kSize}));
    ASSERT_FALSE(finder.anchors().empty());
    const auto all = wishes(finder.anchors());
    const auto placed = placeLabels(all, room());
    test::expectReadable(placed, all, room(), "side " + std::to_string(i));
    named += placed.size();
  }
  EXPECT_GT(named, 60u * 8u);
}

}  // namespace
}  // namespace app
