#include "app/mechanics/press.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/base/error.h"

namespace mechanics {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kLeastRadiusMm = 0.05f;  // a ball that only lies on the skin
// Hertz: the peak over the mean.
constexpr float kRoundPeak = 1.5f;

void check(const LayerStack& stack, const Tool& tool, float forceN) {
  if (!(forceN >= 0.0f && forceN <= tool.mostForceN))
    throw eng::Error(fmt::format("{} N is no force for the {}; 0 to {} N can be pressed", forceN, tool.id,
                                 tool.mostForceN));
  if (stack.empty()) throw eng::Error("there is no tissue under the tool; press on the leg");
}

Load loadOf(Load::Shape shape, float forceN, float radiusMm) {
  // N over mm2 is MPa.
  const float meanKPa = 1000.0f * forceN / (kPi * radiusMm * radiusMm);
  return {shape, shape == Load::Shape::Round ? kRoundPeak * meanKPa : meanKPa, radiusMm};
}

// The deeper it sinks, the larger its area; the larger its area, the less it sinks: halving finds where the
// two meet.
float rimOfBall(const LayerStack& stack, float ballMm, float forceN) {
  float low = kLeastRadiusMm, high = ballMm;
  for (int step = 0; step < 24; ++step) {
    const float middle = 0.5f * (low + high);
    const float sunkMm = stack.indentationMm(loadOf(Load::Shape::Round, forceN, middle));
    (middle * middle < ballMm * sunkMm ? low : high) = middle;
  }
  return 0.5f * (low + high);
}

}  // namespace

float Contact::facePressureAt(float asideMm) const {
  if (asideMm > load.halfWidthMm) return 0.0f;
  if (load.shape != Load::Shape::Round) return load.pressureKPa;
  const float x = asideMm / load.halfWidthMm;
  return load.pressureKPa * std::sqrt(std::max(0.0f, 1.0f - x * x));
}

Contact press(const LayerStack& stack, const Tool& tool, float forceN) {
  check(stack, tool, forceN);
  Contact contact{.forceN = forceN};
  if (forceN == 0.0f) return contact;
  const bool round = tool.shape == Tool::Shape::Round;
  const float rimMm = round ? rimOfBall(stack, tool.radiusMm, forceN) : tool.radiusMm;
  contact.load = loadOf(round ? Load::Shape::Round : Load::Shape::Disc, forceN, rimMm);
  contact.indentationMm = stack.indentationMm(contact.load);
  contact.areaCm2 = kPi * rimMm * rimMm / 100.0f;
  contact.facePressureKPa = 10.0f * forceN / contact.areaCm2;
  return contact;
}

}  // namespace mechanics
