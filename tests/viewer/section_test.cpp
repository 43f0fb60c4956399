// The built-in leg cut open: what the picture shows of the cut.
#include <gtest/gtest.h>

#include <queue>

#include "app/viewer/viewer.h"
#include "engine/section/outline_cut.h"
#include "tests/paths.h"
#include "tests/viewer/built_in_leg.h"

namespace app {
namespace {

constexpr uint32_t kSide = 300;

class SectionPicture : public testing::Test {
 protected:
  static std::shared_ptr<const anatomy::Atlas> leg() { return test::builtInLeg(); }

  uint64_t pixelsOf(const char* id) { return viewer_.visiblePixels()[leg()->find(id)->index]; }
  void show(const char* script) {
    viewer_.runScript(script, "script");
    viewer_.advance(60.0);
    viewer_.draw(true);
  }

  Viewer viewer_{leg(), test::assetsFolder(), {.size = {kSide, kSide}, .validation = true}};
};

// Whether the place on the sheet lies inside the outlines, by the even-odd rule.
bool encloses(const std::vector<eng::Outline>& outlines, glm::vec2 place) {
  bool inside = false;
  for (const eng::Outline& outline : outlines)
    for (size_t i = 0; i < outline.points.size(); ++i) {
      const glm::vec2 a = outline.points[i].place, b = outline.points[(i + 1) % outline.points.size()].place;
      if ((a.y > place.y) != (b.y > place.y) && place.x < a.x + (b.x - a.x) * (place.y - a.y) / (b.y - a.y))
        inside = !inside;
    }
  return inside;
}

TEST_F(SectionPicture, ATransverseCutIsClosedEverywhere) {
  for (const float t : {0.2f, 0.65f, 0.9f}) {
    show(("section transverse " + std::to_string(t) + "; section-view").c_str());
    const eng::CutPlane plane = cutPlane(SectionKind::Transverse, viewer_.state().sections, leg()->frame);
    const eng::Mesh& skin = leg()->at(*leg()->find("skin")).mesh;
    std::vector<eng::Outline> outlines = eng::outlinesOf(skin, eng::placeNumbers(skin), plane);
    std::erase_if(outlines, [](const eng::Outline& o) { return eng::signedAreaMm2(o) < 0.0; });
    int seen = 0;
    for (uint32_t y = 5; y < kSide; y += 17)
      for (uint32_t x = 5; x < kSide; x += 17) {
        const auto point = viewer_.pointAt({x, y});
        if (!point || !encloses(outlines, plane.toSheet(*point))) continue;
        EXPECT_GT(plane.distanceMm(*point), -0.5f)
            << "t " << t << ": one sees into the leg at " << x << ' ' << y;
        ++seen;
      }
    EXPECT_GT(seen, 80) << t;
  }
}

TEST_F(SectionPicture, TheCutShowsWhatLiesInsideAndHoverTakesIt) {
  show("section transverse 0.65; section-view");
  for (const char* id : {"tibia", "fibula", "soleus", "tibialis-posterior", "tibial-nerve", "skin"})
    EXPECT_GT(pixelsOf(id), 10u) << id;
  EXPECT_EQ(pixelsOf("femur"), 0u);
}

TEST_F(SectionPicture, WhatIsHiddenHasNoCap) {
  show("section transverse 0.65; section-view; hide soleus");
  EXPECT_EQ(pixelsOf("soleus"), 0u);
  show("show soleus");
  const uint64_t whole = pixelsOf("soleus");
  EXPECT_GT(whole, 500u);
  show("section off");
  EXPECT_EQ(pixelsOf("soleus"), 0u) << "skin covers it again";
}

TEST_F(SectionPicture, APlaneThatMeetsNothingShownLosesNothing) {
  show("isolate femur; section transverse 0.1; section transverse flip");
  EXPECT_GT(pixelsOf("femur"), 0u);
}

}  // namespace
}  // namespace app
