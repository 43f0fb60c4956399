#include <gmock/gmock.h>

#include "tests/program/run_program.h"

namespace test {
namespace {

using nlohmann::json;

json structureOf(const json& report, const std::string& id) {
  for (const auto& structure : report.at("structures"))
    if (structure.at("id") == id) return structure;
  ADD_FAILURE() << "no " << id;
  return {};
}

// Middle of the box, leg frame: 0 lateral, 1 anterior, 2 proximal.
double middle(const json& structure, int axis) {
  return 0.5 *
         (structure.at("min_mm").at(axis).get<double>() + structure.at("max_mm").at(axis).get<double>());
}

void expectWholeReport(const json& report) {
  EXPECT_GT(report.at("triangles").get<int>(), 0);
  EXPECT_EQ(report.at("leg").at("side"), "right");
  EXPECT_NEAR(report.at("leg").at("length_mm").get<double>(), 344.7, 2.0);
  EXPECT_TRUE(report.at("trigger_points").is_array());
  EXPECT_TRUE(report.at("problems").is_array());
  int triangles = 0;
  for (const auto& structure : report.at("structures")) {
    for (const char* key :
         {"id", "kind", "layer", "fma", "triangles", "closed", "volume_cm3", "min_mm", "max_mm"})
      EXPECT_TRUE(structure.contains(key)) << structure.at("id") << " lacks " << key;
    triangles += structure.at("triangles").get<int>();
  }
  EXPECT_EQ(report.at("triangles"), triangles);
}

TEST(Inspect, builtInLegIsWhole) {
  const auto result = runProgram({"inspect", "--json"});
  ASSERT_EQ(result.status, 0) << result.err;
  expectWholeReport(result.json());
  EXPECT_EQ(structureOf(result.json(), "tibia").at("kind"), "bone");
  EXPECT_EQ(structureOf(result.json(), "soleus").at("layer"), "soleus");
}

TEST(Inspect, placesEveryTriggerPointInTheBuiltInLeg) {
  const auto result = runProgram({"inspect", "--json"});
  ASSERT_EQ(result.status, 0) << result.err;
  const json report = result.json();
  EXPECT_EQ(report.at("unplaced_trigger_points"), json::array());
  ASSERT_EQ(report.at("trigger_points").size(), 19u);
  const json& heel = report.at("trigger_points").at(0);
  EXPECT_EQ(heel.at("id"), "soleus-1");
  EXPECT_EQ(heel.at("structure"), "soleus");
  EXPECT_EQ(heel.at("badge"), "B");
  const double proximalMm = heel.at("target_mm").at(2).get<double>();
  EXPECT_NEAR(proximalMm / report.at("leg").at("length_mm").get<double>(), heel.at("t").get<double>(), 0.01);
  EXPECT_EQ(heel.at("cover").at(0).at("structure"), "skin");
}

TEST(Inspect, tableHoldsAHeadingAndEveryStructure) {
  const auto result = runProgram({"inspect"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, testing::StartsWith("STRUCTURE "));
  EXPECT_THAT(result.out, testing::HasSubstr("\ncalcaneal-tendon "));
  EXPECT_THAT(result.out, testing::Not(testing::HasSubstr("<cli.")));
}

class InspectReference : public testing::Test {
 protected:
  static json report() {
    const auto result = runProgram({"inspect", "--json", "--model", sharedLeg().string()});
    EXPECT_EQ(result.status, 0) << result.err;
    return result.json();
  }
};

TEST_F(InspectReference, knowsAllStructures) {
  SKIP_WITHOUT(sharedLeg());
  const json leg = report();
  expectWholeReport(leg);
  EXPECT_EQ(leg.at("structures").size(), 53u);
  EXPECT_NEAR(leg.at("triangles").get<int>(), 162620, 200);  // less the degenerate ones
  EXPECT_THAT(leg.at("credit").get<std::string>(), testing::HasSubstr("Database Center for Life Science"));
  for (const auto& structure : leg.at("structures")) EXPECT_NE(structure.at("kind"), "unknown") << structure;
}

TEST_F(InspectReference, saysWhichTriggerPointsItCannotPlaceAndWhy) {
  SKIP_WITHOUT(sharedLeg());
  const json leg = report();
  EXPECT_EQ(leg.at("trigger_points").size(), 16u);
  ASSERT_EQ(leg.at("unplaced_trigger_points").size(), 3u);
  for (const auto& point : leg.at("unplaced_trigger_points"))
    EXPECT_THAT(point.at("why").get<std::string>(), testing::HasSubstr("the model has no ")) << point;
}

TEST_F(InspectReference, liesInTheLegFrame) {
  SKIP_WITHOUT(sharedLeg());
  const json leg = report();
  EXPECT_GT(middle(structureOf(leg, "fibula"), 0), middle(structureOf(leg, "tibia"), 0) + 20.0);
  EXPECT_LT(middle(structureOf(leg, "gastrocnemius-medial"), 1), middle(structureOf(leg, "tibia"), 1));
  EXPECT_GT(middle(structureOf(leg, "tibialis-anterior"), 1), middle(structureOf(leg, "soleus"), 1));
  EXPECT_GT(middle(structureOf(leg, "patella"), 2), middle(structureOf(leg, "calcaneus"), 2) + 300.0);
  EXPECT_GT(middle(structureOf(leg, "gastrocnemius-lateral"), 0),
            middle(structureOf(leg, "gastrocnemius-medial"), 0));
}

TEST_F(InspectReference, volumeAndIdentityAreThoseOfTheSpecimen) {
  SKIP_WITHOUT(sharedLeg());
  const json soleus = structureOf(report(), "soleus");
  EXPECT_EQ(soleus.at("fma"), 22558);
  EXPECT_NEAR(soleus.at("volume_cm3").get<double>(), 278.1, 5.0);  // measured on voxels
}

}  // namespace
}  // namespace test
