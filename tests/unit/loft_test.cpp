#include "app/anatomy/loft.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/geometry/monotone_cubic.h"
#include "app/anatomy/section.h"
#include "engine/base/error.h"
#include "engine/geometry/mesh_cook.h"
#include "tests/unit/leg_files.h"

using anatomy::Loft;
using eng::MonotoneCubic;

namespace {

const Loft& loft() {
  static const Loft made = anatomy::loftLeg(test::assetsFolder() / "anatomy" / "morphometry.json");
  return made;
}

const eng::Mesh& part(const std::string& id) {
  for (const auto& candidate : loft().parts)
    if (candidate.name == id) return candidate.mesh;
  throw std::out_of_range(id);
}

std::string loftError(const std::string& json) {
  const test::ScratchFolder folder;
  test::write(folder.path() / "table.json", json);
  try {
    anatomy::loftLeg(folder.path() / "table.json");
  } catch (const eng::Error& error) {
    return error.what();
  }
  return {};
}

TEST(Loft, EveryPartIsAClosedSurfaceThatFacesOutward) {
  ASSERT_GE(loft().parts.size(), 40u);
  for (const auto& made : loft().parts) {
    eng::Mesh mesh = made.mesh;
    EXPECT_GT(eng::signedVolumeMm3(mesh), 0.0) << made.name;
    const eng::CookReport report = eng::cook(mesh);
    EXPECT_TRUE(report.closed()) << made.name;
    EXPECT_EQ(report.degenerateTriangles, 0u) << made.name;
    for (const glm::vec3& normal : made.mesh.normals)
      ASSERT_NEAR(glm::length(normal), 1.0f, 1e-3f) << made.name;
  }
}

TEST(Loft, EveryPartIsAStructureOfTheTable) {
  for (const auto& made : loft().parts)
    EXPECT_NE(test::content().table->findById(made.name), nullptr) << made.name;
}

TEST(Loft, VolumesAreThoseMeasured) {
  const std::pair<const char*, double> measured[] = {{"tibia", 284.3},
                                                     {"fibula", 52.6},
                                                     {"gastrocnemius-medial", 280.6},
                                                     {"gastrocnemius-lateral", 187.8},
                                                     {"soleus", 278.1},
                                                     {"calcaneus", 53.4},
                                                     {"first-metatarsal", 13.4},
                                                     {"talus", 29.6}};
  for (const auto& [id, cm3] : measured)
    EXPECT_NEAR(eng::signedVolumeMm3(part(id)) / 1000.0, cm3, 0.08 * cm3) << id;
}

TEST(Loft, PartsLieWhereTheyWereMeasured) {
  const auto middle = [](const char* id) {
    const eng::Bounds box = eng::boundsOf(part(id));
    return 0.5f * (box.min + box.max);
  };
  EXPECT_GT(middle("fibula").x, middle("tibia").x + 15.0f) << "lateral is +x";
  EXPECT_LT(middle("soleus").y, middle("tibia").y) << "the calf is behind";
  EXPECT_GT(middle("first-metatarsal").y, 80.0f);
  EXPECT_NEAR(eng::boundsOf(part("tibia")).max.z, 347.0f, 3.0f);
  EXPECT_NEAR(eng::boundsOf(part("fibula")).min.z, -19.3f, 3.0f);
  EXPECT_LT(eng::boundsOf(part("femur")).max.z, 480.0f) << "only the knee end of the femur";
}

TEST(Loft, StatesTheMeasuredFrameAndLandmarks) {
  EXPECT_EQ(loft().frame.side, anatomy::Side::Right);
  EXPECT_FLOAT_EQ(loft().frame.lengthMm, 344.7f);
  EXPECT_EQ(loft().landmarks.size(), 41u);
  EXPECT_EQ(loft().landmarks.at("patella apex"), glm::vec3(10.4f, 40.0f, 338.8f));
}

TEST(Loft, ABrokenTableIsOneLineThatNamesTheFileAndTheRow) {
  EXPECT_THROW(anatomy::loftLeg("/nonexistent/table.json"), eng::Error);
  for (const char* json :
       {"", "{", "[]", "{\"length_mm\": \"long\"}", "{\"length_mm\": 0, \"landmarks\": {}}",
        R"({"length_mm": 345, "landmarks": {"a": [1, 2]}, "swept": [], "foot_bones": []})"}) {
    const std::string error = loftError(json);
    EXPECT_THAT(error, testing::HasSubstr("table.json")) << json;
    EXPECT_EQ(error.find('\n'), std::string::npos) << json;
  }
  EXPECT_THAT(loftError(R"({"length_mm": 345, "landmarks": {}, "foot_bones": [],
      "swept": [{"id": "tibia", "t_min": 0, "t_max": 1, "stations": []}]})"),
              testing::HasSubstr("tibia"));
  EXPECT_THAT(loftError(R"({"length_mm": 345, "landmarks": {}, "swept": [], "foot_bones": [{"id": "talus",
      "middle_mm": [0,0,0], "extents_mm": [1,1,1], "long_axis": [1,0,0], "short_axis": [1,0,0], "volume_cm3": 1}]})"),
              testing::HasSubstr("talus"));
}

TEST(MonotoneCubic, MeetsItsKnotsAndNeverOvershoots) {
  const MonotoneCubic curve({0, 1, 2, 5, 6}, {0, 0, 10, 10, 3});
  EXPECT_FLOAT_EQ(curve(2), 10.0f);
  EXPECT_FLOAT_EQ(curve(6), 3.0f);
  EXPECT_FLOAT_EQ(curve(-4), 0.0f);
  EXPECT_FLOAT_EQ(curve(9), 3.0f);
  for (float x = 0; x <= 6; x += 0.05f) {
    EXPECT_GE(curve(x), -1e-4f) << x;
    EXPECT_LE(curve(x), 10.0f + 1e-4f) << x;
  }
  for (float x = 1; x < 1.95f; x += 0.05f) EXPECT_LE(curve(x), curve(x + 0.05f)) << x;
}

anatomy::Station disc() {
  return {.t = 0.5f, .widthMm = 40, .axisDeg = 30, .thicknessesMm = {18, 20, 18}, .areaCm2 = 6.3f};
}

TEST(Section, LiesAlongItsAxisAndBendsToItsLeft) {
  anatomy::Station station = disc();
  station.axisDeg = 0;
  station.sagittaMm = 8;
  const anatomy::Outline outline = anatomy::outlineOf(station);
  const auto lies = [](glm::vec2 a, glm::vec2 b) { return a.x < b.x; };
  const auto [left, right] = std::minmax_element(outline.begin(), outline.end(), lies);
  EXPECT_NEAR(right->x - left->x, 40, 5);
  EXPECT_GT(left->y, 3);
  EXPECT_GT(right->y, 3);
  float back = 0;
  for (const glm::vec2 point : outline) back = std::min(back, point.y);
  EXPECT_LT(back, -8) << "the middle goes the other way";
}

TEST(Section, AlignedOutlinesStartAtTheSamePlace) {
  anatomy::Station turned = disc();
  turned.axisDeg += 180;
  const anatomy::Outline first = anatomy::outlineOf(disc());
  const anatomy::Outline second = anatomy::alignedTo(first, anatomy::outlineOf(turned));
  for (size_t i = 0; i < first.size(); ++i) EXPECT_LT(glm::length(first[i] - second[i]), 1.5f) << i;
}

}  // namespace
