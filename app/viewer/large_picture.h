// Pictures of any size: what is too large to be drawn at once is drawn in tiles, and handed on row by row, so
// that it need not fit into memory either.
#pragma once

#include <functional>
#include <glm/glm.hpp>
#include <optional>
#include <span>

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

// Draws the viewer's picture and gives its rows from the top. With a plan the viewer was made with
// `wholeSize` and a stage of stageSize(). `capture` takes the picture that was drawn last; without it,
// Viewer::photograph().
void drawRows(Viewer& viewer, glm::uvec2 size, const std::optional<TilePlan>& plan, bool still,
              const RowSink& sink, const std::function<eng::Picture()>& capture = {});

}  // namespace app
