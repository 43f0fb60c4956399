#include "tests/leg/ruler/canvas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/gtc/constants.hpp>

namespace ruler {
namespace {

constexpr int kDot = 2;
constexpr std::string_view kGlyphs = "0123456789.-";
// Five rows of three dots, the upper row in the highest bits.
constexpr std::array<uint16_t, 12> kDots = {
    0b111'101'101'101'111, 0b010'110'010'010'111, 0b111'001'111'100'111, 0b111'001'111'001'111,
    0b101'101'111'001'001, 0b111'100'111'001'111, 0b111'100'111'101'111, 0b111'001'010'010'010,
    0b111'101'111'101'111, 0b111'101'111'001'111, 0b000'000'000'000'010, 0b000'000'111'000'000};

}  // namespace

Canvas::Canvas(int width, int height, Colour background) {
  picture_.width = uint32_t(width);
  picture_.height = uint32_t(height);
  picture_.rgba.reserve(4 * size_t(width) * size_t(height));
  for (size_t i = 0; i < size_t(width) * size_t(height); ++i)
    picture_.rgba.insert(picture_.rgba.end(), {background.r, background.g, background.b, 255});
}

void Canvas::mix(int x, int y, Colour colour, float amount) {
  if (x < 0 || y < 0 || x >= int(picture_.width) || y >= int(picture_.height)) return;
  uint8_t* pixel = &picture_.rgba[4 * (size_t(y) * picture_.width + size_t(x))];
  for (glm::length_t i = 0; i < 3; ++i)
    pixel[i] = uint8_t(std::lround(glm::mix(float(pixel[i]), float(colour[i]), amount)));
}

void Canvas::line(glm::vec2 from, glm::vec2 to, Colour colour, float amount) {
  const int steps = std::max(1, int(std::ceil(std::max(std::abs(to.x - from.x), std::abs(to.y - from.y)))));
  for (int i = 0; i <= steps; ++i) {
    const glm::vec2 p = glm::floor(glm::mix(from, to, float(i) / float(steps)));
    mix(int(p.x), int(p.y), colour, amount);
  }
}

void Canvas::number(glm::ivec2 topLeft, std::string_view text, Colour colour) {
  for (size_t i = 0; i < text.size(); ++i) {
    const size_t glyph = kGlyphs.find(text[i]);
    if (glyph == std::string_view::npos) continue;
    for (int bit = 0; bit < 15; ++bit)
      if (kDots[glyph] >> (14 - bit) & 1)
        dot(topLeft + kDot * glm::ivec2(4 * int(i) + bit % 3, bit / 3), colour);
  }
}

void Canvas::dot(glm::ivec2 topLeft, Colour colour) {
  for (int y = 0; y < kDot; ++y)
    for (int x = 0; x < kDot; ++x) mix(topLeft.x + x, topLeft.y + y, colour, 1.0f);
}

Colour colourOf(std::string_view name) {
  uint32_t hash = 2166136261u;
  for (char c : name) hash = (hash ^ uint8_t(c)) * 16777619u;
  const float hue = float(hash >> 8 & 0xffff) / 65536.0f * glm::two_pi<float>();
  const float base = 130.0f + float(hash >> 4 & 15) * 2.0f, spread = 60.0f + float(hash & 15) * 2.0f;
  const auto channel = [&](float shift) { return uint8_t(base + spread * std::cos(hue - shift)); };
  return {channel(0.0f), channel(2.094f), channel(4.189f)};
}

}  // namespace ruler
