// Section planes as state: where they lie, what the commands do, that they are kept.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/state/command.h"
#include "app/state/command_table.h"
#include "app/state/section.h"
#include "app/state/workspace.h"
#include "engine/base/error.h"
#include "tests/mesh_samples.h"
#include "tests/unit/small_atlas.h"

namespace app {
namespace {

class SectionState : public testing::Test {
 protected:
  ViewState after(std::string_view script) const {
    ViewState result = start;
    for (const Command& command : parseScript(script, "script", atlas))
      result = apply(result, command, {atlas, 1.0f});
    return result;
  }
  eng::CutPlane planeAfter(std::string_view script) const {
    const auto cuts = activeCuts(after(script).sections, atlas.frame);
    EXPECT_EQ(cuts.size(), 1u) << script;
    return cuts.front().plane;
  }

  anatomy::Atlas atlas = test::smallAtlas();
  const ViewState start = initialState(atlas, 1.0f);
};

TEST_F(SectionState, ATransverseCutKeepsWhatIsBelowIt) {
  const eng::CutPlane plane = planeAfter("section transverse 0.5");
  EXPECT_GT(plane.distanceMm({0, 0, 0.51f * atlas.frame.lengthMm}), 0.0f);
  EXPECT_LT(plane.distanceMm({0, 0, 0.49f * atlas.frame.lengthMm}), 0.0f);
  EXPECT_GT(planeAfter("section transverse 0.5; section flip").distanceMm({0, 0, 0}), 0.0f);
}

TEST_F(SectionState, ASagittalCutKeepsTheMedialPartOfEitherLeg) {
  EXPECT_GT(planeAfter("section sagittal 5").distanceMm({20, 0, 0}), 0.0f);
  atlas.frame.side = anatomy::Side::Left;
  EXPECT_GT(planeAfter("section sagittal 5").distanceMm({-20, 0, 0}), 0.0f);
  EXPECT_LT(planeAfter("section sagittal 5").distanceMm({0, 0, 0}), 0.0f);
}

TEST_F(SectionState, ACoronalCutIsSeenFromBehind) {
  EXPECT_GT(planeAfter("section coronal -10").distanceMm({0, -20, 0}), 0.0f);
  EXPECT_LT(planeAfter("section coronal -10").distanceMm({0, 0, 0}), 0.0f);
}

TEST_F(SectionState, AFreePlaneTakesAwayWhereItPoints) {
  // Lateral and a little up, 10 mm out.
  const eng::CutPlane plane = planeAfter("section-plane 90 30 10");
  EXPECT_NEAR(plane.distanceMm({0, 0, 0}), -10.0f, 1e-3f);
  EXPECT_GT(plane.distanceMm({40, 0, 0}), 0.0f);
  EXPECT_GT(plane.normal.z, 0.4f);
}

TEST_F(SectionState, SheetsAreRightHanded) {
  for (const char* script : {"section transverse 0.4", "section sagittal 0", "section coronal 0",
                             "section-plane 200 20 5", "section coronal 0; section coronal flip"}) {
    const eng::CutPlane plane = planeAfter(script);
    EXPECT_LT(glm::distance(glm::cross(plane.right, plane.up), plane.normal), 1e-4f) << script;
  }
}

TEST_F(SectionState, PositionsOutOfRangeAreClamped) {
  const Sections sections = after("section transverse 7").sections;
  const Range range = sectionRange(SectionKind::Transverse, sections, atlas);
  EXPECT_EQ(sections.of(SectionKind::Transverse).position, range.high);
  EXPECT_EQ(after("section sagittal -500").sections.of(SectionKind::Sagittal).position, -60.0f);
}

TEST_F(SectionState, OffPutsEveryPlaneAwayAndPlacesAreRemembered) {
  const Sections off = after("section transverse 0.3; section sagittal 4; section off").sections;
  EXPECT_FALSE(off.any());
  EXPECT_EQ(off.of(SectionKind::Transverse).position, 0.3f);
  EXPECT_EQ(after("section transverse 0.3; section transverse off; section transverse").sections,
            after("section transverse 0.3").sections);
}

TEST_F(SectionState, TheButtonGoesRoundTheKindsAndOff) {
  std::string script;
  for (const size_t kind : {0, 1, 2, 3}) {
    script += "section cycle;";
    const Sections sections = after(script).sections;
    for (size_t i = 0; i < kSectionKinds; ++i) EXPECT_EQ(sections.planes[i].on, i == kind) << script;
  }
  EXPECT_FALSE(after(script + "section cycle").sections.any());
}

TEST_F(SectionState, TheCameraStaysUnlessItIsAskedToLook) {
  EXPECT_EQ(after("section transverse 0.3; section further; section flip").camera, start.camera);
  EXPECT_NE(after("section transverse 0.3; section-view").camera, start.camera);
}

TEST_F(SectionState, LookingAtACutIsFaceOn) {
  for (const char* script : {"section transverse 0.4", "section sagittal 0", "section coronal 0",
                             "section-plane 200 20 5", "section transverse 0.4; section flip"}) {
    const ViewState state = after(std::string(script) + "; section-view");
    EXPECT_TRUE(cutSeenFaceOn(state.sections, atlas.frame, state.camera)) << script;
    const ViewState behind = after(std::string(script) + "; section-view; section flip");
    EXPECT_FALSE(cutSeenFaceOn(behind.sections, atlas.frame, behind.camera)) << script;
  }
}

TEST_F(SectionState, ADragIsOneStepOfUndoAndKindsAreTheirOwn) {
  const auto key = [&](const char* line) { return parse(line, atlas).mergeKey(); };
  EXPECT_EQ(key("section transverse 0.3"), key("section transverse 0.31"));
  EXPECT_NE(key("section transverse 0.3"), key("section sagittal 0.3"));
}

TEST_F(SectionState, AWorkspaceKeepsThem) {
  const ViewState state = after(
      "section transverse 0.3; section-plane 120 -10 4; section free flip; section sagittal 2; section "
      "sagittal off; ruler 1,2,3 4,5,6");
  anatomy::Problems problems;
  EXPECT_EQ(fromToml(toToml(state, atlas), "view.toml", start, atlas, problems), state);
  EXPECT_THAT(problems, testing::IsEmpty());
  EXPECT_THAT(toToml(start, atlas), testing::Not(testing::HasSubstr("section")));
}

class RulerState : public SectionState {
 protected:
  RulerState() {
    // A ball of 30 mm about t = 0.5.
    for (anatomy::Structure& structure : atlas.structures) structure.mesh = {};
    eng::Mesh& ball = atlas.structures.front().mesh;
    ball = test::sphere(30.0f, 48, 96);
    for (glm::vec3& p : ball.positions) p.z += 0.5f * atlas.frame.lengthMm;
    atlas.structures.front().runs = eng::TriangleRuns(ball);
  }
};

TEST_F(RulerState, MeasuresBetweenPlacesOnTheSurface) {
  const auto length = after("ruler 0.5,90 0.5,270").ruler.lengthMm();
  ASSERT_TRUE(length);
  EXPECT_NEAR(*length, 60.0f, 0.2f);
}

TEST_F(RulerState, MeasuresBetweenPointsInMillimetres) {
  EXPECT_NEAR(*after("ruler 0,0,100 30,40,100").ruler.lengthMm(), 50.0f, 1e-3f);
}

TEST_F(RulerState, PointsAreSetOneAfterTheOther) {
  EXPECT_FALSE(after("ruler on; ruler 0,0,1").ruler.lengthMm());
  EXPECT_NEAR(*after("ruler on; ruler 0,0,1; ruler 0,0,4").ruler.lengthMm(), 3.0f, 1e-3f);
  EXPECT_FALSE(after("ruler 0,0,1 0,0,4; ruler 0,0,9").ruler.lengthMm());
  EXPECT_EQ(after("ruler 0,0,1 0,0,4; ruler off").ruler, Ruler{});
}

TEST_F(RulerState, WhatIsNoPointIsRefusedInOneLine) {
  for (const char* line : {"ruler 5", "ruler a,b c,d", "ruler 1,2,3,4", "ruler 1,2 x", "ruler 1,,2"}) {
    try {
      parse(line, atlas);
      FAIL() << line;
    } catch (const eng::Error& error) {
      EXPECT_THAT(error.what(), testing::HasSubstr("t,theta")) << line;
    }
  }
}

}  // namespace
}  // namespace app
