#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/mechanics/roller_contact.h"
#include "engine/base/error.h"

namespace mechanics {
namespace {

constexpr float kReachMm = 65.0f;  // of the grid of cells along the leg, either way
constexpr float kCellMm = 5.0f;
constexpr float kReachDeg = 70.0f;  // and round it
constexpr float kCellDeg = 5.0f;
constexpr float kDeepestMm = 60.0f;
constexpr int kHalvings = 17;
constexpr int kWidthSteps = 3;  // the width of the patch and what it does to the tissue, in turn

}  // namespace

class PatchSolver {
 public:
  PatchSolver(const RollerBed& bed, const Roller& roller, float t, float thetaDeg)
      : bed_(bed), roller_(roller), t_(t), thetaDeg_(thetaDeg) {
    slope_ = bed.slope(t, thetaDeg);
    layCells();
  }

  bool empty() const { return cells_.empty(); }

  RollerContact solve(float loadN) {
    for (int step = 0; step < kWidthSteps; ++step) {
      sinkUnder(loadN);
      halfWidthMm_ = measuredHalfWidth();
    }
    sinkUnder(loadN);
    return contact(loadN);
  }

 private:
  // `gapMm`: from the roller when it just touches the leg.
  struct Cell {
    float alongMm, acrossMm, thetaDeg, areaMm2, gapMm;
    float lean;  // cosine between its column, which points to the axis, and the way that the roller presses
    size_t column;
    float kPa = 0.0f;
  };

  void layCells() {
    for (float along = -kReachMm; along <= kReachMm; along += kCellMm)
      if (std::abs(along) < roller_.radiusMm)
        for (float turn = -kReachDeg; turn <= kReachDeg; turn += kCellDeg) layCell(along, turn);
    if (cells_.empty()) return;
    const float nearestMm = std::ranges::min(cells_, {}, &Cell::gapMm).gapMm;
    for (Cell& cell : cells_) cell.gapMm = bed_.coupling_ * (cell.gapMm - nearestMm);
  }

  void layCell(float alongMm, float turnDeg) {
    const float t = t_ + alongMm / bed_.lengthMm_, thetaDeg = thetaDeg_ + turnDeg;
    const float radiusMm = bed_.radiusMm(t, thetaDeg);
    const auto column = bed_.columnAt(t, thetaDeg);
    if (!column || radiusMm <= 0.0f) return;
    const float across = radiusMm * std::cos(glm::radians(turnDeg));
    const float rollerMm =
        roller_.radiusMm - std::sqrt(roller_.radiusMm * roller_.radiusMm - alongMm * alongMm);
    cells_.push_back({alongMm, radiusMm * std::sin(glm::radians(turnDeg)), thetaDeg,
                      across * glm::radians(kCellDeg) * kCellMm, rollerMm - (across - slope_ * alongMm),
                      across / radiusMm, *column});
  }

  float forceAt(float sunkMm) {
    float newtons = 0.0f;
    for (Cell& cell : cells_) {
      cell.kPa = columnPressureKPa(bed_.curves_[cell.column], halfWidthMm_, roller_.stiffnessKPaPerMm,
                                   cell.lean * (sunkMm - cell.gapMm));
      newtons += cell.kPa * cell.areaMm2 / 1000.0f;
    }
    return newtons;
  }

  void sinkUnder(float loadN) {
    float low = 0.0f, high = kDeepestMm;
    for (int step = 0; step < kHalvings; ++step) {
      const float middle = 0.5f * (low + high);
      (forceAt(middle) < loadN ? low : high) = middle;
    }
    forceAt(0.5f * (low + high));
  }

  // Of the line under the middle, or of what little touches elsewhere.
  float measuredHalfWidth() const {
    float most = kCellMm, least = -kCellMm;
    for (const Cell& cell : cells_) {
      if (cell.kPa <= 0.0f) continue;
      most = std::max(most, cell.alongMm), least = std::min(least, cell.alongMm);
    }
    return 0.5f * (most - least);
  }

  RollerContact contact(float loadN) const {
    RollerContact contact{.loadN = loadN, .halfWidthMm = halfWidthMm_};
    float areaMm2 = 0.0f;
    const Cell* middle = &cells_.front();
    for (const Cell& cell : cells_) {
      if (farFromMiddle(cell) < farFromMiddle(*middle)) middle = &cell;
      if (cell.kPa <= 0.0f) continue;
      const float sunkMm = bed_.stackOf(cell.column).indentationMm(under(cell));
      contact.cells.push_back({t_ + cell.alongMm / bed_.lengthMm_, cell.thetaDeg, cell.areaMm2, cell.kPa,
                               sunkMm, cell.alongMm, cell.acrossMm});
      areaMm2 += cell.areaMm2;
      contact.peakPressureKPa = std::max(contact.peakPressureKPa, cell.kPa);
      contact.indentationMm = std::max(contact.indentationMm, sunkMm);
    }
    contact.areaCm2 = areaMm2 / 100.0f;
    contact.meanPressureKPa = 1000.0f * loadN / areaMm2;
    contact.stack = bed_.stackOf(middle->column);
    contact.middle = under(*middle);
    return contact;
  }

  Load under(const Cell& cell) const { return {Load::Shape::Strip, cell.kPa, halfWidthMm_}; }
  float farFromMiddle(const Cell& cell) const {
    return std::abs(cell.alongMm) + std::abs(cell.thetaDeg - thetaDeg_);
  }

  const RollerBed& bed_;
  const Roller& roller_;
  float t_, thetaDeg_;
  float slope_ = 0.0f;
  float halfWidthMm_ = 20.0f;
  std::vector<Cell> cells_;
};

RollerContact RollerBed::contact(const Roller& roller, float t, float thetaDeg, float loadN) const {
  if (!std::isfinite(t) || !std::isfinite(thetaDeg) || !(loadN > 0.0f && std::isfinite(loadN)))
    throw eng::Error(
        fmt::format("a roller at t {}, theta {} under {} N cannot be computed; give numbers and a load "
                    "above 0",
                    t, thetaDeg, loadN));
  PatchSolver solver(*this, roller, t, thetaDeg);
  if (solver.empty())
    throw eng::Error(fmt::format("there is no leg over a roller at t {:.3g}, theta {:.4g}", t, thetaDeg));
  return solver.solve(loadN);
}

std::string rollRefusal(const Mechanics& mechanics, float t, float rotationDeg) {
  const Span& turn = mechanics.rolling.rotationDeg;
  if (!(rotationDeg >= turn.least && rotationDeg <= turn.most))
    throw eng::Error(fmt::format("the leg cannot be turned by {} degrees on a roller; {} to {} can be shown",
                                 rotationDeg, turn.least, turn.most));
  if (!(t >= -0.15f && t <= 1.15f))
    throw eng::Error(fmt::format("t {} is no place under a lower leg; {} to {} can be rolled", t,
                                 mechanics.rolling.t.least, mechanics.rolling.t.most));
  const KeepOut* keepOut = refusedRoll(mechanics.keepOuts, t, thetaOnRoller(rotationDeg));
  return keepOut ? keepOut->reason : std::string();
}

}  // namespace mechanics
