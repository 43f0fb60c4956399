#include "app/ui/print_drawing.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/state/reach_palette.h"

namespace app {
namespace {

using mechanics::PressureGrid;

constexpr float kFadeKPa = 2.0f;  // over which it ends
constexpr float kEdgeKPa = 3.0f;  // where it ends for the eye

ImU32 colourOf(float kPa) {
  return withAlpha(encoded(rollColour(kPa)),
                   std::clamp((kPa - kEdgeKPa + 0.5f * kFadeKPa) / kFadeKPa, 0.0f, 1.0f));
}

// The four corners of a cell, round it.
struct Cell {
  std::array<ImVec2, 4> at;
  std::array<float, 4> kPa;
};

// Where the pressure is `level` between two corners.
std::optional<ImVec2> crossing(const Cell& cell, int a, int b, float level) {
  const float first = cell.kPa[a], second = cell.kPa[b];
  if ((first < level) == (second < level)) return std::nullopt;
  const float share = (level - first) / (second - first);
  return ImVec2{std::lerp(cell.at[a].x, cell.at[b].x, share), std::lerp(cell.at[a].y, cell.at[b].y, share)};
}

void drawLevel(ImDrawList& list, const Cell& cell, float level, ImU32 ink, float thick) {
  std::array<ImVec2, 4> found;
  size_t count = 0;
  for (int side = 0; side < 4; ++side)
    if (const auto at = crossing(cell, side, (side + 1) % 4, level)) found[count++] = *at;
  for (size_t i = 0; i + 1 < count; i += 2) list.AddLine(found[i], found[i + 1], ink, thick);
}

}  // namespace

ImVec2 halfSizeMm(const PressureGrid& grid) {
  float across = 0.0f, along = 0.0f;
  for (int row = 0; row < grid.rows; ++row)
    for (int column = 0; column < grid.columns; ++column) {
      if (grid.at(column, row) < kEdgeKPa) continue;
      across = std::max(across, std::abs(grid.acrossMm(column)) + grid.stepMm);
      along = std::max(along, std::abs(grid.alongMm(row)) + grid.stepMm);
    }
  return {across, along};
}

void drawPrint(const Page& page, ImDrawList& list, const PressureGrid& grid, ImVec2 middle,
               float pixelsPerMm) {
  const ImU32 ink = encoded(rollColours().line);
  const float thick = std::max(1.0f, page.px(0.9f));
  const auto cellAt = [&](int column, int row) {
    Cell cell;
    const int columns[] = {column, column + 1, column + 1, column}, rows[] = {row + 1, row + 1, row, row};
    for (int i = 0; i < 4; ++i) {
      cell.kPa[i] = grid.at(columns[i], rows[i]);
      cell.at[i] = {middle.x + grid.acrossMm(columns[i]) * pixelsPerMm,
                    middle.y - grid.alongMm(rows[i]) * pixelsPerMm};
    }
    return cell;
  };
  const ImDrawListFlags before = list.Flags;
  list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (int row = 0; row + 1 < grid.rows; ++row)
    for (int column = 0; column + 1 < grid.columns; ++column) {
      const Cell cell = cellAt(column, row);
      if (*std::ranges::max_element(cell.kPa) <= 0.0f) continue;
      list.AddRectFilledMultiColor(cell.at[0], cell.at[2], colourOf(cell.kPa[0]), colourOf(cell.kPa[1]),
                                   colourOf(cell.kPa[2]), colourOf(cell.kPa[3]));
    }
  list.Flags = before;
  for (int row = 0; row + 1 < grid.rows; ++row)
    for (int column = 0; column + 1 < grid.columns; ++column) {
      const Cell cell = cellAt(column, row);
      drawLevel(list, cell, kEdgeKPa, withAlpha(ink, 0.7f), thick);
      for (float level = kRollLineKPa; level < *std::ranges::max_element(cell.kPa); level += kRollLineKPa)
        drawLevel(list, cell, level, withAlpha(ink, 0.55f), thick);
    }
}

}  // namespace app
