#include "app/mechanics/keep_out_field.h"

#include <algorithm>
#include <cmath>

namespace mechanics {
namespace {

constexpr float kRampMm = 12.0f;  // from 0 to 1, the edge in its middle

float spanDeg(const KeepOut& keepOut) {
  const float span = keepOut.toDeg - keepOut.fromDeg;
  return span < 0.0f ? span + 360.0f : span;
}

}  // namespace

float insideMm(const KeepOut& keepOut, const anatomy::LegPoint& at, float legLengthMm) {
  const float along = std::min(at.t - keepOut.t.least, keepOut.t.most - at.t) * legLengthMm;
  const float turn = std::remainder(at.thetaDeg - middleOf(keepOut).thetaDeg, 360.0f);
  const float round = (0.5f * spanDeg(keepOut) - std::abs(turn)) * 0.0174533f * at.radiusMm;
  return std::min(along, round);
}

std::vector<eng::HeatValue> keepOutValues(const anatomy::Atlas& atlas, const eng::Mesh& skin,
                                          std::span<const KeepOut> keepOuts) {
  std::vector<eng::HeatValue> values;
  values.reserve(skin.positions.size());
  for (const glm::vec3& position : skin.positions) {
    const anatomy::LegPoint at = atlas.frame.pointFromLeg(atlas.frame.toLeg(position));
    float deepest = -kRampMm;
    for (const KeepOut& keepOut : keepOuts)
      deepest = std::max(deepest, insideMm(keepOut, at, atlas.frame.lengthMm));
    values.push_back({.core = std::clamp(0.5f + deepest / kRampMm, 0.0f, 1.0f)});
  }
  return values;
}

KeepOutMiddle middleOf(const KeepOut& keepOut) {
  return {0.5f * (keepOut.t.least + keepOut.t.most),
          std::remainder(keepOut.fromDeg + 0.5f * spanDeg(keepOut), 360.0f)};
}

}  // namespace mechanics
