// A cut follows the hand that holds its handle.
#include "app/viewer/section_grip.h"

#include <gtest/gtest.h>

#include "app/state/view_state.h"
#include "tests/viewer/built_in_leg.h"

namespace app {
namespace {

const Area kArea{{40, 20}, {500, 600}};

class SectionHandle : public testing::Test {
 protected:
  void SetUp() override {
    state_ = initialState(*leg_, float(kArea.size.x) / float(kArea.size.y));
    state_.sections.of(SectionKind::Transverse) = {.on = true, .position = 0.5f};
  }

  SceneProjection projection() const {
    const float aspect = float(kArea.size.x) / float(kArea.size.y);
    return {eng::projectionMatrix(aspect) * eng::viewMatrix(state_.camera), kArea};
  }

  std::optional<CutHandle> handle() const {
    const ActiveCut cut = activeCuts(state_.sections, leg_->frame).front();
    const std::vector<glm::vec3> border{cut.plane.originMm + 50.0f * cut.plane.right,
                                        cut.plane.originMm - 50.0f * cut.plane.right};
    return handleOf(cut, border, state_.camera, 15.0f);
  }

  std::shared_ptr<const anatomy::Atlas> leg_ = test::builtInLeg();
  ViewState state_;
};

TEST_F(SectionHandle, StandsBesideTheCutOnTheRight) {
  const glm::vec2 at = projection().pixelOf(handle()->placeMm);
  const glm::vec3 middle = activeCuts(state_.sections, leg_->frame).front().plane.originMm;
  const glm::vec2 centre = projection().pixelOf(middle);
  EXPECT_GT(at.x, centre.x + 20.0f);
  EXPECT_NEAR(at.y, centre.y, 6.0f);
}

TEST_F(SectionHandle, FollowsTheCursorToThePixel) {
  const SceneProjection project = projection();
  const glm::vec2 grabbed = project.pixelOf(handle()->placeMm) + glm::vec2(4.0f, -3.0f);
  const SectionGrip grip(*handle(), *leg_, 0.5f, grabbed, project);
  EXPECT_NEAR(grip.positionAt(grabbed, project, state_.sections), 0.5f, 1e-4f) << "no jump when it is taken";
  for (const float up : {-90.0f, -20.0f, 35.0f, 120.0f}) {
    const glm::vec2 cursor = grabbed - glm::vec2(0.0f, up);
    const float position = grip.positionAt(cursor, project, state_.sections);
    EXPECT_EQ(position > 0.5f, up > 0.0f) << up;
    state_.sections.of(SectionKind::Transverse).position = position;
    const glm::vec2 now = project.pixelOf(handle()->placeMm) + glm::vec2(4.0f, -3.0f);
    EXPECT_NEAR(now.y, cursor.y, 1.5f) << up;
    state_.sections.of(SectionKind::Transverse).position = 0.5f;
  }
}

TEST_F(SectionHandle, EndsWhereTheLegEnds) {
  const SceneProjection project = projection();
  const glm::vec2 grabbed = project.pixelOf(handle()->placeMm);
  const SectionGrip grip(*handle(), *leg_, 0.5f, grabbed, project);
  const Range range = sectionRange(SectionKind::Transverse, state_.sections, *leg_);
  EXPECT_FLOAT_EQ(grip.positionAt({grabbed.x, -9000.0f}, project, state_.sections), range.high);
  EXPECT_FLOAT_EQ(grip.positionAt({grabbed.x, 9000.0f}, project, state_.sections), range.low);
}

TEST_F(SectionHandle, ThereIsNoneWhereThePlaneWouldComeTowardsTheEye) {
  state_.camera.pitchDeg = 89.0f;
  EXPECT_FALSE(handle());
  state_.camera.pitchDeg = 30.0f;
  EXPECT_TRUE(handle());
}

TEST_F(SectionHandle, SaysWhatItDoes) {
  const SectionGrip grip(*handle(), *leg_, 0.5f, {}, projection());
  EXPECT_EQ(grip.lineFor(0.65432f), "section transverse 0.6543");
}

}  // namespace
}  // namespace app
