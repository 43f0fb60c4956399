#include "engine/base/image_compare.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/glm.hpp>

namespace eng {
namespace {

constexpr double kBadDeltaE = 5.0;
constexpr int kSheetGain = 4;  // makes a faint difference visible

// IEC 61966-2-1.
std::array<float, 256> linearTable() {
  std::array<float, 256> table{};
  for (int i = 0; i < 256; ++i) {
    const float s = float(i) / 255.0f;
    table[size_t(i)] = s <= 0.04045f ? s / 12.92f : std::pow((s + 0.055f) / 1.055f, 2.4f);
  }
  return table;
}

std::vector<glm::vec3> linearPixels(const Picture& picture) {
  static const std::array<float, 256> table = linearTable();
  std::vector<glm::vec3> pixels(size_t(picture.width) * picture.height);
  for (size_t i = 0; i < pixels.size(); ++i) {
    const uint8_t* p = picture.rgba.data() + 4 * i;
    pixels[i] = {table[p[0]], table[p[1]], table[p[2]]};
  }
  return pixels;
}

// One direction of the box; the border repeats.
std::vector<glm::vec3> blurred(const std::vector<glm::vec3>& from, size_t count, size_t step, size_t lines,
                               size_t lineStep) {
  std::vector<glm::vec3> to(from.size());
  for (size_t line = 0; line < lines; ++line) {
    for (size_t i = 0; i < count; ++i) {
      const size_t before = i == 0 ? 0 : i - 1;
      const size_t after = std::min(i + 1, count - 1);
      const size_t base = line * lineStep;
      to[base + i * step] =
          (from[base + before * step] + from[base + i * step] + from[base + after * step]) / 3.0f;
    }
  }
  return to;
}

float labCurve(float v) {
  constexpr float kEdge = 216.0f / 24389.0f;
  return v > kEdge ? std::cbrt(v) : (24389.0f / 27.0f * v + 16.0f) / 116.0f;
}

// CIE L*a*b* of linear sRGB, white point D65.
glm::vec3 lab(glm::vec3 rgb) {
  const float x = glm::dot(rgb, {0.4124564f, 0.3575761f, 0.1804375f}) / 0.95047f;
  const float y = glm::dot(rgb, {0.2126729f, 0.7151522f, 0.0721750f});
  const float z = glm::dot(rgb, {0.0193339f, 0.1191920f, 0.9503041f}) / 1.08883f;
  const glm::vec3 f(labCurve(x), labCurve(y), labCurve(z));
  return {116.0f * f.y - 16.0f, 500.0f * (f.x - f.y), 200.0f * (f.y - f.z)};
}

std::vector<glm::vec3> perceived(const Picture& picture) {
  const size_t width = picture.width;
  const size_t height = picture.height;
  std::vector<glm::vec3> pixels = blurred(linearPixels(picture), width, 1, height, width);
  pixels = blurred(pixels, height, width, width, 1);
  for (glm::vec3& pixel : pixels) pixel = lab(pixel);
  return pixels;
}

void copyInto(Picture& sheet, uint32_t left, const Picture& picture) {
  for (uint32_t y = 0; y < picture.height; ++y) {
    std::copy_n(picture.at(0, y), 4 * size_t(picture.width),
                sheet.rgba.data() + 4 * (size_t(y) * sheet.width + left));
  }
}

Picture amplifiedDifference(const Picture& a, const Picture& b) {
  Picture result{std::min(a.width, b.width), std::min(a.height, b.height), {}};
  result.rgba.resize(size_t(4) * result.width * result.height);
  for (uint32_t y = 0; y < result.height; ++y) {
    for (uint32_t x = 0; x < result.width; ++x) {
      uint8_t* to = result.rgba.data() + 4 * (size_t(y) * result.width + x);
      for (int c = 0; c < 3; ++c) {
        to[c] = uint8_t(std::min(255, kSheetGain * std::abs(a.at(x, y)[c] - b.at(x, y)[c])));
      }
      to[3] = 255;
    }
  }
  return result;
}

}  // namespace

PictureDifference compare(const Picture& a, const Picture& b) {
  PictureDifference difference;
  difference.sameSize = a.width == b.width && a.height == b.height;
  if (!difference.sameSize || a.rgba.empty()) return difference;
  const std::vector<glm::vec3> labA = perceived(a);
  const std::vector<glm::vec3> labB = perceived(b);
  size_t bad = 0;
  for (size_t i = 0; i < labA.size(); ++i) {
    const double deltaE = glm::distance(labA[i], labB[i]);
    difference.meanDeltaE += deltaE;
    bad += deltaE > kBadDeltaE;
  }
  difference.meanDeltaE /= double(labA.size());
  difference.badFraction = double(bad) / double(labA.size());
  return difference;
}

Picture differenceSheet(const Picture& a, const Picture& b) {
  const Picture difference = amplifiedDifference(a, b);
  Picture sheet{a.width + b.width + difference.width, std::max(a.height, b.height), {}};
  sheet.rgba.assign(size_t(4) * sheet.width * sheet.height, 0);
  copyInto(sheet, 0, a);
  copyInto(sheet, a.width, b);
  copyInto(sheet, a.width + b.width, difference);
  return sheet;
}

}  // namespace eng
