// Two states beside each other: each half shows its own leg, peeled, cut and hot as it is saved.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "app/viewer/scene_binding.h"
#include "app/viewer/viewer.h"
#include "tests/paths.h"
#include "tests/viewer/built_in_leg.h"

namespace app {
namespace {

constexpr uint32_t kWidth = 360, kHeight = 300;

class Comparison : public testing::Test {
 protected:
  static std::shared_ptr<const anatomy::Atlas> leg() { return test::builtInLeg(); }

  void SetUp() override { setenv("XDG_DATA_HOME", folder_.c_str(), 1); }
  void TearDown() override {
    unsetenv("XDG_DATA_HOME");
    std::filesystem::remove_all(folder_);
  }

  void show(const char* script) {
    viewer_.runScript(script, "script");
    viewer_.advance(60.0);
    ASSERT_TRUE(viewer_.draw(true));
  }

  template <class Look>
  static void lookAt(bool compared, Look look) {
    const uint32_t from = compared ? 0 : kWidth / 2;
    for (uint32_t y = 0; y < kHeight; ++y)
      for (uint32_t x = from; x < from + kWidth / 2; ++x) look(x, y);
  }

  // Places of the compared half (the left one), or of the other, where the structure is seen.
  size_t seen(const char* id, bool compared) {
    size_t count = 0;
    const anatomy::StructureId wanted = *leg()->find(id);
    const std::vector<uint32_t> ids = viewer_.stage().idImage();
    lookAt(compared, [&](uint32_t x, uint32_t y) { count += structureOf(ids[y * kWidth + x]) == wanted; });
    return count;
  }

  // How much redder than blue and green the half is.
  double redness(bool compared) {
    const eng::Picture picture = viewer_.photograph();
    double sum = 0.0;
    lookAt(compared, [&](uint32_t x, uint32_t y) {
      const uint8_t* pixel = picture.at(x, y);
      sum += pixel[0] - 0.5 * (pixel[1] + pixel[2]);
    });
    return sum;
  }

  const std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / fmt::format("compared-{}", getpid());
  Viewer viewer_{leg(), test::assetsFolder(), {.size = {kWidth, kHeight}, .validation = true}};
};

TEST_F(Comparison, EachHalfPeelsItsOwnMuscle) {
  show("topic superficial-calf; peel gastrocnemius 1; workspace-save peeled");
  show("peel gastrocnemius 0; compare peeled");
  const size_t bare = seen("soleus", true), covered = seen("soleus", false);
  EXPECT_GT(bare, covered + covered / 2);
  show("peel gastrocnemius 1; compare superficial-calf");
  EXPECT_NEAR(double(seen("soleus", false)), double(bare), 0.05 * double(bare));
  EXPECT_NEAR(double(seen("soleus", true)), double(covered), 0.05 * double(covered));
}

TEST_F(Comparison, ACutOfOneHalfLeavesTheOtherWhole) {
  show("section transverse 0.4; workspace-save cut; section off; compare cut");
  EXPECT_GT(seen("skin", true), 0u);
  EXPECT_LT(seen("skin", true), seen("skin", false) * 3 / 4);
  show("compare off");
  EXPECT_GT(seen("skin", true) + seen("skin", false), 0u) << "one leg, in the middle";
}

TEST_F(Comparison, PainOfTheComparedStateIsSeenThereAlone) {
  show("pain-palette sea; workspace-save still; pain soleus-1 20; workspace-save hurting");
  show("pain off; body off; compare still");
  const double cold = redness(true), here = redness(false);
  show("compare hurting");
  EXPECT_LT(redness(true), cold - 2000.0) << "bluer than skin";
  EXPECT_NEAR(redness(false), here, 200.0);
}

}  // namespace
}  // namespace app
