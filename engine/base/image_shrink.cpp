#include "engine/base/image_shrink.h"

#include <algorithm>
#include <array>

namespace eng {
namespace {

Picture middleInShape(const Picture& picture, glm::uvec2 shape) {
  const double ratio = double(shape.x) / double(shape.y);
  const glm::uvec2 whole(picture.width, picture.height);
  glm::uvec2 part(std::min<uint32_t>(whole.x, uint32_t(double(whole.y) * ratio + 0.5)),
                  std::min<uint32_t>(whole.y, uint32_t(double(whole.x) / ratio + 0.5)));
  part = glm::max(part, glm::uvec2(1));
  return cropped(picture, glm::ivec2((whole - part) / 2u), part);
}

// Of the pixels from `low` to before `high`.
void addMean(const Picture& picture, glm::uvec2 low, glm::uvec2 high, std::vector<uint8_t>& rgba) {
  std::array<uint32_t, 4> sums{};
  for (uint32_t y = low.y; y < high.y; ++y)
    for (uint32_t x = low.x; x < high.x; ++x)
      for (size_t c = 0; c < 4; ++c) sums[c] += picture.at(x, y)[c];
  const uint32_t count = (high.x - low.x) * (high.y - low.y);
  for (uint32_t sum : sums) rgba.push_back(uint8_t((sum + count / 2) / count));
}

}  // namespace

Picture thumbnailOf(const Picture& picture, glm::uvec2 size) {
  if (picture.width == 0 || picture.height == 0 || size.x == 0 || size.y == 0) return {};
  const Picture part = middleInShape(picture, size);
  if (part.width <= size.x || part.height <= size.y) return part;
  Picture small{size.x, size.y, {}};
  small.rgba.reserve(size_t(size.x) * size.y * 4);
  const auto edge = [](uint32_t i, uint32_t from, uint32_t to) { return uint32_t(uint64_t(i) * from / to); };
  for (uint32_t y = 0; y < size.y; ++y)
    for (uint32_t x = 0; x < size.x; ++x) {
      const glm::uvec2 low(edge(x, part.width, size.x), edge(y, part.height, size.y));
      const glm::uvec2 high(edge(x + 1, part.width, size.x), edge(y + 1, part.height, size.y));
      addMean(part, low, glm::max(high, low + 1u), small.rgba);
    }
  return small;
}

}  // namespace eng
