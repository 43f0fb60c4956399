// A roller under the calf: the patch of skin that lies on it, and the pressure on every part of it.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/mechanics/roller.h"
#include "app/mechanics/soundings.h"

namespace mechanics {

// A small part of the skin on the roller.
struct PatchCell {
  float t = 0.0f, thetaDeg = 0.0f;
  float areaMm2 = 0.0f;      // seen from the roller
  float pressureKPa = 0.0f;  // above 0
  float sunkMm = 0.0f;       // how far the tissue gives there
  // From the middle of the roller, as seen from it.
  float alongMm = 0.0f;
  float acrossMm = 0.0f;  // towards growing theta
};

struct RollerContact {
  float loadN = 0.0f;
  float areaCm2 = 0.0f;
  float meanPressureKPa = 0.0f;
  float peakPressureKPa = 0.0f;
  float indentationMm = 0.0f;  // of the tissue, where it gives most
  float halfWidthMm = 0.0f;    // of the patch, along the leg
  LayerStack stack;            // under the middle
  Load middle;                 // what bears on it: a strip of the patch's width
  std::vector<PatchCell> cells;
};

// How far a column of tissue gives under a growing pressure, below a narrow and below a wide strip.
struct ColumnCurve {
  static constexpr int kPoints = 20;
  std::array<float, kPoints> narrowMm{}, wideMm{};
};

// The pressure at which the column and the roller's foam together give so much, under a strip of that half
// width.
float columnPressureKPa(const ColumnCurve& curve, float halfWidthMm, float foamKPaPerMm, float givenMm);

// What a leg is like where a roller may go: sampled once for a posture, asked for every place of the roller.
class RollerBed {
 public:
  // Half a second for the whole calf, on all cores; `t` as the roller's middle may be.
  RollerBed(const anatomy::Atlas& atlas, const Mechanics& mechanics, Span t, const Posture& posture = {});
  // On a limb of one radius and one stack all round, as measures are compared on.
  RollerBed(const Mechanics& mechanics, float limbRadiusMm, const LayerStack& stack);

  // The roller lies across the leg under (t, thetaDeg), and the leg is tilted so that its skin there is
  // level. Each column of tissue is compressed between roller and bone, together with the roller's foam, by
  // as much as the two overlap, their gap before it counting `coupling` times, since tissue draws its
  // neighbours along; how far the roller goes in is found so that the pressures carry `loadN`. A few
  // milliseconds. Throws eng::Error for a load of no or less weight, or a place where there is no leg.
  RollerContact contact(const Roller& roller, float t, float thetaDeg, float loadN) const;

  // Of the uppermost tissue from the axis, smooth from place to place; 0 where there is none.
  float radiusMm(float t, float thetaDeg) const;
  // How much that grows with each mm towards the knee: the leg is tilted by it to lie level.
  float slope(float t, float thetaDeg) const;
  // How deep a load sinks in there, smooth from place to place.
  float indentationMm(float t, float thetaDeg, const Load& load) const;
  // What lies there; null where there is no tissue.
  const LayerStack* stackAt(float t, float thetaDeg) const;

 private:
  friend class PatchSolver;
  std::optional<size_t> columnAt(float t, float thetaDeg) const;
  const LayerStack& stackOf(size_t column) const;

  float coupling_ = 1.0f;
  float lengthMm_ = 345.0f;
  float limbRadiusMm_ = 0.0f;
  LayerStack limbStack_;
  std::optional<LegSoundings> soundings_;
  std::vector<ColumnCurve> curves_;  // of each sounding, or of the limb
};

// Between the turn of a leg and the side that lies on the roller: 180 minus it, toes out above 0.
inline float thetaOnRoller(float rotationDeg) {
  return 180.0f - rotationDeg;
}

// Why no roller goes there, in words; empty when it may. Throws eng::Error for a place or turn that is no
// number or a turn out of its range.
std::string rollRefusal(const Mechanics& mechanics, float t, float rotationDeg);

}  // namespace mechanics
