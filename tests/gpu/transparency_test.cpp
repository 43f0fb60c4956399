// Exact transparency against planes sorted on the CPU, validation on.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "tests/gpu/plane_stack.h"

namespace eng {
namespace {

constexpr uint32_t kWidth = 192, kHeight = 144;

class TransparencyTest : public testing::Test {
 protected:
  void SetUp() override {
    messagesBefore_ = Stage::validationMessages();
    view_.camera = {.targetMm = {0, 0, 0}, .distanceMm = 400};
    view_.backgroundTop = view_.backgroundBottom = glm::vec3(0.05f, 0.1f, 0.2f);
    view_.identify = false;
    view_.samples = 1;
  }
  void TearDown() override {
    stage_.reset();
    EXPECT_EQ(Stage::validationMessages(), messagesBefore_);
    for (const std::string& text : Stage::validationTexts()) std::puts(text.c_str());
  }

  void load(std::vector<test::Plane> planes, uint64_t listBytes = 0) {
    planes_ = std::move(planes);
    stage_ = std::make_unique<Stage>(
        StageOptions{.size = {kWidth, kHeight}, .validation = true, .listBytes = listBytes});
    std::vector<Mesh> meshes;
    for (const auto& plane : planes_) meshes.push_back(test::meshOf(plane));
    std::vector<const Mesh*> pointers;
    for (const Mesh& mesh : meshes) pointers.push_back(&mesh);
    stage_->load(pointers);
  }

  std::vector<Look> looks() const {
    std::vector<Look> looks;
    for (const auto& plane : planes_) looks.push_back(plane.look);
    return looks;
  }

  Picture picture() {
    stage_->draw(view_, looks());
    return stage_->photograph();
  }

  test::Reference reference() {
    std::vector<Picture> alone;
    for (size_t i = 0; i < planes_.size(); ++i) {
      std::vector<Look> one = looks();
      for (size_t other = 0; other < one.size(); ++other) one[other].opacity = other == i ? 1.0f : 0.0f;
      stage_->draw(view_, one);
      alone.push_back(stage_->photograph());
    }
    return test::sortedReference(planes_, alone, view_);
  }

  // Largest channel difference, of 255, where the reference is certain.
  static int worst(const test::Reference& reference, const Picture& picture) {
    int worst = 0;
    for (size_t i = 0; i < reference.certain.size(); ++i)
      for (size_t c = 0; reference.certain[i] && c < 3; ++c)
        worst =
            std::max(worst, std::abs(int(reference.picture.rgba[4 * i + c]) - int(picture.rgba[4 * i + c])));
    return worst;
  }

  std::unique_ptr<Stage> stage_;
  View view_;
  std::vector<test::Plane> planes_;
  int messagesBefore_ = 0;
};

glm::vec3 hue(size_t i) {
  const float turn = 2.4f * float(i);
  return 0.45f + 0.4f * glm::cos(glm::vec3(turn, turn + 2.1f, turn + 4.2f));
}

test::Plane turned(float degrees, float distance, size_t i, float opacity) {
  const float angle = glm::radians(degrees);
  return {.centre = {0, distance, 0},
          .across = 55.0f * glm::vec3(std::cos(angle), std::sin(angle), 0),
          .up = {0, 0, 45},
          .look = {.colour = hue(i), .opacity = opacity, .id = uint32_t(i + 1)}};
}

// All about the same upright axis: left of it their order is the reverse of that on its right.
std::vector<test::Plane> crossingPlanes() {
  std::vector<test::Plane> planes;
  for (size_t i = 0; i < 12; ++i)
    planes.push_back(turned(-60.0f + 11.0f * float(i), 0.0f, i, 0.25f + 0.05f * float(i)));
  std::shuffle(planes.begin(), planes.end(), std::mt19937(7));
  return planes;
}

std::vector<test::Plane> deepStack(size_t count) {
  std::vector<test::Plane> planes;
  for (size_t i = 0; i < count; ++i)
    planes.push_back(turned(float(i % 5), 3.0f * float(i), i, 0.06f + 0.02f * float(i % 4)));
  std::shuffle(planes.begin(), planes.end(), std::mt19937(11));
  return planes;
}

TEST_F(TransparencyTest, TwelveCrossingPlanesAreAsSortedOnes) {
  load(crossingPlanes());
  const test::Reference expected = reference();
  EXPECT_EQ(expected.deepest, 12u);
  EXPECT_GT(std::ranges::count(expected.certain, 1), kWidth * kHeight / 2);
  EXPECT_LE(worst(expected, picture()), 2);
  EXPECT_EQ(stage_->info().transparency, Transparency::Exact);
}

TEST_F(TransparencyTest, FiftyLayersComeOutCompleteAndInOrder) {
  load(deepStack(50));
  const test::Reference expected = reference();
  EXPECT_EQ(expected.deepest, 50u);
  EXPECT_LE(worst(expected, picture()), 2);
}

TEST_F(TransparencyTest, FourSamplesAgreeAwayFromEdges) {
  load(crossingPlanes());
  const test::Reference expected = reference();
  view_.samples = 4;
  EXPECT_LE(worst(expected, picture()), 2);
}

TEST_F(TransparencyTest, WeightedIsNearTheTruthForOneLayerAndFarForTwelve) {
  load({turned(10.0f, 0.0f, 0, 0.4f)});
  test::Reference expected = reference();
  view_.transparency = Transparency::Weighted;
  EXPECT_LE(worst(expected, picture()), 3);
  EXPECT_EQ(stage_->info().transparency, Transparency::Weighted);
  load(crossingPlanes());
  expected = reference();
  EXPECT_GT(worst(expected, picture()), 10);  // else the tests above would prove nothing
}

TEST_F(TransparencyTest, OpaqueSurfacesHideWhatIsBehindThem) {
  std::vector<test::Plane> planes = crossingPlanes();
  planes.push_back({.centre = {0, 60, 0}, .across = {60, 0, 0}, .up = {0, 0, 45}, .look = {.id = 13}});
  load(std::move(planes));  // from the front, +y, the opaque one is before all others
  std::vector<Look> alone = looks();
  for (size_t i = 0; i < 12; ++i) alone[i].opacity = 0.0f;
  stage_->draw(view_, alone);
  const Picture opaque = stage_->photograph();
  for (const int samples : {1, 4}) {
    view_.samples = samples;
    const Picture both = picture();
    for (uint32_t x = 70; x < 120; ++x) EXPECT_EQ(both.at(x, 72)[0], opaque.at(x, 72)[0]);
  }
}

TEST_F(TransparencyTest, StoreGrowsUntilTheFirstPictureIsRight) {
  load(deepStack(50));
  const test::Reference expected = reference();
  const Picture first = picture();
  EXPECT_GT(stage_->info().listedFragments, 4u * kWidth * kHeight);  // more than it begins with
  EXPECT_LE(worst(expected, first), 2);
}

TEST_F(TransparencyTest, BeyondTheLimitThePictureIsWeightedAndSaysSo) {
  load(crossingPlanes(), 64 << 10);
  const Picture fallen = picture();
  EXPECT_EQ(stage_->info().transparency, Transparency::Weighted);
  EXPECT_GT(stage_->info().listedFragments, stage_->info().fragmentLimit);
  EXPECT_EQ(stage_->info().fragmentLimit, 4096u);
  EXPECT_TRUE(stage_->info().shortOfRoom);
  view_.transparency = Transparency::Weighted;
  EXPECT_EQ(picture().rgba, fallen.rgba);
  EXPECT_FALSE(stage_->info().shortOfRoom);  // weighted is what was asked for
}

TEST_F(TransparencyTest, WhatMovesIsWeightedAndWhatStandsIsExact) {
  load(crossingPlanes());
  view_.samples = 0;
  view_.still = false;
  picture();
  EXPECT_EQ(stage_->info().transparency, Transparency::Weighted);
  view_.still = true;
  picture();
  EXPECT_EQ(stage_->info().transparency, Transparency::Exact);
}

TEST_F(TransparencyTest, OrderOfDrawingDoesNotMatter) {
  std::vector<test::Plane> planes = crossingPlanes();
  load(planes);
  view_.samples = 4;
  const Picture one = picture();
  std::ranges::reverse(planes);
  load(planes);
  EXPECT_EQ(picture().rgba, one.rgba);
}

// A picture of four times the size, brought down in linear light, knows what edges should look like.
TEST_F(TransparencyTest, FourSamplesSmoothTranslucentEdges) {
  load(crossingPlanes());
  const auto distanceFrom = [&](const Picture& large, const Picture& picture) {
    double sum = 0.0;
    for (uint32_t y = 0; y < kHeight; ++y) {
      for (uint32_t x = 0; x < kWidth; ++x) {
        float mean = 0.0f;
        for (uint32_t s = 0; s < 16; ++s)
          mean += test::linearOf(large.at(4 * x + s % 4, 4 * y + s / 4)[1]) / 16.0f;
        const double d = double(test::encodedOf(mean)) - double(picture.at(x, y)[1]);
        sum += d * d;
      }
    }
    return sum;
  };
  const Picture hard = picture();
  view_.samples = 4;
  const Picture smooth = picture();
  view_.samples = 1;
  stage_->resize({4 * kWidth, 4 * kHeight});
  const Picture large = picture();
  EXPECT_LT(distanceFrom(large, smooth), 0.4 * distanceFrom(large, hard));
}

}  // namespace
}  // namespace eng
