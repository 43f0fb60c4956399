// A large picture drawn tile by tile is the picture drawn at once; a transparent one tells its coverage.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "engine/render/stage.h"
#include "tests/gpu/solids.h"

namespace eng {
namespace {

constexpr glm::uvec2 kWhole{160, 120};
constexpr glm::uvec2 kTile{64, 48};

class TileTest : public testing::Test {
 protected:
  void SetUp() override { messagesBefore_ = Stage::validationMessages(); }
  void TearDown() override { EXPECT_EQ(Stage::validationMessages(), messagesBefore_); }

  Stage stageOf(glm::uvec2 size) {
    Stage stage({.size = size, .validation = true});
    const Mesh* meshes[] = {&near_, &far_};
    stage.load(meshes);
    return stage;
  }

  Mesh near_ = test::box({10, 20, -30}, {50, 40, 30});
  Mesh far_ = test::box({-60, -40, -40}, {30, -10, 20});
  View view_{.camera = {.targetMm = {0, 0, 0}, .yawDeg = 20, .pitchDeg = 15, .distanceMm = 350},
             .backgroundTop = glm::vec3(0.2f),
             .backgroundBottom = glm::vec3(0.05f)};
  std::vector<Look> looks_{{.colour = {0.8f, 0.1f, 0.1f}, .outlined = true, .id = 1},
                           {.colour = {0.1f, 0.8f, 0.1f}, .id = 2}};
  int messagesBefore_ = 0;
};

int largestDifference(const uint8_t* a, const uint8_t* b) {
  int largest = 0;
  for (int channel = 0; channel < 4; ++channel)
    largest = std::max(largest, std::abs(int(a[channel]) - int(b[channel])));
  return largest;
}

TEST_F(TileTest, TilesJoinToTheWholePicture) {
  looks_[0].opacity = 0.6f;
  Stage whole = stageOf(kWhole);
  whole.draw(view_, looks_);
  const Picture expected = whole.photograph();
  const std::vector<uint32_t> ids = whole.idImage();
  Stage stage = stageOf(kTile);
  view_.tile.wholeSize = kWhole;
  int differing = 0;
  for (int top = 0; top < int(kWhole.y); top += int(kTile.y))
    for (int left = 0; left < int(kWhole.x); left += int(kTile.x)) {
      // The first column begins outside of the picture, as tiles with a margin do.
      view_.tile.origin = {left - 8, top};
      stage.draw(view_, looks_);
      const Picture tile = stage.photograph();
      const std::vector<uint32_t> tileIds = stage.idImage();
      // An outline needs its neighbours: its width from the edge of a tile it may differ.
      for (uint32_t y = 4; y < kTile.y - 4; ++y)
        for (uint32_t x = 4; x < kTile.x - 4; ++x) {
          const glm::ivec2 at = view_.tile.origin + glm::ivec2(x, y);
          if (at.x < 0 || at.x >= int(kWhole.x) || at.y >= int(kWhole.y)) continue;
          differing += largestDifference(tile.at(x, y), expected.at(uint32_t(at.x), uint32_t(at.y))) > 2;
          EXPECT_EQ(tileIds[y * kTile.x + x], ids[uint32_t(at.y) * kWhole.x + uint32_t(at.x)]);
        }
    }
  EXPECT_LE(differing, 4);  // of 19,200; an edge may fall on a sample
}

TEST_F(TileTest, AreaIsThatOfTheWholePicture) {
  Stage stage = stageOf({80, 120});
  view_.area = {{40, 0}, {80, 120}};
  view_.tile = {.origin = {80, 0}, .wholeSize = kWhole};
  stage.draw(view_, looks_);
  const Picture right = stage.photograph();
  Stage whole = stageOf(kWhole);
  view_.tile = {};
  whole.draw(view_, looks_);
  const Picture expected = whole.photograph();
  int differing = 0;
  for (uint32_t y = 0; y < 120; ++y)
    for (uint32_t x = 4; x < 36; ++x)  // an outline needs its neighbours
      differing += largestDifference(right.at(x, y), expected.at(80 + x, y)) > 2;
  EXPECT_LE(differing, 4);
}

TEST_F(TileTest, TransparentPictureHasTheCoverageInItsAlpha) {
  looks_[0].outlined = false;
  looks_[0].opacity = 0.5f;
  looks_[1].opacity = 0.0f;
  view_.transparent = true;
  Stage stage = stageOf(kWhole);
  stage.draw(view_, looks_);
  const Picture picture = stage.photograph();
  EXPECT_EQ(picture.at(2, 2)[3], 0);
  EXPECT_EQ(picture.at(2, 2)[0], 0);
  // The box is seen through its front and through its back: 1 - 0.5 * 0.5.
  EXPECT_NEAR(picture.at(62, 60)[3], 191, 2);
  looks_[0].opacity = 1.0f;
  stage.draw(view_, looks_);
  EXPECT_EQ(stage.photograph().at(62, 60)[3], 255);
}

}  // namespace
}  // namespace eng
