// Pain on the pixels of the built-in leg, and in its time.
#include <gtest/gtest.h>

#include <cstdlib>

#include "app/viewer/pain_motion.h"
#include "app/viewer/viewer.h"
#include "tests/paths.h"
#include "tests/viewer/built_in_leg.h"

namespace app {
namespace {

constexpr glm::uvec2 kSize{240, 360};

class PainPicture : public testing::Test {
 protected:
  static std::shared_ptr<const anatomy::Atlas> leg() { return test::builtInLeg(); }
  eng::Picture sceneAfter(const char* script) {
    viewer_.runScript(script, "script");
    viewer_.advance(60.0);
    viewer_.draw(true);
    return viewer_.stage().photographScene();
  }

  struct Changed {
    uint32_t redder = 0;  // pixels, all of the leg
    uint32_t shin = 0;    // changed ones on the front of the lower leg
    uint32_t low = 0;     // changed ones below a third of it
    uint32_t all = 0;
  };
  static bool differ(const uint8_t* a, const uint8_t* b) {
    return std::abs(a[0] - b[0]) + std::abs(a[1] - b[1]) + std::abs(a[2] - b[2]) >= 12;
  }
  // What a command changes in the picture, by where it lies on the leg.
  Changed changedBy(const char* command) {
    const eng::Picture before = sceneAfter("trigger-point none; pain off"), after = sceneAfter(command);
    const std::vector<uint32_t> ids = viewer_.stage().idImage();
    std::vector<glm::uvec2> pixels;
    for (uint32_t y = 0; y < kSize.y; ++y)
      for (uint32_t x = 0; x < kSize.x; ++x)
        if (ids[size_t(y) * kSize.x + x] != 0 && differ(before.at(x, y), after.at(x, y)))
          pixels.push_back({x, y});
    const std::vector<glm::vec3> places = viewer_.stage().positionsAt(pixels);
    Changed changed;
    for (size_t i = 0; i < pixels.size(); ++i) {
      const uint8_t *a = before.at(pixels[i].x, pixels[i].y), *b = after.at(pixels[i].x, pixels[i].y);
      const auto at = leg()->frame.pointFromLeg(leg()->frame.toLeg(places[i]));
      ++changed.all;
      changed.redder += b[0] - b[1] > a[0] - a[1] + 20;
      changed.low += at.t < 0.34f;
      changed.shin += at.t > 0.1f && at.t < 1.0f && (at.thetaDeg < 80.0f || at.thetaDeg > 280.0f);
    }
    return changed;
  }

  Viewer viewer_{leg(), test::assetsFolder(), {.size = kSize, .validation = true}};
};

TEST_F(PainPicture, SoleusOneReddensTheHeelAndNotTheShin) {
  sceneAfter("body off; view posterior");
  const Changed behind = changedBy("pain soleus-1 6; trigger-point none");
  EXPECT_GT(behind.redder, 250u);
  EXPECT_EQ(behind.shin, 0u);
  EXPECT_GT(behind.low, behind.all * 9 / 10);
  sceneAfter("view anterior");
  EXPECT_EQ(changedBy("pain soleus-1 6; trigger-point none").shin, 0u);
}

TEST_F(PainPicture, WithoutSkinItLiesOnWhatIsUppermost) {
  sceneAfter("body off; view posterior; hide skin; hide subcutaneous; hide crural-fascia");
  EXPECT_GT(changedBy("pain soleus-1 6; trigger-point none").redder, 100u);
}

TEST_F(PainPicture, TheSameMomentIsTheSamePicture) {
  const eng::Picture once = sceneAfter("body off; pain soleus-1 2");
  sceneAfter("pain soleus-2 6");
  EXPECT_EQ(sceneAfter("pain soleus-1 2; trigger-point none; trigger-point soleus-1").rgba, once.rgba);
}

TEST_F(PainPicture, AMarkerIsSeenThroughTheSkin) {
  sceneAfter("body off; view posterior");
  const Changed changed = changedBy("trigger-point soleus-1");
  EXPECT_GT(changed.all, 10u);
  EXPECT_LT(changed.all, 300u);
}

TEST(PainMotion, GrowsBreathesAndFades) {
  PainMotion motion(12.0f);
  EXPECT_FALSE(motion.moving());
  motion.follow({.point = "a"}, false);
  EXPECT_TRUE(motion.moving());
  motion.advance(1.0);
  EXPECT_GT(motion.moment().local, 0.9f);
  EXPECT_LT(motion.moment().front, 0.5f);
  motion.advance(3.0);
  EXPECT_FLOAT_EQ(motion.moment().front, 1.0f);
  motion.advance(2.0);
  EXPECT_LT(motion.moment().zone, 1.0f);
  motion.advance(60.0);
  EXPECT_FALSE(motion.moving()) << "a picture may come to rest";
  motion.follow({.point = "a", .released = true}, false);
  EXPECT_TRUE(motion.moving());
  motion.advance(60.0);
  EXPECT_FALSE(motion.moving());
  EXPECT_FLOAT_EQ(motion.moment().zone, 0.0f);
  motion.follow({.point = "a"}, false);
  EXPECT_FLOAT_EQ(motion.moment().local, 0.0f) << "pressed again, it begins anew";
}

TEST(PainMotion, JumpsWhereMotionIsNotWanted) {
  PainMotion motion(std::nullopt);
  motion.follow({.point = "a"}, true);
  EXPECT_FALSE(motion.moving());
  EXPECT_FLOAT_EQ(motion.moment().front, 1.0f);
  motion.follow({.point = "a", .released = true}, true);
  EXPECT_EQ(motion.moment(), anatomy::PainMoment{});
}

TEST(PainMotion, AFixedMomentDoesNotMove) {
  PainMotion motion(std::nullopt);
  motion.follow({.point = "a", .atS = 2.0f}, false);
  motion.advance(10.0);
  EXPECT_FALSE(motion.moving());
  EXPECT_EQ(motion.moment(), anatomy::painAt(2.0f));
}

}  // namespace
}  // namespace app
