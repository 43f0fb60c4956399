// Pictures on their way into a file: tile by tile, whole or not at all.
#include <gtest/gtest.h>

#include "app/viewer/picture_export.h"
#include "engine/base/file.h"
#include "tests/paths.h"
#include "tests/viewer/built_in_leg.h"

namespace app {
namespace {

namespace fs = std::filesystem;

class ExportTest : public testing::Test {
 protected:
  static std::shared_ptr<const anatomy::Atlas> leg() { return test::builtInLeg(); }

  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) /
              ("export-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  ExportWish wish() const { return {.path = folder_ / "leg.png", .size = {1100, 700}}; }

  fs::path folder_;
};

TEST_F(ExportTest, AWindowGoesOnWhileAPictureIsSaved) {
  Viewer window(leg(), test::assetsFolder(), {.size = {320, 240}, .validation = true, .panels = true});
  window.draw(true);
  window.draw(true);
  const eng::Picture before = window.photograph();
  {
    PictureExport saving(leg(), test::assetsFolder(), window.state(), wish());
    float share = 0.0f;
    int steps = 1;
    for (; saving.step(); ++steps) {
      EXPECT_FALSE(fs::exists(saving.path()));
      EXPECT_GT(saving.share(), share);
      share = saving.share();
      window.stage().forgetScene();
      ASSERT_TRUE(window.draw(true));
      EXPECT_EQ(window.photograph().rgba, before.rgba);
    }
    EXPECT_EQ(steps, 2);
    EXPECT_FALSE(saving.blended());
    EXPECT_TRUE(fs::exists(saving.path()));
  }
  ASSERT_TRUE(window.draw(true));
  EXPECT_EQ(eng::Stage::validationMessages(), 0);
}

TEST_F(ExportTest, APictureThatIsStoppedLeavesNothing) {
  const ViewState state = initialState(*leg(), 1.0f);
  {
    PictureExport saving(leg(), test::assetsFolder(), state, wish());
    ASSERT_TRUE(saving.step());
  }
  EXPECT_TRUE(fs::is_empty(folder_));
}

// The tendon is in the lower tiles alone: the upper ones are drawn before it is known that there is no room.
TEST_F(ExportTest, TilesAgreeWhereOneHasNoRoomForExactOrder) {
  constexpr glm::uvec2 kSize{200, 1600};
  const auto plan = tilePlanFor(kSize, 256);
  ASSERT_TRUE(plan);
  const auto save = [&](const char* name, bool weighted) {
    Viewer viewer(leg(), test::assetsFolder(),
                  {.size = plan->stageSize(), .identify = false, .wholeSize = kSize},
                  eng::Stage({.size = plan->stageSize(), .listBytes = 1024}));
    viewer.runScript("hide all; show calcaneal-tendon; opacity calcaneal-tendon 0.5", "test");
    viewer.advance(60.0);
    if (weighted) viewer.drawWeighted();
    PictureWriting writing(viewer, {.path = folder_ / name, .size = kSize}, {kSize, plan});
    EXPECT_TRUE(writing.step());
    EXPECT_FALSE(writing.blended());
    while (writing.step()) continue;
    EXPECT_EQ(writing.blended(), !weighted);
  };
  save("fallen.png", false);
  save("weighted.png", true);
  EXPECT_EQ(eng::readTextFile(folder_ / "fallen.png"), eng::readTextFile(folder_ / "weighted.png"));
}

}  // namespace
}  // namespace app
