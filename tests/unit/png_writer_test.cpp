// A PNG that is written row by row is the same picture, and appears complete or not at all.
#include "engine/base/png_writer.h"

#include <gtest/gtest.h>

#include "engine/base/image.h"
#include "tests/unit/scratch_folder.h"

namespace {

using test::ScratchFolder;

std::vector<uint8_t> rowOf(uint32_t width, uint8_t value) {
  std::vector<uint8_t> row(size_t(4) * width, value);
  for (uint32_t x = 0; x < width; ++x) row[4 * x] = uint8_t(x);
  return row;
}

TEST(PngWriter, RowsComeBackAsTheyWere) {
  const ScratchFolder folder;
  eng::PngWriter writer(folder.path() / "a.png", {.size = {30, 3}, .alpha = true});
  for (uint8_t y = 0; y < 3; ++y) writer.writeRow(rowOf(30, uint8_t(40 * y)));
  writer.finish();
  const eng::Picture picture = eng::readPng(folder.path() / "a.png");
  ASSERT_EQ(picture.width, 30u);
  ASSERT_EQ(picture.height, 3u);
  EXPECT_EQ(picture.at(17, 2)[0], 17);
  EXPECT_EQ(picture.at(17, 2)[3], 80);
}

TEST(PngWriter, AlphaIsDroppedUnlessItIsWanted) {
  const ScratchFolder folder;
  eng::PngWriter writer(folder.path() / "a.png", {.size = {4, 1}});
  writer.writeRow(rowOf(4, 10));
  writer.finish();
  EXPECT_EQ(eng::readPng(folder.path() / "a.png").at(2, 0)[3], 255);
}

TEST(PngWriter, LeavesNothingWhenItIsNotFinished) {
  const ScratchFolder folder;
  {
    eng::PngWriter writer(folder.path() / "a.png", {.size = {4, 2}});
    writer.writeRow(rowOf(4, 10));
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
