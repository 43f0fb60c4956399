#include <algorithm>

#include "engine/base/image.h"

namespace eng {

Picture cropped(const Picture& picture, glm::ivec2 origin, glm::uvec2 size) {
  const glm::ivec2 whole(int(picture.width), int(picture.height));
  const glm::ivec2 low = glm::clamp(origin, glm::ivec2(0), whole);
  const glm::ivec2 high = glm::clamp(origin + glm::ivec2(size), low, whole);
  Picture part{uint32_t(high.x - low.x), uint32_t(high.y - low.y), {}};
  for (int y = low.y; y < high.y; ++y) {
    const uint8_t* row = picture.at(uint32_t(low.x), uint32_t(y));
    part.rgba.insert(part.rgba.end(), row, row + size_t(part.width) * 4);
  }
  return part;
}

}  // namespace eng
