// Where a label's leader line ends: on the part of a structure that is seen, well inside it.
#pragma once

#include <cstdint>
#include <glm/glm.hpp>
#include <span>
#include <vector>

namespace app {

struct AnchorPixel {
  uint32_t id = 0;      // of the id image
  glm::uvec2 pixel{0};  // shows that id
  uint32_t visiblePixels = 0;
  std::vector<glm::uvec2> others;  // further places that show the id, better ones first
};

// One for each id that covers at least `minimumPixels`, by id. The pixel is in the middle of the widest run
// of the id's pixels on the rows round its median row, so that it never falls beside a bent or split shape;
// the others lie above and below, where a quarter of the id's pixels are left.
std::vector<AnchorPixel> anchorPixels(std::span<const uint32_t> idImage, glm::uvec2 size,
                                      uint32_t minimumPixels);

}  // namespace app
