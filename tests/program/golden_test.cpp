// Golden pictures: each script of tests/golden/scripts is rendered by the shipped program and compared with
// the picture of the same name in tests/golden. CALF_UPDATE_GOLDENS=1 writes the pictures anew; look at them
// before they are kept.
#include <algorithm>
#include <sstream>

#include "engine/base/image_compare.h"
#include "tests/program/run_program.h"

namespace test {
namespace {

namespace fs = std::filesystem;

// Room for drivers that round differently. A missing muscle or a moved camera is far beyond it.
constexpr double kMaxMeanDeltaE = 1.0;
constexpr double kMaxBadFraction = 0.02;

fs::path goldenFolder() {
  return sourceFolder() / "tests" / "golden";
}
fs::path failureFolder() {
  return binaryFolder() / "golden-failures";
}

// Scripts of this name are of the reference leg, which need not be here.
bool ofReference(const std::string& name) {
  return name.starts_with("bodyparts3d-");
}

// "# options: --ui --size 640x400" in a script goes to the command line.
Arguments optionsOf(const std::string& script) {
  const std::string mark = "# options: ";
  Arguments options;
  const size_t at = script.find(mark);
  if (at == std::string::npos) return options;
  std::istringstream words(script.substr(at + mark.size(), script.find('\n', at) - at - mark.size()));
  for (std::string word; words >> word;) options.push_back(word);
  return options;
}

void render(const std::string& name, const fs::path& picture) {
  const fs::path script = goldenFolder() / "scripts" / (name + ".txt");
  Arguments arguments{"render", picture.string(), "--script", script.string()};
  for (const auto& option : optionsOf(readFile(script))) arguments.push_back(option);
  if (ofReference(name)) arguments.insert(arguments.end(), {"--model", sharedLeg().string()});
  const auto result = runProgram(arguments);
  ASSERT_EQ(result.status, 0) << result.err;
}

// What a person needs to judge a failure: the new picture, and both with their difference.
void keepForInspection(const std::string& name, const fs::path& candidate, const fs::path& golden) {
  fs::create_directories(failureFolder());
  fs::copy_file(candidate, failureFolder() / (name + ".png"), fs::copy_options::overwrite_existing);
  if (!fs::exists(golden)) return;
  const auto sheet = eng::differenceSheet(eng::readPng(golden), eng::readPng(candidate));
  eng::writePng(failureFolder() / (name + "-difference.png"), sheet);
}

// NAME.png, and NAME@VARIANT.png where another version of a typeface sets the same words a little wider or
// narrower.
std::vector<fs::path> goldensOf(const std::string& name) {
  std::vector<fs::path> goldens;
  for (const auto& entry : fs::directory_iterator(goldenFolder())) {
    const std::string stem = entry.path().stem().string();
    if (entry.path().extension() == ".png" && stem.substr(0, stem.find('@')) == name)
      goldens.push_back(entry.path());
  }
  return goldens;
}

// From the golden that the picture is most like.
eng::PictureDifference nearestDifference(const std::vector<fs::path>& goldens, const fs::path& candidate) {
  eng::PictureDifference nearest;
  for (const fs::path& golden : goldens) {
    const auto difference = eng::compare(eng::readPng(golden), eng::readPng(candidate));
    const bool nearer = !nearest.sameSize || difference.badFraction < nearest.badFraction;
    if (difference.sameSize && nearer) nearest = difference;
  }
  return nearest;
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, looksAsBefore) {
  const std::string name = GetParam();
  if (ofReference(name)) SKIP_WITHOUT(sharedLeg());
  const ScratchFolder scratch;
  const fs::path candidate = scratch.path() / "candidate.png", golden = goldenFolder() / (name + ".png");
  ASSERT_NO_FATAL_FAILURE(render(name, candidate));
  if (std::getenv("CALF_UPDATE_GOLDENS")) {
    fs::copy_file(candidate, golden, fs::copy_options::overwrite_existing);
    return;
  }
  const auto goldens = goldensOf(name);
  EXPECT_FALSE(goldens.empty()) << "no golden picture yet; look at the candidate and copy it to " << golden;
  const auto difference = nearestDifference(goldens, candidate);
  EXPECT_TRUE(difference.sameSize);
  EXPECT_LE(difference.meanDeltaE, kMaxMeanDeltaE);
  EXPECT_LE(difference.badFraction, kMaxBadFraction);
  if (HasFailure()) keepForInspection(name, candidate, golden);
}

std::vector<std::string> scriptNames() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(goldenFolder() / "scripts"))
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string testName(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Scripts, Golden, testing::ValuesIn(scriptNames()), testName);

}  // namespace
}  // namespace test
