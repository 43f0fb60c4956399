#include "app/mechanics/roller_contact.h"

#include <algorithm>
#include <cmath>

#include "engine/base/parallel.h"

namespace mechanics {
namespace {

constexpr float kNarrowMm = 15.0f, kWideMm = 45.0f;  // half widths of the strips of a ColumnCurve
constexpr float kFirstKPa = 0.5f, kGrowth = 1.5f;    // its pressures: 0, 0.5, 0.75, ... 740 kPa
constexpr float kRowsMm = 6.0f;                      // between the rows of a bed
constexpr float kMarginMm = 70.0f;                   // of the bed beyond where the roller's middle may be
constexpr float kColumnsDeg = 8.0f;
constexpr float kSlopeMm = 25.0f;  // a slope is taken over this much, either way

float pressureOf(int point) {
  return point == 0 ? 0.0f : kFirstKPa * std::pow(kGrowth, float(point - 1));
}

ColumnCurve curveOf(const LayerStack& stack) {
  ColumnCurve curve;
  for (int i = 1; i < ColumnCurve::kPoints; ++i) {
    curve.narrowMm[i] = stack.indentationMm({Load::Shape::Strip, pressureOf(i), kNarrowMm});
    curve.wideMm[i] = stack.indentationMm({Load::Shape::Strip, pressureOf(i), kWideMm});
  }
  return curve;
}

SoundingGrid gridOf(const anatomy::LegFrame& frame, Span t) {
  const float marginT = kMarginMm / frame.lengthMm;
  SoundingGrid grid;
  grid.t = {t.least - marginT, t.most + marginT};
  grid.rows = 2 + int((grid.t.most - grid.t.least) * frame.lengthMm / kRowsMm);
  grid.stepDeg = kColumnsDeg;
  grid.columns = int(360.0f / kColumnsDeg);
  return grid;
}

}  // namespace

RollerBed::RollerBed(const anatomy::Atlas& atlas, const Mechanics& mechanics, Span t, const Posture& posture)
    : coupling_(mechanics.rolling.coupling),
      lengthMm_(atlas.frame.lengthMm),
      soundings_(std::in_place, atlas, mechanics, gridOf(atlas.frame, t), posture),
      curves_(soundings_->size()) {
  eng::parallelFor(curves_.size(), [&](size_t i) { curves_[i] = curveOf(soundings_->at(i).stack); });
}

RollerBed::RollerBed(const Mechanics& mechanics, float limbRadiusMm, const LayerStack& stack)
    : coupling_(mechanics.rolling.coupling),
      limbRadiusMm_(limbRadiusMm),
      limbStack_(stack),
      curves_{curveOf(stack)} {}

float RollerBed::radiusMm(float t, float thetaDeg) const {
  return soundings_ ? soundings_->radiusMm(t, thetaDeg) : limbRadiusMm_;
}

float RollerBed::slope(float t, float thetaDeg) const {
  const float stepT = kSlopeMm / lengthMm_;
  const float above = radiusMm(t + stepT, thetaDeg), below = radiusMm(t - stepT, thetaDeg);
  return above > 0.0f && below > 0.0f ? (above - below) / (2.0f * kSlopeMm) : 0.0f;
}

float RollerBed::indentationMm(float t, float thetaDeg, const Load& load) const {
  if (!soundings_) return limbStack_.indentationMm(load);
  return soundings_->between(t, thetaDeg, [&](const Sounding& at) { return at.stack.indentationMm(load); });
}

const LayerStack* RollerBed::stackAt(float t, float thetaDeg) const {
  const auto column = columnAt(t, thetaDeg);
  return column ? &stackOf(*column) : nullptr;
}

std::optional<size_t> RollerBed::columnAt(float t, float thetaDeg) const {
  return soundings_ ? soundings_->nearest(t, thetaDeg) : std::optional<size_t>(0);
}

const LayerStack& RollerBed::stackOf(size_t column) const {
  return soundings_ ? soundings_->at(column).stack : limbStack_;
}

float columnPressureKPa(const ColumnCurve& curve, float halfWidthMm, float foamKPaPerMm, float givenMm) {
  if (givenMm <= 0.0f) return 0.0f;
  const float wide = std::clamp((halfWidthMm - kNarrowMm) / (kWideMm - kNarrowMm), 0.0f, 1.0f);
  float lastMm = 0.0f, lastKPa = 0.0f;
  for (int i = 1; i < ColumnCurve::kPoints; ++i) {
    const float kPa = i == 1 ? kFirstKPa : lastKPa * kGrowth;
    const float mm = std::lerp(curve.narrowMm[i], curve.wideMm[i], wide) + kPa / foamKPaPerMm;
    if (mm >= givenMm) return std::lerp(lastKPa, kPa, (givenMm - lastMm) / (mm - lastMm));
    lastMm = mm, lastKPa = kPa;
  }
  // Harder than anybody rolls: as on bone.
  return lastKPa * givenMm / std::max(lastMm, 0.1f);
}

}  // namespace mechanics
