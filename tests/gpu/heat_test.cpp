// Heat tints whatever surface lies in its field: by strength, with lines and hatching, and behind a front.
#include <gtest/gtest.h>

#include "engine/render/stage.h"
#include "tests/gpu/solids.h"

namespace eng {
namespace {

constexpr glm::uvec2 kSize{128, 128};

// Full core left of the middle, full spillover right of it; doubtful above.
HeatVolume volume() {
  HeatVolume made{Lattice::over({glm::vec3(-50), glm::vec3(50)}, 0.0f, 5.0f), {}};
  made.cells.resize(made.lattice.count());
  for (int z = 0; z < made.lattice.size.z; ++z)
    for (int y = 0; y < made.lattice.size.y; ++y)
      for (int x = 0; x < made.lattice.size.x; ++x) {
        const glm::vec3 at = made.lattice.originMm + made.lattice.spacingMm * glm::vec3(x, y, z);
        HeatCell& cell = made.cells[made.lattice.index({x, y, z})];
        if (glm::length(at - glm::vec3(-20, 0, 0)) < 40.0f && at.x < -2.0f) cell.core = 255;
        if (at.x > 2.0f) cell.spillover = 255;
        if (at.z > 10.0f) cell.doubtful = 255;
        cell.arrival = at.x > 0.0f ? 255 : 0;
        if (at.z < -20.0f) cell.local = 255;
      }
  return made;
}

class HeatTest : public testing::Test {
 protected:
  void SetUp() override { messagesBefore_ = Stage::validationMessages(); }
  void TearDown() override { EXPECT_EQ(Stage::validationMessages(), messagesBefore_); }

  // A slab seen along y; the camera stands behind it, so +x lies to the right.
  HeatTest() : slab_(test::box({-40, -5, -40}, {40, 5, 40})) {
    view_.heat.slot = 0;
    view_.heat.front = view_.heat.zone = 1.0f;
    for (size_t i = 0; i < kHeatColours; ++i)
      view_.heat.colours[i] =
          glm::mix(glm::vec3(0.1f, 0.1f, 0.8f), glm::vec3(0.8f, 0.05f, 0.05f), 0.2f * float(i));
  }

  Picture picture() {
    if (!stage_) {
      stage_.emplace(StageOptions{.size = kSize, .validation = true});
      const Mesh* meshes[] = {&slab_};
      stage_->load(meshes);
      const HeatVolume heat = volume();
      stage_->setHeat(0, &heat);
    }
    stage_->draw(view_, looks_);
    return stage_->photograph();
  }
  static glm::ivec3 at(const Picture& picture, glm::uvec2 pixel) {
    const uint8_t* p = picture.at(pixel.x, pixel.y);
    return {p[0], p[1], p[2]};
  }
  glm::ivec3 at(glm::uvec2 pixel) { return at(picture(), pixel); }

  static constexpr glm::uvec2 kLeft{44, 70}, kRight{84, 70}, kLow{84, 92}, kHigh{44, 48};
  Mesh slab_;
  std::optional<Stage> stage_;
  View view_{.camera = {.targetMm = {0, 0, 0}, .yawDeg = 180, .pitchDeg = 0, .distanceMm = 300}};
  std::vector<Look> looks_{{.colour = {0.3f, 0.6f, 0.3f}, .id = 1}};
  int messagesBefore_ = 0;
};

TEST_F(HeatTest, TintsTheCoreStrongerThanTheSpillover) {
  for (const bool still : {true, false}) {
    view_.still = still;
    const glm::ivec3 core = at(kLeft), spillover = at(kRight);
    EXPECT_GT(core.r, core.b + 60);
    EXPECT_GT(spillover.b, spillover.r + 20);
    view_.heat.slot = -1;
    const glm::ivec3 bare = at(kLeft);
    EXPECT_GT(bare.g, bare.r + 20);
    view_.heat.slot = 0;
  }
}

TEST_F(HeatTest, EveryWayOfDrawingShowsIt) {
  for (const bool still : {true, false})
    for (const float opacity : {1.0f, 0.7f})
      for (const uint32_t planes : {0u, 1u})
        for (const float occlusion : {0.0f, 1.0f}) {
          view_.still = still;
          view_.occlusion = occlusion;
          view_.clipPlaneCount = planes;
          view_.clipPlanes[0] = {0, 0, -1, 30};
          looks_[0].opacity = opacity;
          const glm::ivec3 core = at(kLeft);
          EXPECT_GT(core.r, core.g + 40) << still << opacity << planes << occlusion;
        }
}

TEST_F(HeatTest, GoesWithAMeshThatMoved) {
  constexpr glm::uvec2 kOpposite{128 - kLeft.x, 128 - kLeft.y};
  EXPECT_GT(at(kOpposite).b, at(kOpposite).r + 20);
  Mesh upsideDown = slab_;
  for (std::vector<glm::vec3>* all : {&upsideDown.positions, &upsideDown.normals})
    for (glm::vec3& v : *all) v = {-v.x, v.y, -v.z};
  stage_->reshape(0, upsideDown, {});
  for (const bool still : {true, false})
    for (const uint32_t planes : {0u, 1u}) {
      view_.still = still;
      view_.clipPlaneCount = planes;
      view_.clipPlanes[0] = {0, 0, -1, 60};
      EXPECT_GT(at(kOpposite).r, at(kOpposite).b + 60) << still << planes;
    }
  stage_->reshape(0, nullptr);
  EXPECT_GT(at(kLeft).r, at(kLeft).b + 60);
}

TEST_F(HeatTest, ComesWithItsFrontAndGoesWithItsStrength) {
  view_.heat.front = 0.5f;
  const Picture half = picture();
  EXPECT_GT(at(half, kLeft).r, at(half, kLeft).g + 40) << "the front has passed here";
  EXPECT_GT(at(half, kRight).g, at(half, kRight).b) << "and not here";
  view_.heat.zone = 0.0f;
  EXPECT_GT(at(kLeft).g, at(kLeft).r);
  view_.heat.local = 1.0f;
  EXPECT_GT(at(kLow).r, at(kLow).g + 40) << "the local part does not wait for the front";
}

TEST_F(HeatTest, WhatIsDoubtfulIsHatched) {
  const auto spread = [this](const Picture& shown, glm::uvec2 middle) {
    int low = 255, high = 0;
    for (uint32_t i = 0; i < 16; ++i) {
      low = std::min(low, at(shown, middle + glm::uvec2(i - 8u, 0)).r);
      high = std::max(high, at(shown, middle + glm::uvec2(i - 8u, 0)).r);
    }
    return high - low;
  };
  const Picture shown = picture();
  EXPECT_GT(spread(shown, {46, 46}), 30);
  EXPECT_LT(spread(shown, {46, 70}), 12);
}

TEST_F(HeatTest, SomeMeshesAndEmptySlotsTakeNone) {
  looks_[0].heated = false;
  EXPECT_GT(at(kLeft).g, at(kLeft).r + 20);
  looks_[0].heated = true;
  view_.heat.slot = 1;
  EXPECT_GT(at(kLeft).g, at(kLeft).r + 20);
  stage_->setHeat(0, nullptr);
  view_.heat.slot = 0;
  EXPECT_GT(at(kLeft).g, at(kLeft).r + 20);
}

// The core of another slot, left of the middle.
TEST_F(HeatTest, PlacesAreHatchedWithHeatOrWithout) {
  const auto blues = [this](const Picture& shown, glm::uvec2 middle) {
    int low = 255, high = 0;
    for (uint32_t i = 0; i < 24; ++i) {
      low = std::min(low, at(shown, middle + glm::uvec2(i - 12u, 0)).b);
      high = std::max(high, at(shown, middle + glm::uvec2(i - 12u, 0)).b);
    }
    return high - low;
  };
  picture();
  const HeatVolume places = volume();
  stage_->setHeat(kHeatSlots - 1, &places);
  for (const bool still : {true, false})
    for (const float opacity : {1.0f, 0.7f})
      for (const int heat : {-1, 0}) {
        view_.still = still;
        view_.heat.slot = heat;
        looks_[0].opacity = opacity;
        view_.hatch = {.slot = int(kHeatSlots) - 1, .colour = {0.1f, 0.1f, 0.95f}, .cover = 1.0f};
        const Picture hatched = picture();
        EXPECT_GT(blues(hatched, kLeft), 40) << still << opacity << heat;
        EXPECT_LT(blues(hatched, kRight), 12) << still << opacity << heat;
        view_.hatch.slot = -1;
        EXPECT_LT(blues(picture(), kLeft), 12) << still << opacity << heat;
      }
  view_.hatch.slot = 3;
  EXPECT_LT(blues(picture(), kLeft), 12) << "an empty slot hatches nothing";
}

TEST_F(HeatTest, IsLitAsTheSurfaceIs) {
  const glm::ivec3 facing = at(kLeft);
  view_.camera.yawDeg = 240;
  const glm::ivec3 aslant = at({60, 64});
  EXPECT_NE(facing, aslant);
}

// A core behind a cover: what is to be seen through shows faintly where it is covered.
TEST(Through, ShowsFaintlyBehindWhatCoversIt) {
  const int before = Stage::validationMessages();
  Stage stage({.size = kSize, .validation = true});
  const Mesh cover = test::box({-40, -40, -40}, {40, -30, 0}),
             core = test::box({-10, -10, -30}, {10, 10, 30});
  const Mesh* meshes[] = {&cover, &core};
  stage.load(meshes);
  View view{.camera = {.targetMm = {0, 0, 0}, .yawDeg = 180, .pitchDeg = 0, .distanceMm = 300}};
  std::vector<Look> looks{{.colour = glm::vec3(0.1f, 0.1f, 0.5f), .twoSided = false, .id = 1},
                          {.colour = glm::vec3(0.8f, 0.1f, 0.1f), .twoSided = false, .id = 2}};
  const auto redAt = [&](float through, glm::uvec2 pixel, bool still) {
    looks[1].through = through;
    view.still = still;
    stage.draw(view, looks);
    return int(stage.photograph().at(pixel.x, pixel.y)[0]);
  };
  for (const bool still : {true, false}) {
    for (const glm::uvec2 seen : {glm::uvec2{64, 52}})
      EXPECT_EQ(redAt(0.5f, seen, still), redAt(0.0f, seen, still));
    EXPECT_GT(redAt(0.5f, {64, 72}, still), redAt(0.0f, {64, 72}, still) + 30);
    EXPECT_EQ(redAt(0.5f, {40, 72}, still), redAt(0.0f, {40, 72}, still)) << "only where it is";
    EXPECT_EQ(redAt(0.5f, {2, 2}, still), redAt(0.0f, {2, 2}, still)) << "not on the background";
  }
  EXPECT_EQ(Stage::validationMessages(), before);
}

}  // namespace
}  // namespace eng
