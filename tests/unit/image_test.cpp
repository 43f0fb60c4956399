#include "engine/base/image.h"

#include <gmock/gmock.h>

#include <random>

#include "engine/base/file.h"
#include "tests/error_text.h"
#include "tests/unit/scratch_folder.h"

using test::errorOf;
using test::ScratchFolder;
using testing::HasSubstr;

namespace {

eng::Picture noise(uint32_t width, uint32_t height, bool opaque) {
  std::mt19937 random(7);
  eng::Picture picture{width, height, std::vector<uint8_t>(size_t(4) * width * height)};
  for (uint8_t& byte : picture.rgba) byte = uint8_t(random());
  for (size_t i = 3; opaque && i < picture.rgba.size(); i += 4) picture.rgba[i] = 255;
  return picture;
}

// The smallest grey picture that says it is `width` wide; its pixels are missing.
std::string pngHeader(uint32_t width) {
  std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  for (int shift : {24, 16, 8, 0}) bytes += char(width >> shift);
  return bytes + std::string("\0\0\0\1\x8\0\0\0\0\0\0\0\0", 13);
}

}  // namespace

TEST(Image, KeepsEveryPixel) {
  const ScratchFolder folder;
  for (bool opaque : {true, false}) {
    const eng::Picture picture = noise(37, 21, opaque);
    eng::writePng(folder.path() / "a.png", picture);
    const eng::Picture back = eng::readPng(folder.path() / "a.png");
    EXPECT_EQ(back.width, 37u);
    EXPECT_EQ(back.height, 21u);
    EXPECT_EQ(back.rgba, picture.rgba);
  }
}

TEST(Image, CarriesTextAndTheColourSpace) {
  const ScratchFolder folder;
  eng::writePng(folder.path() / "a.png", noise(2, 2, true), {{"Copyright", "\xC2\xA9 somebody"}});
  const std::string bytes = eng::readTextFile(folder.path() / "a.png");
  EXPECT_THAT(bytes, HasSubstr("Copyright"));
  EXPECT_THAT(bytes, HasSubstr("\xC2\xA9 somebody"));
  EXPECT_THAT(bytes, HasSubstr("sRGB"));
}

TEST(Image, SamePictureSameBytes) {
  const ScratchFolder folder;
  eng::writePng(folder.path() / "a.png", noise(64, 64, true));
  eng::writePng(folder.path() / "b.png", noise(64, 64, true));
  EXPECT_EQ(eng::readFile(folder.path() / "a.png"), eng::readFile(folder.path() / "b.png"));
}

TEST(Image, RowsStartAtTheTop) {
  const ScratchFolder folder;
  eng::Picture picture{1, 2, {255, 0, 0, 255, 0, 0, 255, 255}};
  eng::writePng(folder.path() / "a.png", picture);
  EXPECT_EQ(eng::readPng(folder.path() / "a.png").at(0, 0)[0], 255);
  EXPECT_EQ(eng::readPng(folder.path() / "a.png").at(0, 1)[2], 255);
}

TEST(Image, UnreadableFilesAreNamed) {
  const ScratchFolder folder;
  EXPECT_THAT(errorOf([&] { eng::readPng(folder.path() / "none.png"); }), HasSubstr("none.png"));
  eng::writeFileWhole(folder.path() / "text.png", "this is no picture");
  EXPECT_THAT(errorOf([&] { eng::readPng(folder.path() / "text.png"); }), HasSubstr("text.png"));
  eng::writeFileWhole(folder.path() / "empty.png", "");
  EXPECT_THAT(errorOf([&] { eng::readPng(folder.path() / "empty.png"); }), HasSubstr("empty.png"));
}

TEST(Image, EveryTruncationIsRefused) {
  const ScratchFolder folder;
  eng::writePng(folder.path() / "a.png", noise(16, 16, true));
  const std::string bytes = eng::readTextFile(folder.path() / "a.png");
  for (size_t length = 0; length < bytes.size(); length += 13) {
    eng::writeFileWhole(folder.path() / "cut.png", std::string_view(bytes).substr(0, length));
    EXPECT_NE(errorOf([&] { eng::readPng(folder.path() / "cut.png"); }), "") << length;
  }
}

TEST(Image, RefusesHugeSides) {
  const ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "huge.png", pngHeader(16385));
  EXPECT_NE(errorOf([&] { eng::readPng(folder.path() / "huge.png"); }), "");
}

TEST(Image, AnUnwritablePathIsNamed) {
  const ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "file", "x");
  EXPECT_THAT(errorOf([&] { eng::writePng(folder.path() / "file/a.png", noise(2, 2, true)); }),
              HasSubstr("a.png"));
}
