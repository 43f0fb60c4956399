#include "app/mechanics/soundings.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "app/anatomy/trigger_points/depth_line.h"
#include "engine/base/parallel.h"

namespace mechanics {
namespace {

// Rounding may lift a line out of the plane of its row.
constexpr float kSlackMm = 0.01f;

eng::Mesh cutAt(const eng::Mesh& mesh, float z) {
  eng::Mesh cut;
  for (size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const glm::vec3* corners[] = {&mesh.positions[mesh.indices[i]], &mesh.positions[mesh.indices[i + 1]],
                                  &mesh.positions[mesh.indices[i + 2]]};
    const auto [low, high] = std::minmax({corners[0]->z, corners[1]->z, corners[2]->z});
    if (low > z + kSlackMm || high < z - kSlackMm) continue;
    for (const glm::vec3* corner : corners) {
      cut.indices.push_back(uint32_t(cut.positions.size()));
      cut.positions.push_back(*corner);
    }
  }
  return cut;
}

// The same structures with only the faces that a line across the leg at that height can meet.
anatomy::Atlas levelOf(const anatomy::Atlas& atlas, float z) {
  anatomy::Atlas level;
  level.frame = atlas.frame;
  level.structures.resize(atlas.structures.size());
  for (size_t i = 0; i < level.structures.size(); ++i) {
    level.structures[i].facts = atlas.structures[i].facts;
    level.structures[i].mesh = cutAt(atlas.structures[i].mesh, z);
    level.structures[i].bounds = eng::boundsOf(level.structures[i].mesh);
  }
  return level;
}

}  // namespace

LegSoundings::LegSoundings(const anatomy::Atlas& atlas, const Mechanics& mechanics, const SoundingGrid& grid,
                           const Posture& posture)
    : grid_(grid), soundings_(size_t(grid.rows) * grid.columns) {
  assert(grid.rows >= 2 && grid.columns >= 2);
  checkPosture(mechanics.motion, posture);
  eng::parallelFor(size_t(grid.rows), [&](size_t row) {
    const anatomy::Atlas level = levelOf(atlas, tOfRow(int(row)) * atlas.frame.lengthMm);
    const size_t first = row * size_t(grid.columns);
    for (size_t i = first; i < first + size_t(grid.columns); ++i) {
      soundings_[i] = sound(level, mechanics, anatomy::depthLine(level.frame, tOf(i), thetaOf(i)), posture);
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
