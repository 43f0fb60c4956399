// check, devices, commands and bench: what they print, and that it can be read by a program.
#include <gmock/gmock.h>

#include "tests/program/run_program.h"

namespace test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

// A copy of the program's assets in which `from` is replaced by `to`, once, in `file`.
Environment spoiltAssets(const ScratchFolder& scratch, const std::string& file, const std::string& from,
                         const std::string& to) {
  fs::copy(assetsFolder(), scratch.path() / "assets", fs::copy_options::recursive);
  fs::create_directory_symlink(binaryFolder() / "models", scratch.path() / "models");
  std::string text = readFile(scratch.path() / "assets" / file);
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  writeFile(scratch.path() / "assets" / file, text.replace(at, from.size(), to));
  return {{"CALF_ATLAS_ASSETS", (scratch.path() / "assets").string()}};
}

TEST(Check, findsTheShippedContentInOrder) {
  const auto result = runProgram({"check", "--json"});
  EXPECT_EQ(result.status, 0) << result.out << result.err;
  EXPECT_EQ(result.json().at("content_problems"), json::array());
  EXPECT_GE(result.json().at("rows").get<int>(), 95);
}

TEST(Check, namesFileAndLineOfAWrongRow) {
  const ScratchFolder scratch;
  const auto spoilt =
      spoiltAssets(scratch, "anatomy/structures.toml", "layer = \"soleus\"", "layer = \"soleu\"");
  const auto result = runProgram({"check"}, spoilt);
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.out, testing::ContainsRegex("structures.toml:[0-9]+: .*soleu"));
}

TEST(Check, namesFileAndLineOfAWrongTriggerPointAndGoesOn) {
  const ScratchFolder scratch;
  const auto spoilt =
      spoiltAssets(scratch, "trigger-points/1-soleus.toml", "zone = \"heel-sole\"", "zone = \"heel\"");
  const auto checked = runProgram({"check"}, spoilt);
  EXPECT_EQ(checked.status, 1);
  EXPECT_THAT(checked.out, testing::ContainsRegex("1-soleus.toml:[0-9]+: .*'heel'"));
  const auto inspected = runProgram({"inspect", "--json"}, spoilt);
  EXPECT_EQ(inspected.status, 0);
  EXPECT_EQ(inspected.json().at("left_out_trigger_points"), 4);  // the point, and its three variants with it
  EXPECT_EQ(inspected.json().at("trigger_points").size(), 15u);
  EXPECT_THAT(inspected.err, HasSubstr("4 rows"));
}

TEST(Check, aPlaceThatMissesItsStructureIsAProblemOfTheContent) {
  const ScratchFolder scratch;
  const auto spoilt = spoiltAssets(scratch, "trigger-points/1-soleus.toml", "theta = 191", "theta = 11");
  const auto result = runProgram({"check"}, spoilt);
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.out,
              testing::ContainsRegex("1-soleus.toml:[0-9]+: 'soleus-1' is not placed: Soleus is"));
}

TEST(Check, namesAWrongStepOfTheTour) {
  const ScratchFolder scratch;
  const auto spoilt = spoiltAssets(scratch, "tour/01-whole-leg.txt", "view posterior", "view behind");
  const auto result = runProgram({"check"}, spoilt);
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.out, testing::ContainsRegex("01-whole-leg.txt:[0-9]+.*behind"));
}

TEST(Check, contentThatIsNoTomlIsOneLine) {
  const ScratchFolder scratch;
  const auto spoilt = spoiltAssets(scratch, "anatomy/structures.toml", "[[structure]]", "[[structure");
  expectFault(runProgram({"check"}, spoilt), 1, {"structures.toml:"});
}

TEST(Assets, aWrongFolderIsSaidSo) {
  expectFault(runProgram({"commands"}, {{"CALF_ATLAS_ASSETS", "/nowhere"}}), 1,
              {"CALF_ATLAS_ASSETS", "/nowhere"});
}

TEST(Devices, oneIsChosen) {
  const auto result = runProgram({"devices", "--json"});
  ASSERT_EQ(result.status, 0) << result.err;
  int chosen = 0;
  const json report = result.json();
  for (const auto& device : report.at("devices")) chosen += device.at("chosen").get<bool>();
  EXPECT_EQ(chosen, 1);
}

TEST(Commands, tableHoldsTheNamesThatScriptsRelyOn) {
  const auto result = runProgram({"commands", "--json"});
  ASSERT_EQ(result.status, 0) << result.err;
  std::map<std::string, json> rows;
  const json report = result.json();
  for (const auto& row : report.at("commands")) rows[row.at("name")] = row;
  for (const char* name :
       {"view", "frame", "show", "hide", "isolate", "opacity", "select", "labels", "reset", "undo"})
    EXPECT_TRUE(rows.contains(name)) << name;
  EXPECT_EQ(rows["view"].at("usage"), "view posterior|anterior|medial|lateral|superior|inferior");
  for (const auto& [name, row] : rows)
    EXPECT_THAT(row.at("help").get<std::string>(), testing::Not(HasSubstr("<"))) << name;
}

TEST(Bench, reportsFramesPassesAndTheStart) {
  const auto result = runProgram({"bench", "--json", "--size", "160x120", "--frames", "4"});
  ASSERT_EQ(result.status, 0) << result.err;
  const json report = result.json();
  for (const char* key :
       {"device", "driver", "size", "frames", "frame_ms", "gpu_ms", "startup_ms", "scenes", "memory_mb"})
    EXPECT_TRUE(report.contains(key)) << key;
  for (const char* scene : {"opaque", "opaque-ids", "msaa4", "weighted", "exact", "peeled", "interface"}) {
    EXPECT_GT(report.at("scenes").at(scene).at("frame_ms").at("median").get<double>(), 0.0) << scene;
    EXPECT_FALSE(report.at("scenes").at(scene).at("gpu_ms").empty()) << scene;
  }
  for (const char* stage : {"content", "model", "device", "upload", "first_frame"})
    EXPECT_GT(report.at("startup_ms").at(stage).get<double>(), 0.0) << stage;
}

TEST(Bench, oneSceneOrAnUnknownOne) {
  const auto result =
      runProgram({"bench", "--json", "--size", "160x120", "--frames", "2", "--scene", "msaa4"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.json().at("scenes").size(), 1u);
  expectFault(runProgram({"bench", "--scene", "teapot"}), 2, {"teapot", "opaque"});
}

TEST(Bench, severalScenesAreComparedWithTheFirst) {
  const auto result =
      runProgram({"bench", "--json", "--size", "160x120", "--frames", "5", "--scene", "opaque,exact"});
  ASSERT_EQ(result.status, 0) << result.err;
  const json scenes = result.json().at("scenes");
  EXPECT_EQ(scenes.size(), 2u);
  EXPECT_DOUBLE_EQ(scenes.at("opaque").at("ratio").get<double>(), 1.0);
  EXPECT_GT(scenes.at("exact").at("ratio").get<double>(), 0.0);
}

TEST(Tour, everyStepIsAPictureWithItsCaption) {
  const ScratchFolder scratch;
  const auto result = runProgram({"tour", (scratch.path() / "tour").string(), "--size", "320x200"});
  ASSERT_EQ(result.status, 0) << result.err;
  size_t steps = 0;
  for (const auto& script : fs::directory_iterator(assetsFolder() / "tour")) {
    if (script.path().extension() != ".txt") continue;
    const auto picture = script.path().stem().string() + ".png";
    EXPECT_TRUE(fs::exists(scratch.path() / "tour" / picture)) << picture;
    EXPECT_THAT(result.out, HasSubstr(picture));
    ++steps;
  }
  EXPECT_GE(steps, 5u);
  EXPECT_THAT(result.out, testing::Not(HasSubstr("<tour.")));
}

}  // namespace
}  // namespace test
