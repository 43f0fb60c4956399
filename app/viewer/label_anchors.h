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
};

// One for each id that covers at least `minimumPixels`, by id. The pixel is the one nearest to the middle of
// the widest run of the id's pixels on the rows round its centroid, so that it never falls beside a bent or
// split shape.
std::vector<AnchorPixel> anchorPixels(std::span<const uint32_t> idImage, glm::uvec2 size,
                                      uint32_t minimumPixels);

}  // namespace app
