#include "app/mechanics/roller_blend.h"

#include <algorithm>
#include <cmath>

namespace mechanics {
namespace {

// Along the leg first, then round it: the order of a solved contact.
bool before(const PatchCell& a, const PatchCell& b) {
  return a.t < b.t || (a.t == b.t && a.thetaDeg < b.thetaDeg);
}

PatchCell weighted(PatchCell cell, float weight) {
  cell.pressureKPa *= weight;
  cell.sunkMm *= weight;
  return cell;
}

PatchCell joined(const PatchCell& a, const PatchCell& b, float share) {
  PatchCell cell = a;
  cell.pressureKPa = std::lerp(a.pressureKPa, b.pressureKPa, share);
  cell.sunkMm = std::lerp(a.sunkMm, b.sunkMm, share);
  return cell;
}

std::vector<PatchCell> joined(const std::vector<PatchCell>& a, const std::vector<PatchCell>& b, float share) {
  std::vector<PatchCell> cells;
  size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (j == b.size() || (i < a.size() && before(a[i], b[j])))
      cells.push_back(weighted(a[i++], 1.0f - share));
    else if (i == a.size() || before(b[j], a[i]))
      cells.push_back(weighted(b[j++], share));
    else
      cells.push_back(joined(a[i++], b[j++], share));
  }
  return cells;
}

}  // namespace

RollerContact blended(const RollerContact& a, const RollerContact& b, float share) {
  if (share <= 0.0f) return a;
  if (share >= 1.0f) return b;
  RollerContact contact = share < 0.5f ? a : b;
  const auto mix = [share](float from, float to) { return std::lerp(from, to, share); };
  contact.cells = joined(a.cells, b.cells, share);
  contact.loadN = mix(a.loadN, b.loadN);
  contact.areaCm2 = mix(a.areaCm2, b.areaCm2);
  contact.meanPressureKPa = 10.0f * contact.loadN / contact.areaCm2;
  contact.indentationMm = mix(a.indentationMm, b.indentationMm);
  contact.halfWidthMm = mix(a.halfWidthMm, b.halfWidthMm);
  contact.middle.pressureKPa = mix(a.middle.pressureKPa, b.middle.pressureKPa);
  contact.middle.halfWidthMm = contact.halfWidthMm;
  contact.peakPressureKPa = std::ranges::max(contact.cells, {}, &PatchCell::pressureKPa).pressureKPa;
  return contact;
}

}  // namespace mechanics
