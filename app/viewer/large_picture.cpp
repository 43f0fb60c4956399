#include "app/viewer/large_picture.h"

#include <algorithm>
#include <cstring>
#include <utility>

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

TileWalk::TileWalk(Viewer& viewer, PictureDrawing drawing, RowSink sink)
    : viewer_(viewer), drawing_(std::move(drawing)), sink_(std::move(sink)) {
  if (drawing_.plan) strip_.resize(size_t(4) * drawing_.size.x * drawing_.plan->innerSize.y);
}

bool TileWalk::step() {
  if (drawing_.plan)
    drawTile();
  else
    drawWhole();
  return !done_;
}

float TileWalk::share() const {
  if (!drawing_.plan || done_) return done_ ? 1.0f : 0.0f;
  const glm::uvec2 size = drawing_.size;
  const uint32_t height = std::min(drawing_.plan->innerSize.y, size.y - corner_.y);
  return (float(corner_.y) + float(height) * float(corner_.x) / float(size.x)) / float(size.y);
}

void TileWalk::drawWhole() {
  viewer_.draw(drawing_.still);
  const eng::Picture picture = drawing_.capture ? drawing_.capture() : viewer_.photograph();
  for (uint32_t y = 0; y < picture.height; ++y) sink_({picture.at(0, y), size_t(4) * picture.width});
  done_ = true;
}

void TileWalk::drawTile() {
  const glm::uvec2 size = drawing_.size;
  const TilePlan& plan = *drawing_.plan;
  const glm::uvec2 part = glm::min(plan.innerSize, size - corner_);
  viewer_.drawTile(glm::ivec2(corner_) - int(plan.margin), drawing_.still);
  copyTile(drawing_.capture ? drawing_.capture() : viewer_.photograph(), plan, corner_.x, part.x, part.y,
           size.x, strip_);
  corner_.x += part.x;
  if (corner_.x < size.x) return;
  for (uint32_t y = 0; y < part.y; ++y) sink_({strip_.data() + size_t(4) * size.x * y, size_t(4) * size.x});
  corner_ = {0, corner_.y + part.y};
  done_ = corner_.y >= size.y;
}

}  // namespace app
