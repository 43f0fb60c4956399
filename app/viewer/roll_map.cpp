#include "app/viewer/roll_map.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/state/reach_palette.h"

namespace app {
namespace {

constexpr float kLatticeMm = 4.0f;
constexpr float kSpreadCells = 0.9f;  // standard deviation, so that the map shows no cells
constexpr int kReachCells = 3;
constexpr mechanics::Span kCalf{-0.1f, 1.1f};  // t

// Pressures by cell, along the leg and round it, with room for what spreads.
class CellGrid {
 public:
  explicit CellGrid(const mechanics::RollerContact& contact) {
    stepT_ = stepOf(contact, [](const auto& cell) { return cell.t; });
    stepDeg_ = stepOf(contact, [](const auto& cell) { return cell.thetaDeg; });
    const auto [lowT, highT] = std::ranges::minmax(contact.cells, {}, &mechanics::PatchCell::t);
    const auto [lowDeg, highDeg] = std::ranges::minmax(contact.cells, {}, &mechanics::PatchCell::thetaDeg);
    t_ = lowT.t - kReachCells * stepT_, deg_ = lowDeg.thetaDeg - kReachCells * stepDeg_;
    rows_ = 1 + 2 * kReachCells + int(std::lround((highT.t - lowT.t) / stepT_));
    columns_ = 1 + 2 * kReachCells + int(std::lround((highDeg.thetaDeg - lowDeg.thetaDeg) / stepDeg_));
    kPa_.assign(size_t(rows_ * columns_), 0.0f);
    for (const mechanics::PatchCell& cell : contact.cells) spread(cell);
  }

  // Between the cells; 0 beyond them.
  float at(float t, float thetaDeg) const {
    const float row = (t - t_) / stepT_;
    const float turn = std::remainder(thetaDeg - (deg_ + 0.5f * float(columns_) * stepDeg_), 360.0f);
    const float column = turn / stepDeg_ + 0.5f * float(columns_);
    if (!(row >= 0.0f && row < float(rows_ - 1) && column >= 0.0f && column < float(columns_ - 1)))
      return 0.0f;
    const int r = int(row), c = int(column);
    const float down = row - float(r), across = column - float(c);
    return std::lerp(std::lerp(cell(r, c), cell(r, c + 1), across),
                     std::lerp(cell(r + 1, c), cell(r + 1, c + 1), across), down);
  }

 private:
  template <class Of>
  static float stepOf(const mechanics::RollerContact& contact, Of of) {
    float step = 1e9f;
    for (const mechanics::PatchCell& cell : contact.cells) {
      const float apart = std::abs(of(cell) - of(contact.cells.front()));
      if (apart > 1e-4f) step = std::min(step, apart);
    }
    return step < 1e9f ? step : 1.0f;
  }

  void spread(const mechanics::PatchCell& from) {
    const int row = int(std::lround((from.t - t_) / stepT_));
    const int column = int(std::lround((from.thetaDeg - deg_) / stepDeg_));
    static const std::array<float, 2 * kReachCells + 1> weights = [] {
      std::array<float, 2 * kReachCells + 1> made{};
      float sum = 0.0f;
      for (int i = -kReachCells; i <= kReachCells; ++i)
        sum += made[size_t(i + kReachCells)] = std::exp(-float(i * i) / (2.0f * kSpreadCells * kSpreadCells));
      for (float& weight : made) weight /= sum;
      return made;
    }();
    for (int i = -kReachCells; i <= kReachCells; ++i)
      for (int j = -kReachCells; j <= kReachCells; ++j)
        kPa_[size_t((row + i) * columns_ + column + j)] +=
            weights[size_t(i + kReachCells)] * weights[size_t(j + kReachCells)] * from.pressureKPa;
  }

  float cell(int row, int column) const { return kPa_[size_t(row * columns_ + column)]; }

  float t_ = 0.0f, deg_ = 0.0f, stepT_ = 1.0f, stepDeg_ = 1.0f;
  int rows_ = 0, columns_ = 0;
  std::vector<float> kPa_;
};

// A pressed patch goes no farther; the lattice is filled for each picture.
eng::Mesh calfOf(const anatomy::LegFrame& frame, const eng::Mesh& skin) {
  eng::Mesh calf;
  std::vector<uint32_t> kept(skin.positions.size(), ~0u);
  const auto isCalf = [&](uint32_t i) {
    const float t = skin.positions[i].z / frame.lengthMm;
    return t > kCalf.least && t < kCalf.most;
  };
  for (size_t i = 0; i + 2 < skin.indices.size(); i += 3) {
    const uint32_t* corners = &skin.indices[i];
    if (!isCalf(corners[0]) || !isCalf(corners[1]) || !isCalf(corners[2])) continue;
    for (const uint32_t* corner = corners; corner < corners + 3; ++corner) {
      if (kept[*corner] == ~0u) {
        kept[*corner] = uint32_t(calf.positions.size());
        calf.positions.push_back(skin.positions[*corner]);
      }
      calf.indices.push_back(kept[*corner]);
    }
  }
  return calf.indices.empty() ? skin : calf;
}

}  // namespace

RollMap::RollMap(const anatomy::LegFrame& frame, const eng::Mesh& skin)
    : skin_(calfOf(frame, skin)), lattice_(skin_, kLatticeMm) {
  for (const glm::vec3& mm : skin_.positions) places_.push_back(frame.pointFromLeg(frame.toLeg(mm)));
  values_.resize(places_.size());
}

eng::HeatVolume RollMap::of(const mechanics::RollerContact& contact) {
  std::ranges::fill(values_, eng::HeatValue{});
  if (!contact.cells.empty()) {
    const CellGrid grid(contact);
    for (size_t i = 0; i < values_.size(); ++i)
      values_[i].core = std::min(1.0f, grid.at(places_[i].t, places_[i].thetaDeg) / kFullRollKPa);
  }
  return lattice_.filled(values_);
}

}  // namespace app
