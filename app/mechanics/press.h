// A tool pressed into a stack of layers: how deep it sinks, over what area, and what arrives at each depth.
#pragma once

#include "app/mechanics/layer_stack.h"
#include "app/mechanics/tool.h"

namespace mechanics {

struct Contact {
  float forceN = 0.0f;
  float indentationMm = 0.0f;
  float areaCm2 = 0.0f;
  float facePressureKPa = 0.0f;  // the mean: force over area
  Load load;                     // what the layers bear; its pressure is that under the middle

  // Of the tool on the skin at that distance from its middle, kPa; 0 beyond its rim. Its sum over the area is
  // the force.
  float facePressureAt(float asideMm) const;
  // On the axis at that depth of the tissue at rest, kPa.
  float pressureAt(float depthMm) const { return load.pressureKPa * load.shareAt(depthMm); }
};

// Force in N, 0 to tool.mostForceN. A pad presses evenly; under a ball Hertz' pressure acts on a disc of
// radius a = sqrt(R w), found together with the indentation w. Some microseconds for a pad, some 50 for a
// ball. Throws eng::Error for any other force and for an empty stack.
Contact press(const LayerStack& stack, const Tool& tool, float forceN);

inline constexpr float kPaPerKgPerCm2 = 98.07f;  // algometers are marked in kg/cm2

// A muscle or tendon is reached where at least this share of the pressure on the skin arrives at its outer
// side.
inline constexpr float kReachedShare = 0.3f;

// The share that arrives at the layer's outer side, 0 to 1.
inline float arrivingShare(const Contact& contact, const Layer& layer) {
  return contact.load.shareAt(layer.depthMm);
}
inline bool isReached(const Contact& contact, const Layer& layer) {
  return arrivingShare(contact, layer) >= kReachedShare;
}

}  // namespace mechanics
