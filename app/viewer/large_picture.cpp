#include "app/viewer/large_picture.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace app {
namespace {

constexpr uint64_t kMostPixelsAtOnce = 4'500'000;
constexpr uint32_t kMostSideAtOnce = 4096;  // what every device of Vulkan 1.3 can draw
constexpr uint32_t kTileSide = 1536;
constexpr uint32_t kLeastTileSide = 256;
constexpr uint32_t kMargin = 192;
constexpr uint64_t kStripBytes = uint64_t(64) << 20;  // of a row of tiles

void copyTile(const eng::Picture& tile, const TilePlan& plan, uint32_t left, uint32_t width, uint32_t height,
              uint32_t stripWidth, std::vector<uint8_t>& strip) {
  for (uint32_t y = 0; y < height; ++y)
    std::memcpy(strip.data() + 4 * (size_t(y) * stripWidth + left), tile.at(plan.margin, plan.margin + y),
                size_t(4) * width);
}

}  // namespace

std::optional<TilePlan> tilePlanFor(glm::uvec2 size, uint32_t mostPixels) {
  const bool large =
      uint64_t(size.x) * size.y > kMostPixelsAtOnce || std::max(size.x, size.y) > kMostSideAtOnce;
  if (mostPixels == 0 && !large) return std::nullopt;
  if (mostPixels > 0 && size.x <= mostPixels && size.y <= mostPixels) return std::nullopt;
  const uint32_t side = mostPixels > 0 ? mostPixels : kTileSide;
  const auto rows = uint32_t(std::max<uint64_t>(kLeastTileSide, kStripBytes / (uint64_t(4) * size.x)));
  // An even height keeps what is drawn at half the resolution in step from tile to tile.
  return TilePlan{{std::min(side, size.x), std::min({side, rows, size.y}) / 2 * 2}, kMargin};
}

void drawRows(Viewer& viewer, glm::uvec2 size, const std::optional<TilePlan>& plan, bool still,
              const RowSink& sink, const std::function<eng::Picture()>& capture) {
  const auto take = [&] { return capture ? capture() : viewer.photograph(); };
  if (!plan) {
    viewer.draw(still);
    const eng::Picture picture = take();
    for (uint32_t y = 0; y < picture.height; ++y) sink({picture.at(0, y), size_t(4) * picture.width});
    return;
  }
  std::vector<uint8_t> strip(size_t(4) * size.x * plan->innerSize.y);
  for (uint32_t top = 0; top < size.y; top += plan->innerSize.y) {
    const uint32_t height = std::min(plan->innerSize.y, size.y - top);
    for (uint32_t left = 0; left < size.x; left += plan->innerSize.x) {
      viewer.drawTile(glm::ivec2(left, top) - int(plan->margin), still);
      copyTile(take(), *plan, left, std::min(plan->innerSize.x, size.x - left), height, size.x, strip);
    }
    for (uint32_t y = 0; y < height; ++y) sink({strip.data() + size_t(4) * size.x * y, size_t(4) * size.x});
  }
}

}  // namespace app
