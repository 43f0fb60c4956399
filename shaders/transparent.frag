#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/surface.glsl"

// Weighted blended order-independent transparency (McGuire and Bavoil 2013): colours are summed under a weight that
// falls with distance, coverage is multiplied.

layout(location = 0) out vec4 outSum;        // blended: one, one
layout(location = 1) out float outCovered;   // blended: zero, one minus source colour

void main() {
  // A leg is some 500 mm deep at most; the weight halves every 40 mm and is 1 where the eye is aimed.
  float weight = clamp(exp2((frame.focusMm + inViewPosition.z) / 40.0), 1e-2, 1e3);
  float alpha = surfaceOpacity();
  if (alpha <= 0.0 || alpha >= kWhole) discard;
  outSum = vec4(surfaceColour(), 1.0) * alpha * weight;
  outCovered = alpha;
}
