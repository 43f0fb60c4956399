#include "engine/geometry/nearest_cell.h"

#include "engine/geometry/lower_envelope.h"

namespace eng {
namespace {

struct Nearest {
  float squared = kFarSquared;
  uint32_t marked = 0;
};

}  // namespace

std::vector<uint32_t> nearestMarked(std::span<const uint32_t> marked, glm::ivec3 size) {
  std::vector<Nearest> cells(size_t(size.x) * size_t(size.y) * size_t(size.z));
  for (uint32_t i = 0; i < marked.size(); ++i) cells[marked[i]] = {0.0f, i};
  spreadLowest(cells, size);
  std::vector<uint32_t> nearest(cells.size());
  for (size_t i = 0; i < cells.size(); ++i) nearest[i] = cells[i].marked;
  return nearest;
}

}  // namespace eng
