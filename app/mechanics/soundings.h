// Soundings over a part of the leg: a grid of places, each with what lies under it.
#pragma once

#include <cmath>
#include <vector>

#include "app/mechanics/sounding.h"

namespace mechanics {

struct SoundingGrid {
  Span t{0.0f, 1.0f};
  float firstDeg = 0.0f;  // the columns go from here, stepDeg apart
  float stepDeg = 10.0f;
  int rows = 41;  // from t.least to t.most, 2 or more
  int columns = 36;
};

class LegSoundings {
 public:
  // On all cores; some hundredths of a second for the whole leg.
  // Throws eng::Error for a posture out of its range.
  LegSoundings(const anatomy::Atlas& atlas, const Mechanics& mechanics, const SoundingGrid& grid,
               const Posture& posture = {});

  size_t size() const { return soundings_.size(); }
  const SoundingGrid& grid() const { return grid_; }
  const Sounding& at(size_t index) const { return soundings_[index]; }
  const Sounding& at(int row, int column) const { return soundings_[size_t(row) * grid_.columns + column]; }
  float tOf(size_t index) const { return tOfRow(int(index / size_t(grid_.columns))); }
  float thetaOf(size_t index) const { return grid_.firstDeg + grid_.stepDeg * float(index % grid_.columns); }
  float tOfRow(int row) const;

  // The sounding nearest to the place; nothing where there is no tissue or the grid does not go.
  std::optional<size_t> nearest(float t, float thetaDeg) const;
  // Of the uppermost tissue from the axis, mm, smooth between the places; 0 where the grid does not go.
  float radiusMm(float t, float thetaDeg) const;
  // Whatever `of` gives for the soundings round the place, blended between them; 0 where the grid does not
  // go.
  template <class Of>
  float between(float t, float thetaDeg, Of of) const {
    const auto corners = cornersOf(t, thetaDeg);
    if (!corners) return 0.0f;
    const auto [row, column, next, down, across] = *corners;
    return std::lerp(std::lerp(of(at(row, column)), of(at(row, next)), across),
                     std::lerp(of(at(row + 1, column)), of(at(row + 1, next)), across), down);
  }

 private:
  struct Corners {
    int row = 0, column = 0, next = 0;  // and the row after
    float down = 0.0f, across = 0.0f;   // between them
  };
  std::optional<Corners> cornersOf(float t, float thetaDeg) const;

  struct Cell {
    float row = 0.0f, column = 0.0f;
  };
  std::optional<Cell> cellOf(float t, float thetaDeg) const;

  SoundingGrid grid_;
  std::vector<Sounding> soundings_;
};

}  // namespace mechanics
