#include "app/viewer/tour.h"

#include <gmock/gmock.h>

#include "app/anatomy/model_load.h"
#include "engine/base/error.h"
#include "tests/paths.h"

namespace app {
namespace {

anatomy::Atlas builtInLeg() {
  return anatomy::loadModel(anatomy::loadContent(test::assetsFolder()),
                            {.model = {}, .assets = test::assetsFolder(), .side = {}});
}

TEST(Tour, EveryStepFitsTheBuiltInLegAndHasACaption) {
  const anatomy::Atlas atlas = builtInLeg();
  const auto steps = loadTour(test::assetsFolder() / "tour", *atlas.text);
  ASSERT_GE(steps.size(), 5u);
  for (const TourStep& step : steps) {
    EXPECT_EQ(whyNotFor(step, atlas), "") << step.file;
    EXPECT_THAT(step.caption, testing::Not(testing::StartsWith("<"))) << step.file;  // a missing text
  }
}

TEST(Tour, EveryCaptionNamesItsSources) {
  const anatomy::Atlas atlas = builtInLeg();
  for (const TourStep& step : loadTour(test::assetsFolder() / "tour", *atlas.text)) {
    EXPECT_FALSE(step.sources.empty()) << step.file;
    for (const std::string& key : step.sources) {
      const auto* source = atlas.table->findSource(key);
      ASSERT_NE(source, nullptr) << step.file << " " << key;
      EXPECT_THAT(toldOf(step, atlas), testing::HasSubstr(source->citation));
    }
  }
}

TEST(Tour, GoesOnwardAndBackAndStaysAtItsEnds) {
  const anatomy::Atlas atlas = builtInLeg();
  const auto steps = loadTour(test::assetsFolder() / "tour", *atlas.text);
  Tour tour(test::assetsFolder() / "tour", atlas);
  EXPECT_EQ(tour.next()->caption, steps[0].caption);
  EXPECT_EQ(tour.next()->caption, steps[1].caption);
  EXPECT_EQ(tour.previous()->caption, steps[0].caption);
  EXPECT_EQ(tour.previous()->caption, steps[0].caption);
  for (size_t i = 0; i < steps.size() + 3; ++i) tour.next();
  EXPECT_EQ(tour.next()->caption, steps.back().caption);
}

TEST(Tour, AFolderWithoutStepsIsNamed) {
  const anatomy::Atlas atlas = builtInLeg();
  EXPECT_THROW(loadTour(test::assetsFolder() / "anatomy", *atlas.text), eng::Error);
}

}  // namespace
}  // namespace app
