// Tools of different kinds on the same place of the program's own leg.
#include "app/mechanics/tool_comparison.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <ranges>

#include "app/anatomy/model_load.h"
#include "tests/error_text.h"
#include "tests/paths.h"
#include "tests/unit/mechanics_sample.h"

namespace {

using mechanics::PressureGrid;
using mechanics::RollStation;
using mechanics::ToolPrint;

const mechanics::Mechanics& facts() {
  return test::mechanicsFacts();
}

const anatomy::Atlas& leg() {
  static const anatomy::Atlas leg =
      anatomy::loadModel(test::content(), {.assets = test::assetsFolder(), .side = {}});
  return leg;
}

const mechanics::RollerBed& bed() {
  static const mechanics::RollerBed bed(leg(), facts(), facts().rolling.t);
  return bed;
}

ToolPrint printOf(const char* id, float t = 0.5f, float rotationDeg = 0.0f) {
  return printAt(bed(), leg(), facts(), id, {t, rotationDeg, 134.0f});
}

float newtonsOf(const PressureGrid& grid) {
  float kPa = 0.0f;
  for (const float each : grid.kPa) kPa += each;
  return kPa * grid.stepMm * grid.stepMm / 1000.0f;
}

TEST(ToolComparison, TheDrawnPrintCarriesTheLoad) {
  for (const char* id : {"soft", "rigid", "stick", "ball", "thumb", "knee"}) {
    const ToolPrint print = printOf(id);
    EXPECT_NEAR(newtonsOf(print.grid) / print.forceN, 1.0f, 0.12f) << id;
    EXPECT_NEAR(print.meanKPa * print.areaCm2 / 10.0f / print.forceN, 1.0f, 0.02f) << id;
  }
}

TEST(ToolComparison, ThePrintIsHighestInItsMiddleAndNothingAtItsRim) {
  const PressureGrid grid = printOf("ball").grid;
  const auto most = std::ranges::max_element(grid.kPa) - grid.kPa.begin();
  EXPECT_EQ(int(most), grid.columns * (grid.rows / 2) + grid.columns / 2);
  for (int column = 0; column < grid.columns; ++column) EXPECT_EQ(grid.at(column, 0), 0.0f);
}

TEST(ToolComparison, ABallPressesHarderOnLessAndALesserShareOfItGoesDeep) {
  const ToolPrint roller = printOf("soft"), ball = printOf("ball");
  EXPECT_FLOAT_EQ(roller.forceN, ball.forceN);
  EXPECT_LT(ball.areaCm2, 0.6f * roller.areaCm2);
  EXPECT_GT(ball.peakKPa, 1.5f * roller.peakKPa);
  const auto ofRoller = arrivalAt(roller.stack, roller.middle, leg(), "soleus");
  const auto ofBall = arrivalAt(ball.stack, ball.middle, leg(), "soleus");
  ASSERT_TRUE(ofRoller && ofBall);
  EXPECT_LT(ofBall->share, ofRoller->share);
}

TEST(ToolComparison, HandAndKneePressWithTheirOwnForce) {
  EXPECT_FLOAT_EQ(mechanics::forceOn(facts(), "thumb", 134.0f), facts().findTool("thumb")->usualForceN);
  EXPECT_FLOAT_EQ(mechanics::forceOn(facts(), "rigid", 134.0f), 134.0f);
  EXPECT_FLOAT_EQ(mechanics::forceOn(facts(), "ball", 1000.0f), facts().findTool("ball")->mostForceN);
}

TEST(ToolComparison, WhereNoneGoesThereIsTheReasonAndNoNumber) {
  const ToolPrint roller = printOf("soft", 0.95f);
  EXPECT_NE(roller.refused.find("knee"), std::string::npos);
  EXPECT_EQ(roller.areaCm2, 0.0f);
  EXPECT_FALSE(printOf("ball", 0.97f).refused.empty());
}

TEST(ToolComparison, AnUnknownToolIsNamed) {
  EXPECT_NE(test::errorOf([] { printOf("hammer"); }).find("hammer"), std::string::npos);
}

TEST(ToolComparison, GastrocnemiusIsEitherOfItsHeads) {
  const auto inner = printOf("soft", 0.65f, -20.0f), outer = printOf("soft", 0.65f, 20.0f);
  for (const ToolPrint* print : {&inner, &outer}) {
    const auto arrival = arrivalAt(print->stack, print->middle, leg(), "gastrocnemius");
    ASSERT_TRUE(arrival);
    EXPECT_TRUE(arrival->reached);
    EXPECT_LT(arrival->depthMm, arrivalAt(print->stack, print->middle, leg(), "soleus")->depthMm);
  }
}

TEST(RollStations, GoAllTheWayAndKnowWhereTheMusclesLie) {
  const auto stations =
      rollStations(bed(), leg(), facts(), *facts().rolling.findRoller("soft"), 0.0f, 134.0f, 15);
  ASSERT_EQ(stations.size(), 15u);
  EXPECT_FLOAT_EQ(stations.front().t, facts().rolling.t.least);
  EXPECT_FLOAT_EQ(stations.back().t, facts().rolling.t.most);
  const auto allowed = [](const RollStation& each) { return !each.refused; };
  EXPECT_GT(std::ranges::count_if(stations, allowed), 10);
  for (const RollStation& each : stations | std::views::filter(allowed)) EXPECT_GT(each.meanKPa, 5.0f);
  EXPECT_FALSE(stations[2].gastrocnemius) << "its bellies end above t 0.3";
  EXPECT_TRUE(stations[9].gastrocnemius);
  EXPECT_TRUE(stations[5].soleus);
}

}  // namespace
