#include "app/viewer/label_anchors.h"

#include <algorithm>
#include <map>

namespace app {
namespace {

struct Region {
  uint32_t pixels = 0;
  double sumY = 0.0;
  uint32_t middleRow = 0;
  uint32_t bestLength = 0;
  uint32_t bestAway = 0;
  glm::uvec2 best{0};
};

// Rows this far from the centroid's, as a share of the picture's height, may carry the anchor.
constexpr double kRowReach = 0.04;

void offerRun(Region& region, uint32_t y, uint32_t first, uint32_t last, uint32_t reach) {
  const uint32_t away = y > region.middleRow ? y - region.middleRow : region.middleRow - y;
  const uint32_t length = last - first + 1;
  const bool better = length > region.bestLength || (length == region.bestLength && away < region.bestAway);
  if (away > reach || !better) return;
  region.bestLength = length;
  region.bestAway = away;
  region.best = {(first + last) / 2, y};
}

template <class Visit>
void forEachRun(std::span<const uint32_t> ids, glm::uvec2 size, Visit visit) {
  for (uint32_t y = 0; y < size.y; ++y) {
    const uint32_t* row = ids.data() + size_t(y) * size.x;
    for (uint32_t x = 0; x < size.x;) {
      uint32_t end = x;
      while (end < size.x && row[end] == row[x]) ++end;
      if (row[x] != 0) visit(row[x], y, x, end - 1);
      x = end;
    }
  }
}

}  // namespace

std::vector<AnchorPixel> anchorPixels(std::span<const uint32_t> idImage, glm::uvec2 size,
                                      uint32_t minimumPixels) {
  std::map<uint32_t, Region> regions;
  forEachRun(idImage, size, [&](uint32_t id, uint32_t y, uint32_t first, uint32_t last) {
    Region& region = regions[id];
    region.pixels += last - first + 1;
    region.sumY += double(y) * double(last - first + 1);
  });
  for (auto& [id, region] : regions) region.middleRow = uint32_t(region.sumY / region.pixels);
  // A second look at a growing reach: a ring-like shape may have nothing near its centroid.
  for (double share = kRowReach; share < 2.0; share *= 4.0) {
    const auto reach = std::max(1u, uint32_t(share * size.y));
    forEachRun(idImage, size, [&](uint32_t id, uint32_t y, uint32_t first, uint32_t last) {
      Region& region = regions[id];
      if (region.bestLength == 0 || share == kRowReach) offerRun(region, y, first, last, reach);
    });
    if (std::ranges::all_of(regions, [](const auto& entry) { return entry.second.bestLength > 0; })) break;
  }
  std::vector<AnchorPixel> anchors;
  for (const auto& [id, region] : regions)
    if (region.pixels >= minimumPixels) anchors.push_back({id, region.best, region.pixels});
  return anchors;
}

}  // namespace app
