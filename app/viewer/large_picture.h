// Pictures of any size: what is too large to be drawn at once is drawn in tiles, and handed on row by row, so
// that it need not fit into memory either.
#pragma once

#include <functional>
#include <glm/glm.hpp>
#include <optional>
#include <span>
#include <vector>

#include "app/viewer/viewer.h"

namespace app {

// How a picture is divided. Tiles are drawn with a margin that is cut off, since the look of a pixel may
// depend on its neighbours: outlines and shadows do.
struct TilePlan {
  glm::uvec2 innerSize{0};  // of a tile without its margin
  uint32_t margin = 0;

  glm::uvec2 stageSize() const { return innerSize + 2 * margin; }
};

// Nothing when the picture is small enough to be drawn at once. `mostPixels` of a tile's side, without its
// margin; 0: as suits the size.
std::optional<TilePlan> tilePlanFor(glm::uvec2 size, uint32_t mostPixels = 0);

using RowSink = std::function<void(std::span<const uint8_t> rgba)>;

// How the viewer's picture is drawn. With a plan the viewer was made with `wholeSize` and a stage of
// stageSize(). `capture` takes the picture that was drawn last; without it, Viewer::photograph().
struct PictureDrawing {
  glm::uvec2 size{0};
  std::optional<TilePlan> plan{};
  bool still = true;
  std::function<eng::Picture()> capture{};
};

// Draws the viewer's picture tile by tile and gives its rows from the top.
class TileWalk {
 public:
  TileWalk(Viewer& viewer, PictureDrawing drawing, RowSink sink);
  // Draws the next tile; false when it was the last. Throws eng::Error of a stage that cannot draw.
  bool step();
  float share() const;  // of the picture that is done, 0 to 1

 private:
  void drawWhole();
  void drawTile();

  Viewer& viewer_;
  PictureDrawing drawing_;
  RowSink sink_;
  std::vector<uint8_t> strip_;  // a row of tiles
  glm::uvec2 corner_{0};        // of the next tile
  bool done_ = false;
};

}  // namespace app
