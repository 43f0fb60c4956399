#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

#include "engine/base/image.h"
#include "tests/program/run_program.h"

namespace test {
namespace {

using testing::HasSubstr;

std::vector<std::filesystem::path> framesOf(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> frames;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) frames.push_back(entry.path());
  std::ranges::sort(frames);
  return frames;
}

TEST(Film, PlaysAScriptInTime) {
  const ScratchFolder scratch;
  const auto folder = scratch.path() / "film";
  const auto result = runProgram({"film", folder.string(), "--size", "64x80", "--samples", "1", "--fps", "4",
                                  "--do", "view posterior; wait 0.6; peel gastrocnemius toggle; wait 0.9"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("6 pictures"));
  const auto frames = framesOf(folder);
  ASSERT_EQ(frames.size(), 6u);
  EXPECT_EQ(frames.front().filename(), "frame-00001.png");
  // The muscle goes on its way by itself: each picture shows it farther.
  EXPECT_NE(eng::readPng(frames[3]).rgba, eng::readPng(frames[4]).rgba);
}

TEST(Film, RefusesWhatWouldGoWrong) {
  const ScratchFolder scratch;
  const auto folder = (scratch.path() / "film").string();
  const Arguments still{"film", folder, "--size", "64x80", "--do", "view medial"};
  expectFault(runProgram(still), 1, {"wait"});
  writeFile(scratch.path() / "film" / "frame-00009.png", "");
  expectFault(runProgram(still), 1, {folder, "frames already"});
}

}  // namespace
}  // namespace test
