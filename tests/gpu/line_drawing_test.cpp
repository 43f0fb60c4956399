// A line drawing: pure white paper, dark lines between structures, tints that stay light.
#include <gtest/gtest.h>

#include <cmath>

#include "engine/render/stage.h"
#include "tests/gpu/solids.h"

namespace eng {
namespace {

class LineDrawingTest : public testing::TestWithParam<int> {};

TEST_P(LineDrawingTest, PaperIsWhiteLinesAreDarkAndFacesLight) {
  const int messages = Stage::validationMessages();
  {
    Stage stage({.size = {160, 120}, .validation = true});
    const Mesh left = test::box({0, -10, -30}, {50, 10, 30}), right = test::box({-50, -10, -30}, {0, 10, 30});
    const Mesh* meshes[] = {&left, &right};
    stage.load(meshes);
    const Look pale{.colour = {0.8f, 0.8f, 0.8f}, .twoSided = false, .id = 1};
    Look other = pale;
    other.id = 2;
    const Look looks[] = {pale, other};
    stage.draw({.camera = {.targetMm = {0, 0, 0}, .distanceMm = 400},
                .backgroundTop = {1, 1, 1},
                .backgroundBottom = {1, 1, 1},
                .samples = GetParam(),
                .identify = false,
                .flatness = 0.6f,
                .lineDrawing = true},
               looks);
    const Picture picture = stage.photograph();
    const auto green = [&](uint32_t x, uint32_t y) { return int(picture.rgba[4 * (y * 160 + x) + 1]); };
    EXPECT_EQ(green(3, 3), 255);
    EXPECT_GT(green(64, 60), 190) << "the face of a box";
    const auto linear = [&](uint32_t x) { return std::pow(double(green(x, 60)) / 255.0, 2.2); };
    double ink = 0.0;  // across the line where the two boxes meet, in pixels of black
    for (uint32_t x = 75; x < 85; ++x) ink += 1.0 - linear(x) / linear(64);
    EXPECT_NEAR(ink, 0.75, 0.2) << "the thinnest, in so small a picture";
  }
  EXPECT_EQ(Stage::validationMessages(), messages);
}

INSTANTIATE_TEST_SUITE_P(Samples, LineDrawingTest, testing::Values(1, 4));

}  // namespace
}  // namespace eng
