#include "engine/base/image.h"

#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <cassert>
#include <csetjmp>
#include <cstring>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/png_writer.h"

namespace eng {
namespace {

constexpr uint32_t kMaxSidePixels = 16384;

// libpng leaves by longjmp, which runs no destructor. So everything with one lives here, outside the
// functions that call setjmp; those hold plain values only.
struct Job {
  std::string fault;
  std::vector<std::byte> bytes;  // the file
  size_t readBytes = 0;
  std::vector<uint8_t*> rows;
};

void onError(png_structp png, png_const_charp message) {
  static_cast<Job*>(png_get_error_ptr(png))->fault = message;
  png_longjmp(png, 1);
}

void onWarning(png_structp, png_const_charp) {}

void onRead(png_structp png, png_bytep data, size_t size) {
  auto& job = *static_cast<Job*>(png_get_io_ptr(png));
  if (size > job.bytes.size() - job.readBytes) png_error(png, "the file is cut short");
  std::memcpy(data, job.bytes.data() + job.readBytes, size);
  job.readBytes += size;
}

void pointRowsInto(Picture& picture, Job& job) {
  job.rows.resize(picture.height);
  for (uint32_t y = 0; y < picture.height; ++y)
    job.rows[y] = picture.rgba.data() + 4 * size_t(y) * picture.width;
}

bool isOpaque(const Picture& picture) {
  uint8_t alpha = 255;
  for (size_t i = 3; i < picture.rgba.size(); i += 4) alpha &= picture.rgba[i];
  return alpha == 255;
}

bool decodeHeader(png_structp png, png_infop info, Job& job, Picture& picture) {
  if (setjmp(png_jmpbuf(png))) return false;
  png_set_read_fn(png, &job, onRead);
  png_set_user_limits(png, kMaxSidePixels, kMaxSidePixels);
  png_read_info(png, info);
  png_set_expand(png);
  png_set_strip_16(png);
  png_set_gray_to_rgb(png);
  png_set_add_alpha(png, 255, PNG_FILLER_AFTER);
  png_set_interlace_handling(png);
  png_read_update_info(png, info);
  picture.width = png_get_image_width(png, info);
  picture.height = png_get_image_height(png, info);
  return true;
}

bool decodeRows(png_structp png, Job& job) {
  if (setjmp(png_jmpbuf(png))) return false;
  png_read_image(png, job.rows.data());
  png_read_end(png, nullptr);
  return true;
}

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& what) {
  throw Error(fmt::format("{}: is no readable PNG ({}); replace the file", file.string(), what));
}

}  // namespace

void writePng(const std::filesystem::path& file, const Picture& picture,
              const std::vector<std::pair<std::string, std::string>>& texts) {
  assert(picture.rgba.size() == size_t(4) * picture.width * picture.height);
  PngWriter writer(file,
                   {.size = {picture.width, picture.height}, .alpha = !isOpaque(picture), .texts = texts});
  for (uint32_t y = 0; y < picture.height; ++y)
    writer.writeRow({picture.at(0, y), size_t(4) * picture.width});
  writer.finish();
}

Picture readPng(const std::filesystem::path& file) {
  Job job;
  job.bytes = readFile(file);
  Picture picture;
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &job, onError, onWarning);
  png_infop info = png_create_info_struct(png);
  bool done = decodeHeader(png, info, job, picture);
  if (done) {
    picture.rgba.resize(size_t(4) * picture.width * picture.height);
    pointRowsInto(picture, job);
    done = decodeRows(png, job);
  }
  png_destroy_read_struct(&png, &info, nullptr);
  if (!done) fail(file, job.fault);
  return picture;
}

}  // namespace eng
