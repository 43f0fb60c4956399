// Each way in which a description can be wrong is refused with file, line and reason.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/unit/leg_description_sample.h"

namespace test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

// What is replaced in the sample, and the one problem that comes of it.
struct Fault {
  const char* from;
  const char* to;
  const char* what;
  const char* at = nullptr;  // a text on the line of the problem, where that is not the line of `to`
};

void PrintTo(const Fault& fault, std::ostream* out) {
  *out << fault.to;
}

class LegDescriptionFault : public testing::TestWithParam<Fault> {};

TEST_P(LegDescriptionFault, isToldWithFileAndLine) {
  const Fault& fault = GetParam();
  LegDescriptionSample sample;
  sample.spoil(fault.from, fault.to);
  const std::string problems = sample.problems();
  EXPECT_THAT(problems, StartsWith(sample.placeOf(fault.at ? fault.at : fault.to) + ": "));
  EXPECT_THAT(problems, HasSubstr(fault.what));
  EXPECT_EQ(std::count(problems.begin(), problems.end(), '\n'), 1) << problems;
}

constexpr const char* kFirstLoftRow = "  [0.2, -8, -28, 16, 4, 4],\n";
constexpr const char* kSecondLoftRow = "  [0.5,  4, -20, 80, 30, -20, 14, -0.65],\n";
constexpr const char* kFirstCorners = "[-0.05, [20, -6, 2], [28, -6, 2], [28, 2, 2], [20, 2, 2]]";

constexpr const char* kSoleus = "[[solid]]\nid = \"soleus\"";
constexpr const char* kBall =
    "[[solid.part]]\nshape = \"ball\"\ncentre = [0, 160, -50]\nsize = [40, 20, 16]\n"
    "long = \"anterior\"\nshort = \"proximal\"\n";

INSTANTIATE_TEST_SUITE_P(
    OfAWholeLeg, LegDescriptionFault,
    testing::Values(Fault{"length = 400\n", "", "'length' is missing", "credit"},
                    Fault{"length = 400", "length = 40", "from 200 to 600"},
                    Fault{"\"soleus\", \"fibula\"", "\"soleu\", \"fibula\"",
                          "'soleu' is not described; did you mean 'soleus'?"},
                    Fault{"[\"soleus\", \"fibula\"]", "[\"soleus\"]", "pairs"},
                    Fault{"[\"soleus\", \"fibula\"]", "[\"soleus\", 3]", "texts in quotes"},
                    Fault{"\"soleus\", \"fibula\"", "\"soleus\", \"toes\"", "no surface of its own"},
                    Fault{"along = [[0, 10, 2]]", "along = []", "1 or more rows"},
                    Fault{"[38, -9, 331]", "[38, -9]", "3 numbers"},
                    Fault{"[38, -9, 331]", "[38, -9, 3310]", "outside of the leg"}));

INSTANTIATE_TEST_SUITE_P(
    OfASolid, LegDescriptionFault,
    testing::Values(
        Fault{"id = \"skin\"", "id = \"skn\"", "'skn' is no structure of structures.toml; did you mean"},
        Fault{"id = \"skin\"", "id = \"fibula\"", "described twice, first at bones.toml:1",
              "id = \"fibula\"\n[[solid.part]]\nshape = \"layer\""},
        Fault{"id = \"skin\"\n", "", "'id' is missing", "[[solid]]\n[[solid.part]]"},
        Fault{"id = \"toes\"", "id = \"talus\"", "cannot be hidden"},
        Fault{"level = \"septum\"", "level = \"septa\"", "one of bone, ligament"},
        Fault{"reach = 2\n", "", "'fill' and 'reach' need each other", kSoleus},
        Fault{"reach = 2\n", "reach = 2\nfilll = \"shank\"\n", "unknown key 'filll'", "filll"},
        Fault{"hidden = true", "hidden = 1", "true or false"},
        Fault{"reach = 2\n", "reach = 2\npieces = 1.5\n", "whole number", "pieces"},
        Fault{"reach = 2\n", "reach = 2\nvalves = [[0, 0, 0]]\n", "only a vein", "valves"},
        Fault{"id = \"skin\"\n", "id = \"skin\"\nenveloped = true\n", "cannot be enveloped", "enveloped"},
        Fault{"seam = -90", "seam = -900", "from -180 to 180"},
        Fault{"{ below = 0.25, vee = 20 }", "{ vee = 20 }", "needs 'below'"},
        Fault{"from = 0.3, to = 0.8", "from = 0.8, to = 0.3", "ends before it begins"},
        Fault{"below = 0.25", "below = 0.25, to = 0.3", "mean the same"}));

INSTANTIATE_TEST_SUITE_P(
    OfAnAttachment, LegDescriptionFault,
    testing::Values(Fault{"attachments = [ { to = \"fibula\", at = [36, -14, 312] } ]\n", "",
                          "to which bone is this muscle fixed?", kSoleus},
                    Fault{"[ { to = \"fibula\", at = [36, -14, 312] } ]", "[]",
                          "to which bone is this muscle fixed?", kSoleus},
                    Fault{"to = \"fibula\"", "to = \"tibia\"", "'tibia' is not described"},
                    Fault{"to = \"fibula\"", "to = \"fibla\"", "did you mean 'fibula'?"},
                    Fault{"to = \"fibula\"", "to = \"skin\"", "'skin' is no bone but a skin"},
                    Fault{", at = [36, -14, 312]", "", "'at' is missing", "attachments"},
                    Fault{"[36, -14, 312]", "[36, -14, 3120]", "outside of the leg"}));

INSTANTIATE_TEST_SUITE_P(
    OfAPart, LegDescriptionFault,
    testing::Values(
        Fault{"shape = \"ball\"", "shape = \"bal\"", "one of loft, polygon"},
        Fault{"operation = \"cut\"", "operation = \"cat\"", "one of add, cut, keep"},
        Fault{"blend = 2", "blend = -2", "from 0 to 40"}, Fault{"blend = 2", "blend = nan", "from 0 to 40"},
        Fault{"edge = 1", "egde = 1", "unknown key 'egde'"},
        Fault{"shape = \"polygon\"", "operation = \"cut\"\nshape = \"polygon\"",
              "takes away instead of adding", "[[solid]]\nid = \"fibula\""},
        Fault{kBall, "", "is empty", "[[solid]]\nid = \"toes\""},
        Fault{"size = [40, 20, 16]", "size = [40, 0, 16]", "'size' is 0"},
        Fault{"short = \"proximal\"", "short = \"posterior\"", "parallel"},
        Fault{"short = \"proximal\"", "short = \"upwards\"", "no direction"},
        Fault{"edge = 1", "edge = 3", "half of the smallest size is 2"},
        Fault{"first = [\"triceps-surae\"]", "first = [\"triceps\"]", "not described"},
        Fault{"second = [\"fibula\"]", "second = [\"transverse-intermuscular-septum\"]", "its own neighbour"},
        Fault{"thickness = 1\n", "", "'thickness' is missing", "[[solid.part]]\nshape = \"sheet\""},
        Fault{"[0, 3, 5]", "[0, 5, 3]", "outside of inner"},
        Fault{"[1, 5, 7, 1.5, 1.4]", "[1, 5, 7, 1.5, 1]", "behind as well"}));

INSTANTIATE_TEST_SUITE_P(
    OfStations, LegDescriptionFault,
    testing::Values(
        Fault{"[0.2, -8", "[0.6, -8", "0.5 does not rise above 0.6", kSecondLoftRow},
        Fault{"[0.2, -8", "[0.5, -8", "does not rise", kSecondLoftRow},
        Fault{kFirstLoftRow, "", "2 or more rows of 'stations'", "stations = [\n  [0.5"},
        Fault{kSecondLoftRow, "  [0.5, 4, -20, 0, 30, -20],\n", "width is 0"},
        Fault{kSecondLoftRow, "  [0.5, 4, -20, 80, 30],\n", "of which 6 are needed"},
        Fault{kSecondLoftRow, "  [0.5, 4, inf, 80, 30, 0],\n", "finite"},
        Fault{kSecondLoftRow, "  [0.5, 4, -20, 80, 30, -20, 14, -6.5],\n", "taper is -6.5"},
        Fault{kSecondLoftRow, "  [5, 4, -20, 80, 30, -20],\n", "t is 5"},
        Fault{kSecondLoftRow, "  [0.5, 4, -20, 80, 30, 160],\n", "the same section is orient -20"},
        Fault{"shape = \"loft\"\n", "shape = \"loft\"\naxis = \"upwards\"\n", "no axis",
              "axis = \"upwards\""},
        Fault{"shape = \"loft\"\n", "shape = \"loft\"\naxis = { from = [0, 0, 0], to = [0, 0, 0] }\n",
              "same place", "axis = { from"}));

INSTANTIATE_TEST_SUITE_P(
    OfPolygons, LegDescriptionFault,
    testing::Values(Fault{kFirstCorners, "[-0.05, [20, -6, 2], [28, -6, 2], [28, 2, 2]]",
                          "has 4 corners, but the row before has 3", "[ 0.95"},
                    Fault{kFirstCorners, "[-0.05, [20, -6, 2], [28, 2, 2], [28, -6, 2], [20, 2, 2]]",
                          "crosses itself: the edge after corner 1 meets that after corner 3"},
                    Fault{kFirstCorners, "[-0.05, [20, 2, 2], [28, 2, 2], [28, -6, 2], [20, -6, 2]]",
                          "the other way", "[ 0.95"},
                    Fault{kFirstCorners, "[-0.05, [20, -6, 2], [20, -6, 2], [28, 2, 2], [20, 2, 2]]",
                          "corners 1 and 2 are the same place"},
                    Fault{kFirstCorners, "[-0.05, [20, -6, 2], [28, -6, 2]]", "3 or more corners"},
                    Fault{kFirstCorners, "[-0.05, [20, -6, 2], [24, -6, 2], [28, -6, 2]]",
                          "encloses nothing"},
                    Fault{kFirstCorners, "[-0.05, [20, -6, 2], [28, -6], [28, 2, 2], [20, 2, 2]]", "radius"},
                    Fault{"[-0.05, [20", "[1, [20", "does not rise", "[ 0.95"}));

INSTANTIATE_TEST_SUITE_P(
    OfStraps, LegDescriptionFault,
    testing::Values(Fault{"[-8, -28, 80, 16, 4]", "[-8, -28, 80, 16, 4, 0, 0, 0]", "'facing' does not say"},
                    Fault{"[-8, -30, 20, 16, 4]", "[-8, -30, 20, 4, 16]", "thicker than wide"},
                    Fault{"[-8, -30, 20, 16, 4],", "[-8, -28, 80.1, 16, 4],", "same place"},
                    Fault{"[-8, -30, 20, 16, 4]", "[-8, -80, 80, 16, 4]", "along its own course"},
                    Fault{"  [-8, -30, 20, 16, 4],\n", "", "2 or more rows of 'points'", "points = ["},
                    Fault{"[-8, -30, 20, 16, 4]", "[-8, -30, 20, 16, 4, 1]", "must hold lat, ant, z"}));

// Between corners that stand on one line there is no crossing.
TEST(LegDescriptionFaults, aNotchedPolygonIsAllowed) {
  LegDescriptionSample sample;
  const std::string notched =
      "[20, 0, 1], [28, 0, 1], [28, 8, 1], [26, 8, 1], [24, 4, 1], [22, 8, 1], [20, 8, 1]]";
  sample.spoil(kFirstCorners, "[-0.05, " + notched);
  sample.spoil("[ 0.95, [20, -6, 2], [28, -6, 2], [28, 2, 2], [20, 2, 2]]", "[0.95, " + notched);
  EXPECT_EQ(sample.problems(), "");
}

TEST(LegDescriptionFaults, areToldAllAtOnce) {
  LegDescriptionSample sample;
  sample.spoil("length = 400", "length = 40");
  sample.spoil("shape = \"polygon\"", "shape = \"polgon\"");
  sample.spoil("[0.2, -8", "[0.6, -8");
  sample.spoil("id = \"skin\"", "id = \"skn\"");
  const std::string problems = sample.problems();
  for (const char* at : {"length", "polgon", kSecondLoftRow, "skn"})
    EXPECT_THAT(problems, HasSubstr(sample.placeOf(at) + ": "));
}

TEST(LegDescriptionFaults, aSolidAtFaultIsLeftOut) {
  LegDescriptionSample sample;
  sample.spoil("seam = -90", "seam = -900");
  anatomy::Problems problems;
  EXPECT_EQ(sample.read(problems).solids.size(), 4u);
}

TEST(LegDescriptionFaults, aFileThatIsNoTomlIsTold) {
  LegDescriptionSample sample;
  sample.spoil("id = \"skin\"", "id = \"skin");
  EXPECT_THAT(sample.problems(), HasSubstr(sample.placeOf("id = \"skin") + ": "));
}

TEST(LegDescriptionFaults, anEmptyFolderAndNoFolderAreTold) {
  const ScratchFolder scratch;
  for (const auto& folder : {scratch.path(), scratch.path() / "none"}) {
    anatomy::Problems problems;
    anatomy::readLegDescription(folder, LegDescriptionSample::table(), problems);
    EXPECT_FALSE(problems.empty());
  }
}

}  // namespace
}  // namespace test
