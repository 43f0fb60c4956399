#include "app/viewer/navigation.h"

#include <gmock/gmock.h>

namespace app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

// A scene whose right half shows a structure at a known point.
class NavigationTest : public testing::Test {
 protected:
  Navigation::Scene scene_{
      .pointAt = [](glm::uvec2 p) { return p.x >= 200 ? std::optional(glm::vec3(1, 2, 3)) : std::nullopt; },
      .structureAt =
          [](glm::uvec2 p) { return p.x >= 200 ? std::optional(anatomy::StructureId{4}) : std::nullopt; },
      .idOf = [](anatomy::StructureId) { return std::string("soleus"); },
      .area = {{100, 0}, {200, 400}},
      .targetMm = {9, 9, 9}};
  Navigation navigation_;

  std::vector<std::string> press(glm::dvec2 at, eng::MouseButton button = eng::MouseButton::Left,
                                 bool shift = false) {
    return navigation_.pressed({button, true, at, {.shift = shift}, timeS_}, scene_);
  }
  std::vector<std::string> release(glm::dvec2 at, eng::MouseButton button = eng::MouseButton::Left) {
    return navigation_.pressed({button, false, at, {}, timeS_}, scene_);
  }
  std::vector<std::string> click(glm::dvec2 at) {
    press(at);
    return release(at);
  }
  double timeS_ = 0.0;
};

TEST_F(NavigationTest, AClickSelectsWhatIsUnderIt) {
  EXPECT_THAT(click({250, 50}), ElementsAre("select soleus"));
  EXPECT_THAT(click({150, 50}), ElementsAre("select none"));
}

TEST_F(NavigationTest, WithTheRulerAClickSetsAPoint) {
  scene_.measuring = true;
  EXPECT_THAT(click({250, 50}), ElementsAre("ruler 1.00,2.00,3.00"));
  EXPECT_THAT(click({150, 50}), IsEmpty());
  scene_.frame.side = anatomy::Side::Left;
  EXPECT_THAT(click({250, 50}), ElementsAre("ruler -1.00,2.00,3.00"));
}

TEST_F(NavigationTest, InPalpationAPressOnTheLegPressesAndSlides) {
  scene_.palpating = true;
  scene_.pressAt = [](glm::uvec2 p) {
    return p.x >= 200 ? std::optional<std::string>("0.5,180") : std::nullopt;
  };
  EXPECT_THAT(press({250, 50}), ElementsAre("press 0.5,180"));
  EXPECT_TRUE(navigation_.touching());
  EXPECT_THAT(navigation_.moved({{270, 60}}, scene_), ElementsAre("press 0.5,180"));
  EXPECT_THAT(navigation_.scrolled({{0, 1}, {270, 60}, {}}, scene_), ElementsAre("force more"));
  EXPECT_THAT(navigation_.scrolled({{0, -1}, {270, 60}, {}}, scene_), ElementsAre("force less"));
  EXPECT_THAT(release({270, 60}), IsEmpty()) << "it stays pressed, so that one can look";
  press({150, 50});
  EXPECT_THAT(navigation_.moved({{180, 50}}, scene_), ElementsAre(StartsWith("orbit"))) << "beside the leg";
}

TEST_F(NavigationTest, AFingerThatStaysPressesHarder) {
  scene_.palpating = true;
  scene_.pressAt = [](glm::uvec2) { return std::optional<std::string>("0.5,180"); };
  press({250, 50});
  EXPECT_THAT(navigation_.held(10.0), IsEmpty());
  EXPECT_THAT(navigation_.held(11.0), IsEmpty());
  EXPECT_THAT(navigation_.held(11.3), ElementsAre("force more"));
  EXPECT_THAT(navigation_.held(11.4), IsEmpty());
  EXPECT_THAT(navigation_.held(11.9), ElementsAre("force more"));
  navigation_.moved({{280, 50}}, scene_);
  EXPECT_THAT(navigation_.held(12.5), IsEmpty()) << "sliding begins anew";
  release({280, 50});
  EXPECT_THAT(navigation_.held(20.0), IsEmpty());
}

TEST_F(NavigationTest, AMarkerIsPressedAndAgainLetGo) {
  scene_.markerAt = [](glm::dvec2 p) {
    return p.x > 240 ? std::optional<std::string>("soleus-1") : std::nullopt;
  };
  EXPECT_THAT(press({250, 50}), ElementsAre("pain soleus-1"));
  EXPECT_THAT(release({250, 50}), IsEmpty()) << "a short click leaves it pressed";
  scene_.pressedPoint = "soleus-1";
  EXPECT_THAT(press({250, 50}), IsEmpty());
  EXPECT_THAT(release({250, 50}), ElementsAre("pain release"));
  EXPECT_THAT(click({220, 50}), ElementsAre("select soleus")) << "beside the marker";
}

TEST_F(NavigationTest, AFingerThatStaysOnAMarkerLetsGoAsItRises) {
  scene_.markerAt = [](glm::dvec2) { return std::optional<std::string>("soleus-1"); };
  press({250, 50});
  timeS_ += 3.0;
  EXPECT_THAT(navigation_.moved({{290, 90}}, scene_), IsEmpty()) << "the leg is not turned meanwhile";
  EXPECT_THAT(release({290, 90}), ElementsAre("pain release"));
}

TEST_F(NavigationTest, WhileAskingADragOverTheLegPaintsPain) {
  scene_.painting = true;
  scene_.brush = 3;
  scene_.hurtsAt = [](glm::uvec2 p) {
    return p.x >= 200 ? std::optional<std::string>("1,2," + std::to_string(p.y)) : std::nullopt;
  };
  EXPECT_THAT(press({250, 50}), ElementsAre("hurts 1,2,50 3"));
  EXPECT_THAT(navigation_.moved({{250, 53}}, scene_), IsEmpty()) << "too near to the last dab";
  EXPECT_THAT(navigation_.moved({{250, 70}}, scene_), ElementsAre("hurts 1,2,70 3"));
  EXPECT_THAT(navigation_.moved({{150, 70}}, scene_), IsEmpty()) << "beside the leg";
  EXPECT_THAT(release({150, 70}), IsEmpty());
  EXPECT_THAT(press({250, 90}, eng::MouseButton::Right), ElementsAre("hurts 1,2,90 0"));
  release({250, 90}, eng::MouseButton::Right);
  press({150, 50});
  EXPECT_THAT(navigation_.moved({{190, 50}}, scene_), ElementsAre(StartsWith("orbit")));
}

TEST_F(NavigationTest, ASecondClickSoonAfterFrames) {
  click({250, 50});
  timeS_ = 0.2;
  EXPECT_THAT(click({250, 50}), ElementsAre("frame soleus"));
  timeS_ = 0.4;
  EXPECT_THAT(click({250, 50}), ElementsAre("select soleus"));  // a third click begins anew
}

TEST_F(NavigationTest, ClicksFarApartInTimeAreSingle) {
  click({250, 50});
  timeS_ = 2.0;
  EXPECT_THAT(click({250, 50}), ElementsAre("select soleus"));
}

TEST_F(NavigationTest, ADragTurnsAboutThePointUnderTheCursor) {
  press({250, 50});
  EXPECT_THAT(navigation_.moved({{252, 50}}, scene_), IsEmpty());  // a trembling hand is no drag
  EXPECT_THAT(navigation_.moved({{260, 50}}, scene_), ElementsAre("orbit 6.000 0.000 1.00 2.00 3.00"));
  EXPECT_TRUE(navigation_.dragging());
  EXPECT_THAT(release({260, 50}), IsEmpty());  // and selects nothing
  EXPECT_FALSE(navigation_.dragging());
}

TEST_F(NavigationTest, OnTheBackgroundItTurnsAboutTheTarget) {
  press({150, 50});
  EXPECT_THAT(navigation_.moved({{150, 70}}, scene_), ElementsAre("orbit 0.000 12.000 9.00 9.00 9.00"));
}

TEST_F(NavigationTest, RightDragAndShiftDragMove) {
  press({250, 50}, eng::MouseButton::Right);
  EXPECT_THAT(navigation_.moved({{270, 50}}, scene_), ElementsAre("pan 0.20000 0.00000 1.00 2.00 3.00"));
  release({270, 50}, eng::MouseButton::Right);
  press({250, 50}, eng::MouseButton::Left, true);
  EXPECT_THAT(navigation_.moved({{250, 90}}, scene_), ElementsAre(StartsWith("pan 0.00000 0.20000")));
}

TEST_F(NavigationTest, TheWheelComesNearerToThePoint) {
  EXPECT_THAT(navigation_.scrolled({{0, 1}, {250, 50}, {}}, scene_),
              ElementsAre("zoom 0.88000 1.00 2.00 3.00"));
  EXPECT_THAT(navigation_.scrolled({{0, -0.5}, {250, 50}, {}}, scene_), ElementsAre(StartsWith("zoom 1.06")));
}

TEST_F(NavigationTest, TwoFingersSidewaysTurnAndWithShiftMove) {
  EXPECT_THAT(navigation_.scrolled({{0.5, 0}, {250, 50}, {}}, scene_),
              ElementsAre(StartsWith("orbit 3.000 0")));
  EXPECT_THAT(navigation_.scrolled({{0.5, 0}, {250, 50}, {.shift = true}}, scene_),
              ElementsAre(StartsWith("pan ")));
}

TEST_F(NavigationTest, GesturesBeginOnlyOverTheLeg) {
  press({50, 50});
  EXPECT_FALSE(navigation_.dragging());
  EXPECT_THAT(navigation_.scrolled({{0, 1}, {50, 50}, {}}, scene_), IsEmpty());
}

}  // namespace
}  // namespace app
