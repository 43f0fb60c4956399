#include "app/mechanics/soundings.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "app/anatomy/trigger_points/depth_line.h"
#include "engine/base/parallel.h"

namespace mechanics {

LegSoundings::LegSoundings(const anatomy::Atlas& atlas, const Mechanics& mechanics, const SoundingGrid& grid,
                           const Posture& posture)
    : grid_(grid), soundings_(size_t(grid.rows) * grid.columns) {
  assert(grid.rows >= 2 && grid.columns >= 2);
  checkPosture(mechanics.motion, posture);
  eng::parallelFor(size_t(grid.rows), [&](size_t row) {
    const size_t first = row * size_t(grid.columns);
    for (size_t i = first; i < first + size_t(grid.columns); ++i) {
      soundings_[i] = sound(atlas, mechanics, anatomy::depthLine(atlas.frame, tOf(i), thetaOf(i)), posture);
      if (!soundings_[i].empty()) soundings_[i].radiusMm = glm::length(glm::vec2(soundings_[i].topMm));
    }
  });
}

float LegSoundings::tOfRow(int row) const {
  return std::lerp(grid_.t.least, grid_.t.most, float(row) / float(grid_.rows - 1));
}

std::optional<LegSoundings::Cell> LegSoundings::cellOf(float t, float thetaDeg) const {
  const float row = (t - grid_.t.least) / (grid_.t.most - grid_.t.least) * float(grid_.rows - 1);
  const float turn = std::fmod(std::fmod(thetaDeg - grid_.firstDeg, 360.0f) + 360.0f, 360.0f);
  const float column = turn / grid_.stepDeg;
  const bool whole = grid_.stepDeg * float(grid_.columns) >= 360.0f;
  const float last = float(grid_.columns - (whole ? 0 : 1));
  if (!(row >= 0.0f && row <= float(grid_.rows - 1) && column <= last)) return std::nullopt;
  return Cell{row, column};
}

std::optional<size_t> LegSoundings::nearest(float t, float thetaDeg) const {
  const auto cell = cellOf(t, thetaDeg);
  if (!cell) return std::nullopt;
  const int row = int(std::lround(cell->row)), column = int(std::lround(cell->column)) % grid_.columns;
  if (at(row, column).empty()) return std::nullopt;
  return size_t(row) * size_t(grid_.columns) + size_t(column);
}

std::optional<LegSoundings::Corners> LegSoundings::cornersOf(float t, float thetaDeg) const {
  const auto cell = cellOf(t, thetaDeg);
  if (!cell) return std::nullopt;
  const int row = std::min(int(cell->row), grid_.rows - 2), column = int(cell->column) % grid_.columns;
  return Corners{row, column, (column + 1) % grid_.columns, cell->row - float(row),
                 cell->column - std::floor(cell->column)};
}

float LegSoundings::radiusMm(float t, float thetaDeg) const {
  return between(t, thetaDeg, [](const Sounding& at) { return at.radiusMm; });
}

}  // namespace mechanics
