// The real engine on whatever Vulkan device there is, validation on: any message fails the test.
#include "engine/render/stage.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

#include "tests/gpu/solids.h"

namespace eng {
namespace {

// Two boxes side by side seen from the front, a third behind the first.
class StageTest : public testing::Test {
 protected:
  void SetUp() override {
    messagesBefore_ = Stage::validationMessages();
    stage_ = std::make_unique<Stage>(StageOptions{.size = {160, 120}, .validation = true});
    const Mesh* meshes[] = {&left_, &right_, &behind_};
    stage_->load(meshes);
    view_.camera = {.targetMm = {0, 0, 0}, .distanceMm = 400};
    looks_ = {{.colour = {0.8f, 0.1f, 0.1f}, .id = 1},
              {.colour = {0.1f, 0.8f, 0.1f}, .id = 2},
              {.colour = {0.1f, 0.1f, 0.8f}, .id = 3}};
    for (Look& look : looks_) look.twoSided = false;
  }
  void TearDown() override {
    stage_.reset();
    EXPECT_EQ(Stage::validationMessages(), messagesBefore_);
  }

  std::vector<uint32_t> ids() {
    stage_->draw(view_, looks_);
    return stage_->idImage();
  }
  std::set<uint32_t> idsSeen() {
    const auto image = ids();
    return {image.begin(), image.end()};
  }
  uint32_t idAt(uint32_t x, uint32_t y) { return ids()[y * 160 + x]; }

  // From the front (+y), the person's right (+x) is on the left of the picture.
  Mesh left_ = test::box({10, -10, -30}, {60, 10, 30});
  Mesh right_ = test::box({-60, -10, -30}, {-10, 10, 30});
  Mesh behind_ = test::box({20, -60, -20}, {50, -40, 20});
  std::unique_ptr<Stage> stage_;
  View view_;
  std::vector<Look> looks_;
  int messagesBefore_ = 0;
};

TEST_F(StageTest, IdsAreWhereTheBoxesAre) {
  EXPECT_EQ(idAt(58, 60), 1u);
  EXPECT_EQ(idAt(102, 60), 2u);
  EXPECT_EQ(idAt(80, 60), 0u);
  EXPECT_EQ(idAt(2, 2), 0u);
}

TEST_F(StageTest, OneAndFourSamplesGiveTheSameIds) {
  view_.samples = 1;
  const auto one = ids();
  view_.samples = 4;
  EXPECT_EQ(ids(), one);
}

TEST_F(StageTest, NearerSurfacesHideFartherOnes) {
  EXPECT_EQ(idsSeen(), (std::set<uint32_t>{0, 1, 2}));
  view_.camera.yawDeg = 180;
  EXPECT_EQ(idsSeen(), (std::set<uint32_t>{0, 1, 2, 3}));
}

TEST_F(StageTest, AReshapedMeshIsDrawnInItsNewShapeUntilItIsAsLoadedAgain) {
  EXPECT_EQ(idAt(58, 60), 1u);
  const Mesh moved = test::box({10, -10, 40}, {60, 10, 60});
  stage_->reshape(0, &moved);
  EXPECT_EQ(idAt(58, 60), 3u) << "what stood behind it";
  const Mesh* meshes[] = {&left_, &right_, &behind_};
  stage_->load(meshes);
  EXPECT_EQ(idAt(58, 60), 3u) << "a second load of the same scene keeps shapes";
  stage_->reshape(0, nullptr);
  EXPECT_EQ(idAt(58, 60), 1u);
}

TEST_F(StageTest, AShapeChangesVertexByVertex) {
  Mesh shape = left_;
  std::vector<uint32_t> all;
  for (uint32_t i = 0; i < shape.positions.size(); ++i) all.push_back(i);
  const Mesh moved = test::box({10, -10, 40}, {60, 10, 60});
  ASSERT_EQ(moved.positions.size(), left_.positions.size());
  for (const uint32_t i : all) {
    shape.positions[i] = moved.positions[i];
    stage_->reshape(0, shape, std::span(&i, 1));
  }
  EXPECT_EQ(idAt(58, 60), 3u);
  shape.positions = left_.positions;
  stage_->reshape(0, shape, all);
  EXPECT_EQ(idAt(58, 60), 1u);
  shape.positions = moved.positions;
  stage_->reshape(0, shape, {});
  EXPECT_EQ(idAt(58, 60), 3u);
}

TEST_F(StageTest, PropsComeAndGo) {
  const Mesh prop = test::box({-70, 20, -40}, {70, 30, 40});
  const Mesh* props[] = {&prop};
  stage_->setProps(props);
  looks_.push_back({.id = 9});
  EXPECT_EQ(idsSeen(), (std::set<uint32_t>{0, 9}));
  stage_->setProps({});
  looks_.pop_back();
  EXPECT_EQ(idsSeen(), (std::set<uint32_t>{0, 1, 2}));
}

TEST_F(StageTest, OpacityZeroIsNotDrawnAndFaintIsNotPickable) {
  looks_[0].opacity = 0.0f;
  EXPECT_EQ(idsSeen(), (std::set<uint32_t>{0, 2, 3}));
  looks_[0].opacity = 0.4f;
  EXPECT_EQ(idsSeen(), (std::set<uint32_t>{0, 2, 3}));
  looks_[0].opacity = 0.6f;
  EXPECT_EQ(idsSeen(), (std::set<uint32_t>{0, 1, 2}));
}

TEST_F(StageTest, PickGivesIdAndPlace) {
  stage_->draw(view_, looks_);
  const auto pick = stage_->pick({58, 60});
  ASSERT_TRUE(pick);
  EXPECT_EQ(pick->id, 1u);
  EXPECT_NEAR(pick->positionMm.y, 10.0f, 0.05f);  // the front face
  EXPECT_GT(pick->positionMm.x, 10.0f);
  const auto background = stage_->pick({80, 60});
  ASSERT_TRUE(background);
  EXPECT_EQ(background->id, 0u);
}

TEST_F(StageTest, NothingIsDrawnOrPickedOutsideTheArea) {
  view_.area = {{80, 0}, {80, 120}};
  const auto image = ids();
  for (uint32_t y = 0; y < 120; ++y)
    for (uint32_t x = 0; x < 80; ++x) ASSERT_EQ(image[y * 160 + x], 0u);
  EXPECT_FALSE(stage_->pick({40, 60}));
  EXPECT_EQ(idsSeen(), (std::set<uint32_t>{0, 1, 2}));
}

TEST_F(StageTest, TranslucentColoursMix) {
  stage_->draw(view_, looks_);
  const Picture opaque = stage_->photograph();
  looks_[0].opacity = 0.5f;
  stage_->draw(view_, looks_);
  const Picture mixed = stage_->photograph();
  EXPECT_GT(opaque.at(58, 60)[0], opaque.at(58, 60)[2]);
  EXPECT_GT(mixed.at(58, 60)[2], opaque.at(58, 60)[2]);  // the blue box shines through the red one
  EXPECT_EQ(mixed.at(102, 60)[1], opaque.at(102, 60)[1]);
}

TEST_F(StageTest, BackgroundIsEncodedAsSrgb) {
  view_.backgroundTop = view_.backgroundBottom = glm::vec3(0.2140411f);  // 0.5 encoded
  stage_->draw(view_, looks_);
  EXPECT_NEAR(stage_->photograph().at(2, 2)[0], 128, 1);
}

TEST_F(StageTest, BackgroundRunsFromTopToBottom) {
  view_.backgroundTop = glm::vec3(0.5f);
  view_.backgroundBottom = glm::vec3(0.1f);
  for (const int samples : {1, 4}) {
    view_.samples = samples;
    stage_->draw(view_, looks_);
    const Picture picture = stage_->photograph();
    EXPECT_GT(picture.at(2, 2)[0], picture.at(2, 117)[0] + 40);
  }
}

TEST_F(StageTest, FourSamplesSmoothEdges) {
  view_.camera.yawDeg = 20;
  view_.samples = 1;
  stage_->draw(view_, looks_);
  const Picture one = stage_->photograph();
  view_.samples = 4;
  stage_->draw(view_, looks_);
  EXPECT_NE(stage_->photograph().rgba, one.rgba);
}

TEST_F(StageTest, OutlineSurroundsTheSelectedBox) {
  view_.outlineColour = {1, 1, 0};
  stage_->draw(view_, looks_);
  const Picture plain = stage_->photograph();
  looks_[1].outlined = true;
  stage_->draw(view_, looks_);
  const Picture outlined = stage_->photograph();
  EXPECT_EQ(outlined.at(102, 60)[0], plain.at(102, 60)[0]);  // not inside
  int changed = 0;
  for (uint32_t x = 0; x < 160; ++x) changed += outlined.at(x, 60)[0] != plain.at(x, 60)[0];
  EXPECT_GE(changed, 4);
  EXPECT_LE(changed, 12);
}

TEST_F(StageTest, ResizingChangesThePicture) {
  stage_->draw(view_, looks_);
  stage_->resize({64, 200});
  stage_->draw(view_, looks_);
  const Picture picture = stage_->photograph();
  EXPECT_EQ(picture.width, 64u);
  EXPECT_EQ(picture.height, 200u);
}

TEST_F(StageTest, SameSceneIsDrawnOnceAndAnotherAnew) {
  stage_->draw(view_, looks_);
  stage_->draw(view_, looks_);
  const Picture kept = stage_->photograph();
  looks_[0].colour = {0, 0, 1};
  stage_->draw(view_, looks_);
  EXPECT_NE(stage_->photograph().rgba, kept.rgba);
}

TEST_F(StageTest, DebugViewsDiffer) {
  std::set<std::string> pictures;
  for (const DebugView debug : {DebugView::Shaded, DebugView::Ids, DebugView::Normals, DebugView::Depth}) {
    view_.debugView = debug;
    stage_->draw(view_, looks_);
    const Picture picture = stage_->photograph();
    pictures.emplace(picture.rgba.begin(), picture.rgba.end());
  }
  EXPECT_EQ(pictures.size(), 4u);
}

TEST_F(StageTest, EveryPassIsTimed) {
  looks_[0].opacity = 0.5f;
  looks_[1].outlined = true;
  view_.samples = 4;
  for (int i = 0; i < 3; ++i) {
    stage_->forgetScene();
    stage_->draw(view_, looks_);
  }
  stage_->finish();
  std::set<std::string> names;
  for (const PassTiming& timing : stage_->timings()) names.insert(timing.name);
  EXPECT_EQ(names, (std::set<std::string>{"geometry", "identity", "lists", "lists resolved",
                                          "translucent ids", "outline"}));
}

TEST_F(StageTest, ReloadingShadersChangesNothing) {
  stage_->draw(view_, looks_);
  const Picture before = stage_->photograph();
  EXPECT_EQ(stage_->reloadShaders(), "");
  stage_->draw(view_, looks_);
  EXPECT_EQ(stage_->photograph().rgba, before.rgba);
}

TEST(Devices, OneIsChosenAndTheOthersHaveAReason) {
  const auto devices = listDevices();
  ASSERT_FALSE(devices.empty());
  EXPECT_TRUE(devices.front().chosen);
  for (const DeviceReport& device : listDevices("no such device")) {
    EXPECT_FALSE(device.chosen);
    EXPECT_NE(device.refusal.find("no such device"), std::string::npos);
  }
}

}  // namespace
}  // namespace eng
