// The shape in which a leg is shown: what moves, what stays, and the way back.
#include "app/viewer/leg_form.h"

#include <gtest/gtest.h>

#include "app/viewer/scene_binding.h"
#include "tests/unit/mechanics_sample.h"

namespace app {
namespace {

class LegFormTest : public testing::Test {
 protected:
  LegFormTest()
      : atlas_(anatomy::loadModel(test::content(), {.assets = test::assetsFolder(), .side = {}})),
        stage_({.size = {64, 64}}),
        form_(atlas_, test::mechanicsFacts()) {
    stage_.load(meshesOf(atlas_));
    shape_.drawn.assign(atlas_.structures.size(), true);
  }

  void press(float t, float thetaDeg) {
    const mechanics::Sounding sounding = soundAt(atlas_, test::mechanicsFacts(), t, thetaDeg);
    const mechanics::Tool& thumb = *test::mechanicsFacts().findTool("thumb");
    shape_.dents = {dentOf(sounding, mechanics::press(sounding.stack, thumb, 40.0f))};
    ++shape_.dentsRevision;
  }

  bool moved(const char* id) const { return form_.shapes().contains(test::idOf(atlas_, id).index); }

  anatomy::Atlas atlas_;
  eng::Stage stage_;
  LegForm form_;
  LegForm::Shape shape_;
};

TEST_F(LegFormTest, aPressMovesWhatLiesUnderItAndLettingGoPutsItBack) {
  press(0.65f, 180.0f);
  EXPECT_TRUE(form_.show(stage_, shape_));
  EXPECT_FALSE(form_.show(stage_, shape_)) << "nothing else was asked for";
  EXPECT_TRUE(moved("skin"));
  EXPECT_TRUE(moved("gastrocnemius-medial"));
  EXPECT_FALSE(moved("tibia"));
  EXPECT_FALSE(moved("plantar-fascia"));
  const eng::Mesh before = form_.meshOf(test::idOf(atlas_, "skin").index);
  press(0.45f, 170.0f);
  form_.show(stage_, shape_);
  press(0.65f, 180.0f);
  form_.show(stage_, shape_);
  EXPECT_EQ(form_.meshOf(test::idOf(atlas_, "skin").index).positions, before.positions)
      << "only the vertices of either dent are computed, and none is left behind";
  shape_.dents.clear();
  ++shape_.dentsRevision;
  EXPECT_TRUE(form_.show(stage_, shape_));
  EXPECT_TRUE(form_.shapes().empty());
  EXPECT_TRUE(form_.atRest());
}

TEST_F(LegFormTest, aTurnedFootTakesItsSkinAlongAndPlacesAreFoundAgain) {
  shape_.posture.ankleDeg = -30.0f;
  form_.show(stage_, shape_);
  EXPECT_TRUE(form_.poseChanged());
  EXPECT_TRUE(moved("skin"));
  EXPECT_TRUE(moved("calcaneus"));
  EXPECT_FALSE(moved("tibia"));
  for (const glm::vec3 rest : {glm::vec3(0, -50, 90), glm::vec3(5, 100, -30), glm::vec3(30, -30, 200)})
    EXPECT_LT(glm::distance(form_.restOf(form_.posed(rest).positionMm), rest), 0.5f);
  shape_.posture = {};
  form_.show(stage_, shape_);
  EXPECT_TRUE(form_.shapes().empty());
}

TEST_F(LegFormTest, aStructureThatWasHiddenMovesOnceItIsDrawn) {
  const uint32_t skin = test::idOf(atlas_, "skin").index;
  shape_.drawn[skin] = false;
  shape_.posture.kneeDeg = 40.0f;
  form_.show(stage_, shape_);
  EXPECT_FALSE(moved("skin"));
  shape_.drawn[skin] = true;
  EXPECT_TRUE(form_.show(stage_, shape_));
  EXPECT_TRUE(moved("skin"));
}

}  // namespace
}  // namespace app
