#include "app/viewer/label_anchors.h"

#include <algorithm>
#include <array>
#include <map>

namespace app {
namespace {

// Of one id on one row.
struct Run {
  uint32_t y, first, last;
  uint32_t length() const { return last - first + 1; }
};

struct Region {
  std::vector<Run> runs;  // from the top
  uint32_t pixels = 0;
};

// Rows this far from the one that is aimed at, as a share of the picture's height, may carry the anchor.
constexpr double kRowReach = 0.04;
// What part of an id's pixels lies above its anchors.
constexpr std::array kAnchorsDown{0.5, 0.25, 0.75};

std::map<uint32_t, Region> regionsOf(std::span<const uint32_t> ids, glm::uvec2 size) {
  std::map<uint32_t, Region> regions;
  for (uint32_t y = 0; y < size.y; ++y) {
    const uint32_t* row = ids.data() + size_t(y) * size.x;
    for (uint32_t x = 0; x < size.x;) {
      uint32_t end = x;
      while (end < size.x && row[end] == row[x]) ++end;
      if (row[x] != 0) {
        Region& region = regions[row[x]];
        region.runs.push_back({y, x, end - 1});
        region.pixels += end - x;
      }
      x = end;
    }
  }
  return regions;
}

// The row that a share of the pixels lies above.
uint32_t rowAt(const Region& region, double share) {
  uint64_t above = 0;
  for (const Run& run : region.runs) {
    above += run.length();
    if (double(above) >= share * double(region.pixels)) return run.y;
  }
  return region.runs.back().y;
}

glm::uvec2 widestNear(const Region& region, uint32_t row, uint32_t reach) {
  const auto away = [row](const Run& run) { return run.y > row ? run.y - row : row - run.y; };
  const Run* best = nullptr;
  for (const Run& run : region.runs) {
    if (away(run) > reach) continue;
    if (!best || run.length() > best->length() || (run.length() == best->length() && away(run) < away(*best)))
      best = &run;
  }
  return {(best->first + best->last) / 2, best->y};
}

}  // namespace

std::vector<AnchorPixel> anchorPixels(std::span<const uint32_t> idImage, glm::uvec2 size,
                                      uint32_t minimumPixels) {
  const auto reach = std::max(1u, uint32_t(kRowReach * size.y));
  std::vector<AnchorPixel> anchors;
  for (const auto& [id, region] : regionsOf(idImage, size)) {
    if (region.pixels < minimumPixels) continue;
    AnchorPixel anchor{id, widestNear(region, rowAt(region, kAnchorsDown[0]), reach), region.pixels, {}};
    for (size_t i = 1; i < kAnchorsDown.size(); ++i)
      anchor.others.push_back(widestNear(region, rowAt(region, kAnchorsDown[i]), reach));
    anchors.push_back(std::move(anchor));
  }
  return anchors;
}

}  // namespace app
